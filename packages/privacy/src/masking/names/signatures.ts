// Names at the end of a letter, and beside an e-mail address or a phone number.
import { ENDINGS, SURE_ENDINGS } from '../lists/introductions.ts';
import { anyOf, Phrases } from '../words/phrases.ts';
import { found, NONE, type Pass, type Rule } from '../words/rules.ts';
import {
  ANY_NAME,
  CAN_BE_NAME,
  has,
  INITIAL,
  MASK,
  NAME_SHAPE,
  NOT_NAME,
  NUMBER,
  OPENS_ENDING,
  SMALL,
} from '../words/tags.ts';
import { at, BLANK, GLUED, LINE, type Token } from '../words/tokens.ts';
import {
  behindAnyWord,
  behindHyphens,
  behindInitial,
  behindInitials,
  behindLeftOver,
  behindNameWithInitials,
  behindTwoParts,
  behindWord,
  type Tokens,
} from './parts.ts';
import { endsLine, endsText, isSign } from './surroundings.ts';

const ENDS = new Phrases(ENDINGS);
const SURE = new Phrases(SURE_ENDINGS);

/** Behind signs such as the comma of "Regards,". */
function behindSigns(tokens: Tokens, place: number): number {
  let behind = place;
  while (behind < place + 4 && isSign(at(tokens, behind), ',.!:;-–—')) behind += 1;
  return behind;
}

/** True where a letter's name is over: at the end of a line or text, or before a number or a bracket. */
function endsSignature(tokens: Tokens, place: number): boolean {
  const behind = isSign(at(tokens, place), '.,!') ? place + 1 : place;
  return endsLine(tokens, behind) || has(at(tokens, behind), NUMBER | MASK) || isSign(at(tokens, behind), '[(+');
}

/** A listed name with any word behind it, where no list says that the second is one: Will Brown. */
function behindListedName(tokens: Tokens, place: number): number {
  const first = at(tokens, place);
  if (!has(first, ANY_NAME) || !has(first, NAME_SHAPE) || at(tokens, place + 1).gap !== BLANK) return NONE;
  return behindAnyWord(tokens, place + 1);
}

const behindFirst = (ends: readonly number[]): number => ends.find((end) => end !== NONE) ?? NONE;

/** Regards, Xanthipe Umpleby. */
const behindEnding: Rule = {
  needs: OPENS_ENDING,
  find: ({ tokens }, place) => {
    const ending = ENDS.behind(tokens, place);
    if (ending === NONE) return null;
    const start = behindSigns(tokens, ending);
    if (at(tokens, start).gap === GLUED) return null;
    const ends = [behindLeftOver, behindListedName, behindNameWithInitials].map((behind) => behind(tokens, start));
    const end = behindFirst(ends.filter((behind) => behind !== NONE && endsSignature(tokens, behind)));
    return end === NONE ? null : found(start, end);
  },
};

const isOfName = (token: Token): boolean => has(token, SMALL | CAN_BE_NAME | INITIAL) && !has(token, NOT_NAME);

/** Behind up to three words of a line that no list takes for anything but names. */
function behindSmallName(tokens: Tokens, place: number): number {
  let behind = place;
  for (let words = 0; words < 3 && isOfName(at(tokens, behind)); words += 1) {
    if (words > 0 && at(tokens, behind).gap !== BLANK) break;
    behind = behindInitial(tokens, behind) === NONE ? behindHyphens(tokens, behind) : behindInitial(tokens, behind);
  }
  return behind;
}

/** The same in any letters, behind what ends nothing but letters: "regards, xanthipe umpleby". */
const smallBehindEnding: Rule = {
  needs: OPENS_ENDING,
  find: ({ tokens }, place) => {
    const ending = SURE.behind(tokens, place);
    if (ending === NONE) return null;
    const start = behindSigns(tokens, ending);
    const isApart = start > ending || at(tokens, start).gap === LINE || ending - place > 1;
    const end = behindSmallName(tokens, start);
    return isApart && end > start && endsText(tokens, end) ? found(start, end) : null;
  },
};

const BEFORE_DETAILS = anyOf('tel|mob|mobile|phone|email|e-mail|on|at|ph|t|m|e');
const DETAILS = new Set(['[email]', '[phone]', '[address]']);
// Who is rung or asked; "from Ebbway. 01632 …" names a street.
const BEFORE_CONTACTS = anyOf('ring|call|contact|phone|ask|tell');

/** True where an e-mail address, a phone number or an address follows. */
function isBeforeDetail(tokens: Tokens, place: number): boolean {
  if (at(tokens, place).text === '[address]') return false;
  let next = place;
  while (next < place + 3 && isSign(at(tokens, next), ',;:.(-–—/|')) next += 1;
  if (BEFORE_DETAILS.has(at(tokens, next).lower)) next += 1;
  while (next < place + 6 && isSign(at(tokens, next), '.:')) next += 1;
  return DETAILS.has(at(tokens, next).text);
}

/** "Xanthipe Umpleby, x@example.org", where a line or a clause begins. */
const beforeDetail: Rule = {
  needs: CAN_BE_NAME | INITIAL,
  find: ({ tokens }, place) => {
    const isBeginning =
      place === 0 ||
      at(tokens, place).gap === LINE ||
      has(at(tokens, place - 1), MASK) ||
      isSign(at(tokens, place - 1), '.!?,;:)]-–—') ||
      BEFORE_CONTACTS.has(at(tokens, place - 1).lower);
    const end = isBeginning ? behindNameWithInitials(tokens, place) : NONE;
    return end !== NONE && isBeforeDetail(tokens, end) ? found(place, end) : null;
  },
};

/** Two words, or one with initials, that are the last of a text: on a line of their own or behind a dash. */
const lastWords: Rule = {
  needs: CAN_BE_NAME | INITIAL,
  find: ({ tokens }, place) => {
    const isBehindDash = isSign(at(tokens, place - 1), '-–—') && at(tokens, place - 1).gap !== GLUED;
    if (at(tokens, place).gap !== LINE && !isBehindDash) return null;
    const initials = behindInitials(tokens, place);
    const end = initials === place ? behindTwoParts(tokens, place) : behindWord(tokens, initials);
    return end !== NONE && endsText(tokens, end, '.') ? found(place, end) : null;
  },
};

export const SIGNATURES: Pass = {
  mask: '[name]',
  rules: [behindEnding, smallBehindEnding, beforeDetail, lastWords],
};
