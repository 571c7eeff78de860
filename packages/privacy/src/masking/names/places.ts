// Saints and kings, firms, streets and laws called after somebody: their words are no residents' names.
import { SAID_TO_BE } from '../lists/introductions.ts';
import { BEFORE_PLACES, BEFORE_PLACES_ONLY, KNOWN_PAIRS, PLACE_PHRASES, SURNAMES_OF_PLACES } from '../lists/places.ts';
import { anyOf, Phrases } from '../words/phrases.ts';
import { NONE } from '../words/rules.ts';
import {
  ANY_NAME,
  CAN_BE_NAME,
  CAPITAL,
  FIRST,
  has,
  NAME_SHAPE,
  NOT_NAME,
  OPENS_KNOWN_PAIR,
  PERHAPS_FIRST,
  PLACE,
  SAINTLY,
  SURNAME,
  WORDLIKE,
} from '../words/tags.ts';
import { at, BLANK, GLUED, LINE, type Token } from '../words/tokens.ts';
import { acts } from './acting.ts';
import { behindHyphens, type Tokens } from './parts.ts';
import { endsText, isSign } from './surroundings.ts';

/** Takes a word for no name, whatever the lists say. */
function untag(token: Token): void {
  token.tags = (token.tags & ~(ANY_NAME | CAN_BE_NAME)) | NOT_NAME;
}

const PHRASES = new Phrases(PLACE_PHRASES);
const isPlace = (tokens: Tokens, place: number): boolean =>
  has(at(tokens, place), PLACE) || PHRASES.behind(tokens, place) !== NONE;

/** Behind a word and its 's: Sarah's Law. */
function behindPossessive(tokens: Tokens, place: number): number {
  const ending = at(tokens, place + 1);
  if (ending.gap !== GLUED) return place + 1;
  if (ending.lower === "'s") return place + 2;
  return isSign(ending, "'’") ? place + 2 : place + 1;
}

/** Behind a blank or a hyphen. */
const behindSpace = (tokens: Tokens, place: number): number => {
  if (at(tokens, place).gap === BLANK) return place;
  return at(tokens, place).text === '-' ? place + 1 : NONE;
};

/** How many words before a place belong to its name: one in "Victoria Park", two in "James Cook Hospital". */
function wordsOfPlace(tokens: Tokens, place: number): number {
  const second = behindSpace(tokens, behindPossessive(tokens, place));
  if (second === NONE) return 0;
  if (isPlace(tokens, second)) return 1;
  if (!has(at(tokens, second), CAPITAL)) return 0;
  const third = behindPossessive(tokens, second);
  if (at(tokens, third).gap !== BLANK) return 0;
  if (isPlace(tokens, third)) return 2;
  // Martin Luther King Way.
  const fourth = third + 1;
  return has(at(tokens, third), CAPITAL) && at(tokens, fourth).gap === BLANK && has(at(tokens, fourth), PLACE) ? 3 : 0;
}

const INTRODUCED = new Phrases(SAID_TO_BE);
const PLACE_SURNAMES = anyOf(SURNAMES_OF_PLACES);

/** True behind "my name is", "Mr" or "regards": who is introduced or signs is a person. */
function isSaidToBe(tokens: Tokens, place: number): boolean {
  let before = place;
  while (before > 0 && isSign(at(tokens, before - 1), ',:.!-–')) before -= 1;
  for (let words = 1; words <= 3; words += 1) {
    if (INTRODUCED.behind(tokens, before - words) === before) return true;
  }
  return false;
}

/** True for a first name and a surname on a line of their own. */
function isOnOwnLine(tokens: Tokens, place: number): boolean {
  if (at(tokens, place).gap !== LINE || !has(at(tokens, place + 1), SURNAME)) return false;
  return at(tokens, place + 2).gap === LINE || endsText(tokens, place + 2);
}

