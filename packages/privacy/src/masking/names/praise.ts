// Unlisted names beside words of praise or blame that only people earn.
import { DEEDS, DESKS, GENERAL, INTENSIFIERS, PERSONAL, WAS } from '../lists/deeds.ts';
import { THANKED } from '../lists/introductions.ts';
import { anyOf, Phrases } from '../words/phrases.ts';
import { found, NONE, type Pass, type Rule } from '../words/rules.ts';
import { CAN_BE_NAME, has, NOT_NAME, OPENS_THANKS, PERHAPS_FIRST, PLACE } from '../words/tags.ts';
import { at, GLUED } from '../words/tokens.ts';
import { behindName, behindTwoAnyWords, behindWord, type Tokens } from './parts.ts';
import { isSign, opensSentence } from './surroundings.ts';

const WAS_PHRASES = new Phrases(WAS);
const PERSONAL_PHRASES = new Phrases(PERSONAL);
const GENERAL_PHRASES = new Phrases(GENERAL);
const INTENSIFIER = new Phrases(INTENSIFIERS);
const DEED = new Phrases(DEEDS);
const DESK = new Phrases(DESKS);

const MOST_INTENSIFIERS = 4;

/** Behind "was so very", or `NONE`. */
function behindWas(tokens: Tokens, place: number): number {
  let behind = WAS_PHRASES.behind(tokens, place);
  for (let words = 0; behind !== NONE && words < MOST_INTENSIFIERS; words += 1) {
    const next = INTENSIFIER.behind(tokens, behind);
    if (next === NONE) break;
    behind = next;
  }
  return behind;
}

const OWNERS = anyOf('the|your|our');
const SIDES = anyOf(
  'front|main|help|enquiry|cash|post|leisure|contact|call|customer|housing|benefits|planning|parking|registry|council|civic|information',
);

/** Behind "at the main desk", or `NONE`. */
function behindDesk(tokens: Tokens, place: number): number {
  if (!/^(?:from|on|at|in)$/.test(at(tokens, place).text)) return NONE;
  const owned = OWNERS.has(at(tokens, place + 1).text) ? place + 2 : place + 1;
  const side = SIDES.has(at(tokens, owned).lower) ? owned + 1 : owned;
  const desk = DESK.behind(tokens, side);
  return desk === NONE ? DESK.behind(tokens, owned) : desk;
}

const COMPANY = anyOf('team|colleague|colleagues|staff');

/** True for "and her wonderful team". */
function isWithTeam(tokens: Tokens, place: number): boolean {
  if (!/^(?:and|&)$/.test(at(tokens, place).text) || !/^(?:her|his|the|their)$/.test(at(tokens, place + 1).text))
    return false;
  return COMPANY.has(at(tokens, place + 2).lower) || COMPANY.has(at(tokens, place + 3).lower);
}

/** True where what follows a word is done by people only: "went above and beyond", "at the desk". */
export const isDeed = (tokens: Tokens, place: number): boolean =>
  at(tokens, place).gap !== GLUED &&
  (DEED.behind(tokens, place) !== NONE || behindDesk(tokens, place) !== NONE || isWithTeam(tokens, place));

/** True where what follows a word says what only people are, or, if not `isStrict`, what they are praised with. */
function isPraised(tokens: Tokens, place: number, isStrict: boolean): boolean {
  if (at(tokens, place).gap === GLUED) return false;
  const was = behindWas(tokens, place);
  if (was !== NONE && PERSONAL_PHRASES.behind(tokens, was) !== NONE) return true;
  // Of "was a lovely lady", "very good" the first words may be an intensifier.
  const isGenerally =
    was !== NONE && (GENERAL_PHRASES.behind(tokens, was) !== NONE || GENERAL_PHRASES.behind(tokens, was - 1) !== NONE);
  return (!isStrict && isGenerally) || isDeed(tokens, place);
}

const THANKS = new Phrases(THANKED);
const BEHIND_THANKED = new Phrases(
  'and her|and his|and the|and their|at the|in the|on the|from the|from your|who|for her|for his|for being|for all|for helping|for coming|for listening|for taking|for your|for the|in customer|in housing',
);
const NEXT_SENTENCE = anyOf('You|She|He|Her|His|Your');

/** Thanks to Xanthipe and her team; thank you Xanthipe! You were ... */
const thanked: Rule = {
  needs: OPENS_THANKS,
  find: ({ tokens }, place) => {
    const start = THANKS.behind(tokens, place);
    if (start === NONE || at(tokens, start).gap === GLUED) return null;
    const two = behindTwoAnyWords(tokens, start);
    const end = two === NONE ? behindName(tokens, start) : two;
    if (end === NONE) return null;
    const behind = at(tokens, end).text === ',' ? end + 1 : end;
    const isTwo =
      end > start + 1 &&
      !has(at(tokens, end - 1), PLACE) &&
      /^(?:for|in|at|from|who|and)$/.test(at(tokens, behind).text);
    const goesOn = isTwo || BEHIND_THANKED.behind(tokens, behind) !== NONE;
    const isOver = isSign(at(tokens, end), '!,.') && NEXT_SENTENCE.has(at(tokens, end + 1).text);
    return goesOn || isOver ? found(start, end) : null;
  },
};

const BEFORE_PRAISED = anyOf(
  'and|but|because|as|that|nurse|nurses|lady|driver|with|so|especially|think|thought|said|while|when|where|named|today|yesterday|say|ask|tell|thank|saw|met|week',
);

/** ... and Xanthipe was brilliant. */
const praisedInSentence: Rule = {
  needs: CAN_BE_NAME,
  find: ({ tokens }, place) => {
    const before = at(tokens, place - 1);
    if (before.text !== ',' && !BEFORE_PRAISED.has(before.lower)) return null;
    const end = behindWord(tokens, place);
    return end !== NONE && isPraised(tokens, end, false) ? found(place, end) : null;
  },
};

/** Xanthipe was rude. Things that open a sentence are great too. */
const praisedAtBeginning: Rule = {
  needs: CAN_BE_NAME,
  find: ({ tokens }, place) => {
    const end = opensSentence(tokens, place) ? behindWord(tokens, place) : NONE;
    return end !== NONE && isPraised(tokens, end, true) ? found(place, end) : null;
  },
};

const BEFORE_PERHAPS = anyOf('by|with|to|from|see|saw|met|told|asked|phoned|rang|emailed|and|for|about');

/** ... met Grace who was kind. */
const perhapsPraised: Rule = {
  needs: PERHAPS_FIRST,
  find: ({ tokens }, place) => {
    if (has(at(tokens, place), NOT_NAME) || !BEFORE_PERHAPS.has(at(tokens, place - 1).lower)) return null;
    const end = behindWord(tokens, place);
    return end !== NONE && isPraised(tokens, end, false) ? found(place, end) : null;
  },
};

export const PRAISES: Pass = {
  mask: '[name]',
  rules: [thanked, praisedInSentence, praisedAtBeginning, perhapsPraised],
};
