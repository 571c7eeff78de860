// Names that the lists give away: a first name, alone or with a surname, and any name before a common surname.
import { found, NONE, type Pass, type Rule } from '../words/rules.ts';
import {
  ANY_NAME,
  CAPITAL,
  FIRST,
  has,
  NAME_SHAPE,
  NOT_NAME,
  PERHAPS_FIRST,
  SURNAME,
  WORDLIKE,
} from '../words/tags.ts';
import { at, BLANK, type Token } from '../words/tokens.ts';
import { anyOf } from '../words/phrases.ts';
import {
  behindFurther,
  behindHyphens,
  behindInitial,
  behindNext,
  behindTwoParts,
  behindWord,
  canBeName,
  type Tokens,
} from './parts.ts';
import { isInSentence } from './surroundings.ts';

/** Behind a common surname, in any letters, behind a blank: sarah patel. */
const behindSurname = (tokens: Tokens, place: number): number =>
  at(tokens, place).gap === BLANK && has(at(tokens, place), SURNAME) ? behindHyphens(tokens, place) : NONE;

const behindSecond = (tokens: Tokens, place: number): number => {
  const next = behindNext(tokens, place);
  return next === NONE ? behindSurname(tokens, place) : next;
};

/** Sarah Umpleby, Ivy May Umpleby, sarah patel. */
const withSurname: Rule = {
  needs: FIRST | WORDLIKE,
  find: ({ tokens }, place) => {
    const second = behindSecond(tokens, behindHyphens(tokens, place));
    if (second === NONE) return null;
    const third = behindNext(tokens, second);
    return found(place, third === NONE ? second : third);
  },
};

const isSurname = (token: Token): boolean => has(token, SURNAME) && has(token, CAPITAL) && !has(token, NOT_NAME);

const MIDDLE = anyOf('de|da|al|el|van');

/** Behind a common surname that a particle may stand before: Patel, al-Hassan. */
function behindCommonSurname(tokens: Tokens, place: number): number {
  if (at(tokens, place).gap !== BLANK) return NONE;
  const hasParticle = MIDDLE.has(at(tokens, place).text);
  const surname = hasParticle ? place + (at(tokens, place + 1).text === '-' ? 2 : 1) : place;
  return isSurname(at(tokens, surname)) ? behindHyphens(tokens, surname) : NONE;
}

// Of months and colours only those that are first names: April Jones, but not Blue Jones. Sure ones have their own rule.
const canBeFirst = (token: Token): boolean =>
  !has(token, FIRST | WORDLIKE) && (canBeName(token) || (has(token, NAME_SHAPE) && has(token, ANY_NAME)));

/** Any word with a capital before a common surname: Xanthipe Patel, Xanthipe J. Patel. */
const beforeSurname: Rule = {
  needs: NAME_SHAPE,
  find: ({ tokens }, place) => {
    if (!canBeFirst(at(tokens, place))) return null;
    const first = behindHyphens(tokens, place);
    if (at(tokens, first).gap !== BLANK) return null;
    const initial = behindInitial(tokens, first);
    const second = initial === NONE ? behindWord(tokens, first) : initial;
    const withMiddle = second === NONE ? NONE : behindCommonSurname(tokens, second);
    const behind = withMiddle === NONE ? behindCommonSurname(tokens, first) : withMiddle;
    return behind === NONE ? null : found(place, behind);
  },
};

const isInitials = (token: Token): boolean => /^[B-HJ-Z]{1,3}$/.test(token.text) && !has(token, NOT_NAME);

/** Initials before a common surname: J. Patel, R.S. Patel. */
const initialsBeforeSurname: Rule = {
  needs: CAPITAL,
  find: ({ tokens }, place) => {
    let next = place;
    for (let letters = 0; letters < 3 && isInitials(at(tokens, next)); letters += 1) {
      next += at(tokens, next + 1).text === '.' ? 2 : 1;
    }
    return next > place && isSurname(at(tokens, next)) ? found(place, behindHyphens(tokens, next)) : null;
  },
};

/** "told Grace Umpleby": in mid-sentence the capital of a word that can be a name means one. */
const perhapsWithSurname: Rule = {
  needs: PERHAPS_FIRST,
  find: ({ tokens }, place) => {
    if (has(at(tokens, place), NOT_NAME) || !isInSentence(tokens, place)) return null;
    const behind = behindTwoParts(tokens, place);
    return behind === NONE ? null : found(place, behind);
  },
};

const BEFORE_PEOPLE = anyOf(
  'that|and|but|when|week|told|with|met|saw|because|yesterday|today|officer|lady|thank|thanks',
);

/** Months are months, unless somebody is said to do something: "told April Umpleby". */
const monthWithSurname: Rule = {
  needs: PERHAPS_FIRST,
  find: ({ tokens }, place) => {
    if (!has(at(tokens, place), NOT_NAME) || !BEFORE_PEOPLE.has(at(tokens, place - 1).lower)) return null;
    const second = behindNext(tokens, behindHyphens(tokens, place));
    return second === NONE ? null : found(place, behindFurther(tokens, second, 1));
  },
};

const alone: Rule = {
  needs: FIRST,
  find: ({ tokens }, place) => found(place, behindHyphens(tokens, place)),
};

/** "told Ivy": a first name that is a word where it opens a sentence. */
const wordlikeInSentence: Rule = {
  needs: WORDLIKE,
  find: ({ tokens }, place) => {
    if (has(at(tokens, place), NOT_NAME) || !isInSentence(tokens, place)) return null;
    // Council Tax Bill: behind a word with a capital it is one of a heading's.
    const before = at(tokens, place - 1);
    const isOfHeading =
      before.kind === 'word' && has(before, NOT_NAME) && has(before, CAPITAL) && at(tokens, place).gap === BLANK;
    return isOfHeading ? null : found(place, behindFurther(tokens, behindHyphens(tokens, place), 2));
  },
};

export const FIRST_NAMES: Pass = {
  mask: '[name]',
  rules: [
    withSurname,
    beforeSurname,
    initialsBeforeSurname,
    perhapsWithSurname,
    monthWithSurname,
    alone,
    wordlikeInSentence,
  ],
};
