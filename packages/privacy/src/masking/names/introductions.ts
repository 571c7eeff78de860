// Names that are introduced: "my name is", "spoke to", "a lady called", "I am".
import { DEALT_WITH, I_AM, SAYS_A_NAME } from '../lists/introductions.ts';
import { CLOSE_KIN } from '../lists/deeds.ts';
import { anyOf, Phrases } from '../words/phrases.ts';
import { found, NONE, type Pass, type Rule } from '../words/rules.ts';
import {
  CAPITAL,
  FIRST,
  has,
  NOT_NAME,
  OPENS_INTRODUCTION,
  PERHAPS_FIRST,
  PERSON,
  SMALL,
  WORDLIKE,
} from '../words/tags.ts';
import { at, BLANK, GLUED } from '../words/tokens.ts';
import {
  behindAnyWord,
  behindHyphens,
  behindLeftOver,
  behindName,
  behindNameWithInitials,
  behindTwoAnyWords,
  behindTwoParts,
  type Tokens,
} from './parts.ts';
import { behindCalled, isAnybody, isOwned, isPerson } from './people.ts';
import { isSign } from './surroundings.ts';
import { BEHIND_TITLES } from './titles.ts';

const SAYS = new Phrases(SAYS_A_NAME);
const DEALT = new Phrases(DEALT_WITH);
const I_AMS = new Phrases(I_AM);

/** Behind a name where only people are named: with what is a word elsewhere, beside a part that is a name. */
function behindStrong(tokens: Tokens, place: number): number {
  const leftOver = behindLeftOver(tokens, place);
  if (leftOver !== NONE) return leftOver;
  const two = behindTwoAnyWords(tokens, place);
  return two !== NONE && !has(at(tokens, two - 1), NOT_NAME) ? two : behindNameWithInitials(tokens, place);
}

/** My name is Xanthipe, name: Xanthipe, signed - Xanthipe. */
const saidName: Rule = {
  needs: OPENS_INTRODUCTION,
  find: ({ tokens }, place) => {
    const behind = SAYS.behind(tokens, place);
    if (behind === NONE) return null;
    const start = isSign(at(tokens, behind), ':-–') ? behind + 1 : behind;
    return at(tokens, start).gap === GLUED ? null : found(start, behindStrong(tokens, start));
  },
};

const ARTICLES = anyOf('a|an|the|your|our|my|his|her');

/** Behind "a very kind lady", or the same place where nobody is described. */
function behindDescription(tokens: Tokens, place: number): number {
  if (!ARTICLES.has(at(tokens, place).lower)) return place;
  for (let words = 1; words <= 3; words += 1) {
    if (isAnybody(tokens, place + words)) return place + words + 1;
  }
  return place;
}

/** Spoke to Xanthipe, helped by a lady called Xanthipe. */
const dealtWith: Rule = {
  needs: OPENS_INTRODUCTION,
  find: ({ tokens }, place) => {
    const behind = DEALT.behind(tokens, place);
    if (behind === NONE) return null;
    const called = behindCalled(tokens, behindDescription(tokens, behind));
    const start = at(tokens, called).text === ',' ? called + 1 : called;
    return found(start, behindStrong(tokens, start));
  },
};

const KINSFOLK = anyOf(CLOSE_KIN);

/** "Spoke with mum Xanthipe": kin need no "my" in notes. */
const isKin = (tokens: Tokens, place: number): boolean =>
  has(at(tokens, place), SMALL) && KINSFOLK.has(at(tokens, place).text) && at(tokens, place + 1).gap === BLANK;

/** My neighbour Xanthipe; a lady called Xanthipe; the receptionist, Xanthipe; the driver (Xanthipe). */
const describedPerson: Rule = {
  needs: PERSON,
  find: ({ tokens }, place) => {
    if (!isAnybody(tokens, place)) return null;
    const behind = behindCalled(tokens, place + 1);
    const isOne = isPerson(tokens, place) && (isOwned(tokens, place) || isKin(tokens, place));
    if (behind === place + 1 && !isOne) return null;
    const start = isSign(at(tokens, behind), ',-–(') ? behind + 1 : behind;
    return at(tokens, start).gap === BLANK || at(tokens, behind).text === '('
      ? found(start, behindNameWithInitials(tokens, start))
      : null;
  },
};

const MY_NAME = new Phrases("my name is|my full name is|my name's|my full name's");

/** My name is Xanthipe Wood: any words. */
const anyWordsOfMyName: Rule = {
  needs: OPENS_INTRODUCTION,
  find: ({ tokens }, place) => {
    const behind = SAYS.behind(tokens, place);
    const isMine = MY_NAME.behind(tokens, place - 1) === behind || MY_NAME.behind(tokens, place - 2) === behind;
    if (behind === NONE || !isMine) return null;
    const leftOver = behindLeftOver(tokens, behind);
    const first = leftOver === NONE ? behindAnyWord(tokens, behind) : leftOver;
    const second = first === NONE || at(tokens, first).gap !== BLANK ? NONE : behindAnyWord(tokens, first);
    return found(behind, second === NONE ? first : second);
  },
};

// In a sentence all of capitals two words with capitals are no sign of a name: I AM STORING BAGS.
function isShouted(tokens: Tokens, place: number): boolean {
  const { text } = at(tokens, place);
  return text.length > 1 && text === text.toUpperCase();
}

/** I am Jo Umpleby: two words, or one that is a first name. */
const iAm: Rule = {
  needs: OPENS_INTRODUCTION,
  find: ({ tokens }, place) => {
    const start = I_AMS.behind(tokens, place);
    if (start === NONE || at(tokens, start).gap === GLUED) return null;
    const isFirstName = has(at(tokens, start), FIRST | PERHAPS_FIRST | WORDLIKE);
    const mayBeTwo = has(at(tokens, start + 1), CAPITAL) && (isFirstName || !isShouted(tokens, start - 1));
    const two = mayBeTwo ? behindTwoParts(tokens, start) : NONE;
    if (two !== NONE) return found(start, two);
    return isFirstName && behindName(tokens, start) !== NONE ? found(start, behindHyphens(tokens, start)) : null;
  },
};

export const INTRODUCTIONS: Pass = {
  mask: '[name]',
  rules: [...BEHIND_TITLES, saidName, dealtWith, describedPerson, anyWordsOfMyName, iAm],
};
