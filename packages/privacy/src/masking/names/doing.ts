// Unlisted names that do what people do: "Hyacinth in Adult Social Care said".
import { ACTS, DOES, SPEAKS } from '../lists/deeds.ts';
import { anyOf } from '../words/phrases.ts';
import { found, NONE, type Pass, type Rule } from '../words/rules.ts';
import {
  CAN_BE_NAME,
  CAPITAL,
  has,
  OPENS_INTRODUCTION,
  PERHAPS_FIRST,
  PERSON,
  SMALL,
  STREET_TYPE,
} from '../words/tags.ts';
import { at, BLANK, GLUED, type Token } from '../words/tokens.ts';
import { behindHyphens, behindTwoParts, canBeName, isMaskedName, type Tokens } from './parts.ts';
import { isPerson } from './people.ts';
import { endsName, isInSentence, isSign, opensSentence } from './surroundings.ts';

/** Neighbour Xanthipe Umpleby, where a clause begins. */
const clauseOfPerson: Rule = {
  needs: PERSON,
  find: ({ tokens }, place) => {
    if (!isPerson(tokens, place) || at(tokens, place + 1).gap !== BLANK) return null;
    const start = at(tokens, place - 2).lower === 'ex' && at(tokens, place).gap === GLUED ? place - 2 : place;
    const isBeginning = opensSentence(tokens, start) || isSign(at(tokens, start - 1), ',)');
    const end = isBeginning ? behindTwoParts(tokens, place + 1) : NONE;
    return end === NONE ? null : found(place + 1, end);
  },
};

const ACTING = anyOf(ACTS);

/** ... when Grace told me. */
const perhapsActing: Rule = {
  needs: PERHAPS_FIRST,
  find: ({ tokens }, place) => {
    if (!isInSentence(tokens, place)) return null;
    const end = behindHyphens(tokens, place);
    return ACTING.has(at(tokens, end).text) ? found(place, end) : null;
  },
};

const ASKED = anyOf('thank|tell|ask');

/** ... helped by Grace, please thank Grace. */
const perhapsAsked: Rule = {
  needs: PERHAPS_FIRST,
  find: ({ tokens }, place) => {
    const before = at(tokens, place - 1).lower;
    const isAsked = ASKED.has(before) || (before === 'by' && /^[a-z]{3,}ed$/.test(at(tokens, place - 2).lower));
    return isAsked && canBeName(at(tokens, place)) ? found(place, behindHyphens(tokens, place)) : null;
  },
};

const DOING_THINGS = anyOf(DOES);
const LONGEST_OFFICE = 4;

/** Behind "in the Housing Options", or `NONE`. */
function behindOffice(tokens: Tokens, place: number): number {
  if (!/^(?:in|from|at|on|of)$/.test(at(tokens, place).text)) return NONE;
  const start = at(tokens, place + 1).text === 'the' ? place + 2 : place + 1;
  let behind = start;
  while (behind < start + LONGEST_OFFICE && has(at(tokens, behind), CAPITAL)) behind += 1;
  // "Skip on Howard Street has no lights" is about a street.
  return behind === start || has(at(tokens, behind - 1), STREET_TYPE) ? NONE : behind;
}

// Short words with a capital are more often an abbreviation.
const isLong = ({ text }: Token): boolean => text.length > 2 && text.slice(1) === text.slice(1).toLowerCase();
const isPerhaps = (token: Token): boolean => has(token, PERHAPS_FIRST);

/** Hyacinth in Adult Social Care said. */
const inOffice: Rule = {
  needs: CAN_BE_NAME | PERHAPS_FIRST,
  find: ({ tokens }, place) => {
    const word = at(tokens, place);
    if (!opensSentence(tokens, place) || !(isPerhaps(word) || (canBeName(word) && isLong(word)))) return null;
    const end = behindHyphens(tokens, place);
    const office = behindOffice(tokens, end);
    return office !== NONE && DOING_THINGS.has(at(tokens, office).text) ? found(place, end) : null;
  },
};

const SPEAKING = anyOf(SPEAKS);
const BETWEEN = anyOf('never|always|then|also|kindly');

/** Hyacinth never told us. */
const speaking: Rule = {
  needs: CAN_BE_NAME,
  find: ({ tokens }, place) => {
    const word = at(tokens, place);
    if (!opensSentence(tokens, place) || !canBeName(word) || !isLong(word)) return null;
    const end = behindHyphens(tokens, place);
    const verb = BETWEEN.has(at(tokens, end).lower) ? end + 1 : end;
    return SPEAKING.has(at(tokens, verb).text) ? found(place, end) : null;
  },
};

/** Behind up to `most` words in small letters. */
function behindSmallWords(tokens: Tokens, place: number, most: number): number {
  let behind = place;
  while (behind < place + most && has(at(tokens, behind), SMALL) && at(tokens, behind).text.length > 1) {
    if (behind > place && at(tokens, behind).gap !== BLANK) break;
    behind = behindHyphens(tokens, behind);
  }
  return behind;
}

const NOBODY: ReadonlySet<string> = new Set();

const isOver = (tokens: Tokens, place: number): boolean =>
  at(tokens, place).gap === 2 || (endsName(tokens, place, NOBODY) && !isSign(at(tokens, place), '!?'));

/** name: xanthipe umpleby */
const smallBehindLabel: Rule = {
  needs: OPENS_INTRODUCTION,
  find: ({ tokens }, place) => {
    if (!/^(?:sur)?name$/.test(at(tokens, place).lower) || !isSign(at(tokens, place + 1), ':=-–')) return null;
    let start = place + 2;
    const label = start;
    while (isMaskedName(at(tokens, start))) start += 1;
    const end = behindSmallWords(tokens, start, start > label ? 3 : 4);
    return end > start && at(tokens, start).gap !== GLUED && isOver(tokens, end) ? found(start, end) : null;
  },
};

export const DOING: Pass = {
  mask: '[name]',
  rules: [clauseOfPerson, perhapsActing, perhapsAsked, inOffice, speaking, smallBehindLabel],
};