/** True for two words that are a person, whatever else is called Tom Hill or Emma Church. */
function isPerson(tokens: Tokens, place: number): boolean {
  const second = behindHyphens(tokens, place);
  if (at(tokens, second).gap !== BLANK || !has(at(tokens, second), CAPITAL)) return false;
  // Victoria Park Library is a place, whoever was thanked there.
  const isLonger = has(at(tokens, second + 1), CAPITAL) && at(tokens, second + 1).gap === BLANK;
  const isSurname = has(at(tokens, second), SURNAME) || PLACE_SURNAMES.has(at(tokens, second).text);
  if (isSaidToBe(tokens, place) || isOnOwnLine(tokens, place)) return !(isLonger && has(at(tokens, second + 1), PLACE));
  return isSurname && !isLonger && acts(tokens, second + 1);
}

const BEFORE_ANY_PLACE = anyOf(BEFORE_PLACES);
const BEFORE_SURE_PLACE = anyOf(BEFORE_PLACES_ONLY);

/** On Star Hill, near Ellen Wood: where something is. A first name that is no word is a place's behind fewer words. */
function isSomewhere(tokens: Tokens, place: number): boolean {
  const second = at(tokens, place + 1);
  if (second.gap !== BLANK || !PLACE_SURNAMES.has(second.text)) return false;
  const before = at(tokens, place - 1).lower;
  const isWord = has(at(tokens, place), PERHAPS_FIRST | WORDLIKE) && !has(at(tokens, place), FIRST);
  return (isWord ? BEFORE_ANY_PLACE : BEFORE_SURE_PLACE).has(before);
}

const PAIRS = new Set(KNOWN_PAIRS);

const isKnownPair = (tokens: Tokens, place: number): boolean =>
  has(at(tokens, place), OPENS_KNOWN_PAIR) && PAIRS.has(`${at(tokens, place).text} ${at(tokens, place + 1).text}`);

const MARKS_AND = new Phrases('marks and|marks &');

function isAfterSaint(tokens: Tokens, place: number): boolean {
  const before = at(tokens, place - 1).text === '.' ? place - 2 : place - 1;
  if (at(tokens, place).gap === GLUED) return false;
  // St Vincent de Paul.
  if (/^(?:de|of)$/.test(at(tokens, place - 1).text) && has(at(tokens, place - 3), SAINTLY)) return true;
  return has(at(tokens, before), SAINTLY) || MARKS_AND.behind(tokens, place - 2) === place;
}

// Sunderland hospital: what stands before a place is no name, listed or not.
const isUnlistedPlace = (tokens: Tokens, place: number): boolean => {
  const next = at(tokens, place + 1);
  return has(at(tokens, place), NAME_SHAPE) && next.gap !== GLUED && has(next, PLACE) && !has(next, NOT_NAME);
};

/** How many words at a place are no name together; 0 where there may be one, and -n where n words are a person's. */
function namesake(tokens: Tokens, place: number): number {
  if (isKnownPair(tokens, place)) return 2;
  if (!has(at(tokens, place), ANY_NAME)) return isUnlistedPlace(tokens, place) ? 1 : 0;
  if (isAfterSaint(tokens, place)) return 1;
  if (isPerson(tokens, place)) return -2;
  return isSomewhere(tokens, place) ? 2 : wordsOfPlace(tokens, place);
}

/** Takes the tags of names from the words of places, firms and saints. */
export function untagNamesakes(tokens: Tokens): void {
  for (let place = 0; place < tokens.length; place += 1) {
    if (!has(at(tokens, place), NAME_SHAPE | CAPITAL)) continue;
    const words = namesake(tokens, place);
    for (let word = 0; word < words; word += 1) untagWord(tokens, place, word);
    if (words !== 0) place += Math.abs(words) - 1;
  }
}

// A further word may stand behind an 's or a hyphen.
function untagWord(tokens: Tokens, place: number, word: number): void {
  let own = place;
  for (let further = 0; further < word && own !== NONE; further += 1)
    own = behindSpace(tokens, behindPossessive(tokens, own));
  if (own !== NONE) untag(at(tokens, own));
}
