// Words that are names where somebody acts or is met: "June Summers has lived here", "I met Summer from Early Help".
import {
  ACTS_OF_PEOPLE,
  BEFORE_MET,
  BEHIND_ROLES,
  CLOSE_KIN,
  KIN,
  ONLY_PEOPLE,
  ROLES_IN_NOTES,
} from '../lists/deeds.ts';
import { anyOf, Phrases } from '../words/phrases.ts';
import { found, NONE, type Pass, type Rule } from '../words/rules.ts';
import {
  CAN_BE_NAME,
  CAPITAL,
  has,
  NAME_SHAPE,
  PERHAPS_FIRST,
  PERSON,
  PLACE,
  STREET_TYPE,
  WORDLIKE,
} from '../words/tags.ts';
import { at, BLANK } from '../words/tokens.ts';
import { behindHyphens, behindTwoAnyWords, behindTwoParts, type Tokens } from './parts.ts';
import { isDeed } from './praise.ts';
import { isSign, opensSentence } from './surroundings.ts';

const ACTS = new Phrases(ACTS_OF_PEOPLE);
const ARTICLES = anyOf('the|a|an|my|our|your|his|her');

/** True where what follows a place is done or been by people only: "has lived", "is the caretaker", "from planning was". */
export function acts(tokens: Tokens, place: number): boolean {
  if (ACTS.behind(tokens, place) !== NONE || isDeed(tokens, place)) return true;
  const verb = at(tokens, place).text;
  if (verb === 'from' || verb === 'in') {
    const office = at(tokens, place + 1).text === 'the' ? place + 2 : place + 1;
    return ACTS.behind(tokens, office + 1) !== NONE || ACTS.behind(tokens, office + 2) !== NONE;
  }
  return isWho(tokens, place);
}

/** June Summers has lived here. */
const twoWords: Rule = {
  needs: PERHAPS_FIRST | WORDLIKE,
  find: ({ tokens }, place) => {
    const end = behindTwoAnyWords(tokens, place);
    return end !== NONE && acts(tokens, end) ? found(place, end) : null;
  },
};

const OF_PEOPLE = new Phrases(ONLY_PEOPLE);

/** Xanthipe Umpleby lives here: two words that no list has, where a sentence begins. */
const twoUnlisted: Rule = {
  needs: CAN_BE_NAME,
  find: ({ tokens }, place) => {
    if (!opensSentence(tokens, place)) return null;
    const end = behindTwoParts(tokens, place);
    if (end === NONE || has(at(tokens, end - 1), PLACE | STREET_TYPE)) return null;
    return OF_PEOPLE.behind(tokens, end) === NONE && !isWho(tokens, end) ? null : found(place, end);
  },
};

/** True for "is the caretaker". */
function isWho(tokens: Tokens, place: number): boolean {
  const isVerb = /^(?:is|was)$/.test(at(tokens, place).text) && ARTICLES.has(at(tokens, place + 1).text);
  return isVerb && has(at(tokens, place + 2), PERSON);
}

const ROLES = anyOf(ROLES_IN_NOTES);
const IN_NOTES = anyOf(BEHIND_ROLES);

/** Tenant DAWN FRENCHAM reports: how notes begin. */
const inRole: Rule = {
  needs: PERSON,
  find: ({ tokens }, place) => {
    if (!opensSentence(tokens, place) || !ROLES.has(at(tokens, place).lower)) return null;
    const end = at(tokens, place + 1).gap === BLANK ? behindTwoParts(tokens, place + 1) : NONE;
    return end !== NONE && IN_NOTES.has(at(tokens, end).text) ? found(place + 1, end) : null;
  },
};

const MET = anyOf(BEFORE_MET);
const WHERE = anyOf('from|in|at|on');

/** I met Summer from Early Help. */
const met: Rule = {
  needs: PERHAPS_FIRST | WORDLIKE,
  find: ({ tokens }, place) => {
    if (!MET.has(at(tokens, place - 1).lower) || !has(at(tokens, place), NAME_SHAPE)) return null;
    const end = behindHyphens(tokens, place);
    const office = at(tokens, end + 1).text === 'the' ? end + 2 : end + 1;
    const isAtWork = WHERE.has(at(tokens, end).text) && has(at(tokens, office), CAPITAL);
    return isAtWork || isSign(at(tokens, end), ',') || at(tokens, end).text === 'who' ? found(place, end) : null;
  },
};

const OF_PERSON = anyOf(KIN);

/** Destiny's mum. */
const owning: Rule = {
  needs: PERHAPS_FIRST | WORDLIKE,
  find: ({ tokens }, place) => {
    const isOwner = has(at(tokens, place), NAME_SHAPE) && at(tokens, place + 1).lower === "'s";
    return isOwner && OF_PERSON.has(at(tokens, place + 2).lower) ? found(place, place + 1) : null;
  },
};

const STRICTLY_KIN = anyOf(CLOSE_KIN);

/** Xanthipe's daughter, where a sentence begins. */
const unlistedOwning: Rule = {
  needs: CAN_BE_NAME,
  find: ({ tokens }, place) => {
    const isOwner = opensSentence(tokens, place) && at(tokens, place + 1).lower === "'s";
    return isOwner && STRICTLY_KIN.has(at(tokens, place + 2).text) ? found(place, place + 1) : null;
  },
};

/** Names that are words elsewhere, beside what only people do. */
export const ACTING: Pass = { mask: '[name]', rules: [inRole, twoWords, twoUnlisted, met, owning, unlistedOwning] };
