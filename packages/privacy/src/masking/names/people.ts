// "my neighbour", "a lady called": who is named by what follows.
import { CALLED } from '../lists/introductions.ts';
import { NAMED_PEOPLE, PEOPLE, PEOPLE_OF_TWO_WORDS } from '../lists/people.ts';
import { anyOf, Phrases } from '../words/phrases.ts';
import { NONE } from '../words/rules.ts';
import { has, PERSON, SMALL } from '../words/tags.ts';
import { at } from '../words/tokens.ts';
import type { Tokens } from './parts.ts';

const ONE_WORD = anyOf(PEOPLE);
const TWO_WORDS = new Set(PEOPLE_OF_TWO_WORDS.split('|'));
const NAMED_ONLY = anyOf(NAMED_PEOPLE);
const NAMED = new Phrases(CALLED);
const OWNERS = anyOf("'s|my|our|his|her|their|the|your|a|an|another|this|that|one");

/** True where a word says who somebody is: receptionist, social worker. */
export function isPerson(tokens: Tokens, place: number): boolean {
  const token = at(tokens, place);
  if (!has(token, PERSON)) return false;
  return ONE_WORD.has(token.lower) || TWO_WORDS.has(`${at(tokens, place - 1).lower} ${token.lower}`);
}

/** The same, with those who are only named by "called": a tenant called Jo. */
export const isAnybody = (tokens: Tokens, place: number): boolean =>
  isPerson(tokens, place) || (has(at(tokens, place), PERSON) && NAMED_ONLY.has(at(tokens, place).lower));

/** True where "my", "the" or "a" stands before who somebody is, with at most two words between them. */
export function isOwned(tokens: Tokens, place: number): boolean {
  for (let words = 1; words <= 4; words += 1) {
    const before = at(tokens, place - words);
    if (OWNERS.has(before.lower)) return true;
    if (words > 3 || !(has(before, SMALL) || before.text === '-')) return false;
  }
  return false;
}

/** Behind "called" and a comma before it, or the same place where it does not stand there. */
export function behindCalled(tokens: Tokens, place: number): number {
  const start = at(tokens, place).text === ',' ? place + 1 : place;
  const behind = NAMED.behind(tokens, start);
  return behind === NONE ? place : behind;
}
