// What a name is made of: words with a capital, initials, and what stands small between them.
import { PARTICLES } from '../lists/people.ts';
import { NONE } from '../words/rules.ts';
import { ANY_NAME, CAN_BE_NAME, CAPITAL, has, INITIAL, NAME_SHAPE, NOT_NAME, SMALL } from '../words/tags.ts';
import { at, BLANK, GLUED, type Token } from '../words/tokens.ts';

export type Tokens = readonly Token[];

/** True for a word with a capital that no list says to be anything else. */
export const canBeName = ({ tags }: Token): boolean => (tags & CAN_BE_NAME) !== 0;

const PARTICLE_SET = new Set(PARTICLES.split('|'));

/** Behind a word and what hyphens join to it: Smith-Jones. */
export function behindHyphens(tokens: Tokens, place: number): number {
  let behind = place + 1;
  while (at(tokens, behind).text === '-' && at(tokens, behind).gap === GLUED) {
    const joined = at(tokens, behind + 1);
    if (joined.gap !== GLUED || !has(joined, CAPITAL | SMALL)) break;
    behind += 2;
  }
  return behind;
}

/** Behind a word that can be a name: Umpleby, O'Brien, Smith-Jones; `NONE` if it cannot. */
export const behindWord = (tokens: Tokens, place: number): number =>
  canBeName(at(tokens, place)) ? behindHyphens(tokens, place) : NONE;

/** Behind a word with a name's shape, whatever it is elsewhere: Street, Parish. */
export const behindAnyWord = (tokens: Tokens, place: number): number =>
  has(at(tokens, place), NAME_SHAPE) ? behindHyphens(tokens, place) : NONE;

/** Behind up to two particles: van der, al-. */
export function behindParticles(tokens: Tokens, place: number): number {
  let behind = place;
  while (behind < place + 4 && PARTICLE_SET.has(at(tokens, behind).text)) {
    const next = at(tokens, behind + 1);
    if (next.gap === BLANK) behind += 1;
    else if (next.text === '-' && at(tokens, behind + 2).gap === GLUED) behind += 2;
    else break;
  }
  return behind;
}

/** Behind an initial and its full stop: J or J. */
export function behindInitial(tokens: Tokens, place: number): number {
  if (!has(at(tokens, place), INITIAL)) return NONE;
  const dot = at(tokens, place + 1);
  if (dot.text === '.' && dot.gap === GLUED) return place + 2;
  // "A" and "I" are words, unless a full stop says otherwise.
  return has(at(tokens, place), NOT_NAME) ? NONE : place + 1;
}

/** Behind one or two initials, or the same place where there is none. */
export function behindInitials(tokens: Tokens, place: number): number {
  const one = behindInitial(tokens, place);
  if (one === NONE) return place;
  const two = at(tokens, one).gap <= BLANK ? behindInitial(tokens, one) : NONE;
  return two === NONE ? one : two;
}

/** Behind a further part of a name, which stands behind a blank; `NONE` if there is none. */
export function behindNext(tokens: Tokens, place: number): number {
  if (at(tokens, place).gap !== BLANK) return NONE;
  const word = behindParticles(tokens, place);
  const behind = behindWord(tokens, word);
  if (behind !== NONE) return behind;
  const initial = has(at(tokens, word), NOT_NAME) ? NONE : behindInitial(tokens, word);
  // The full stop is the sentence's, unless a name goes on behind it.
  const isLast = initial === word + 2 && !canBeName(at(tokens, initial));
  return isLast ? word + 1 : initial;
}

/** Behind as many further parts as there are, at most `most`. */
export function behindFurther(tokens: Tokens, place: number, most: number): number {
  let behind = place;
  for (let part = 0; part < most; part += 1) {
    const next = behindNext(tokens, behind);
    if (next === NONE) break;
    behind = next;
  }
  return behind;
}

/** Behind a name of one to three parts; `NONE` if there is none. */
export function behindName(tokens: Tokens, place: number): number {
  const word = behindWord(tokens, behindParticles(tokens, place));
  return word === NONE ? NONE : behindFurther(tokens, word, 2);
}

/** Behind a name of two or three parts. */
export function behindTwoParts(tokens: Tokens, place: number): number {
  const first = behindWord(tokens, place);
  if (first === NONE) return NONE;
  const second = behindNext(tokens, first);
  return second === NONE ? NONE : behindFurther(tokens, second, 1);
}

/** Behind a name with initials before it: J. Umpleby. */
export const behindNameWithInitials = (tokens: Tokens, place: number): number => {
  const initials = behindInitials(tokens, place);
  const name = at(tokens, initials).gap <= BLANK || initials === place ? behindName(tokens, initials) : NONE;
  return name === NONE && initials > place ? behindName(tokens, place) : name;
};

/** True for what was masked as a name. */
export const isMaskedName = ({ kind, text }: Token): boolean => kind === 'mask' && text === '[name]';

/** Behind what is left of a name whose first part is masked, where the second is a word elsewhere: Tom Park. */
export function behindLeftOver(tokens: Tokens, place: number): number {
  if (!isMaskedName(at(tokens, place)) || at(tokens, place + 1).gap !== BLANK) return NONE;
  return behindAnyWord(tokens, place + 1);
}

/** Behind a name and a surname, whatever they are elsewhere; `NONE` if that is not what stands there. */
export function behindTwoAnyWords(tokens: Tokens, place: number): number {
  const first = at(tokens, place);
  if (!has(first, NAME_SHAPE) || !has(first, ANY_NAME)) return NONE;
  const second = behindHyphens(tokens, place);
  return at(tokens, second).gap === BLANK ? behindAnyWord(tokens, second) : NONE;
}
