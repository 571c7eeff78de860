// Names behind a title: Mr, Cllr, nurse.
import { SMALL_TITLES, SURE_TITLES, TITLES, TITLES_BEFORE_FIRST_NAMES, WORD_SURNAMES } from '../lists/people.ts';
import { found, NONE, type Rule } from '../words/rules.ts';
import {
  ANY_NAME,
  CAPITAL,
  FIRST,
  has,
  INITIAL,
  NAME_SHAPE,
  NOT_NAME,
  PERHAPS_FIRST,
  SMALL,
  SURNAME,
  TITLE,
  WORDLIKE,
} from '../words/tags.ts';
import { at, BLANK, GLUED, type Token } from '../words/tokens.ts';
import {
  behindAnyWord,
  behindHyphens,
  behindLeftOver,
  behindNameWithInitials,
  behindNext,
  canBeName,
  type Tokens,
} from './parts.ts';

const ALL_TITLES = new Set(TITLES.split('|'));
const SURE = new Set(SURE_TITLES.split('|'));
const IN_ANY_LETTERS = new Set(SMALL_TITLES.split('|'));
const WORDS_BEHIND_DOCTOR = new Set(WORD_SURNAMES.split('|'));

/** Behind a title's full stop and the blank that must follow; `NONE` if there is none. */
function behindTitle(tokens: Tokens, place: number): number {
  const behind = at(tokens, place + 1).text === '.' ? place + 2 : place + 1;
  return at(tokens, behind).gap === GLUED ? NONE : behind;
}

/** Behind all titles: Mr and Mrs, Rev Dr. */
function behindTitles(tokens: Tokens, place: number): number {
  let behind = behindTitle(tokens, place);
  for (let more = 0; more < 2 && behind !== NONE; more += 1) {
    const next = /^(?:and|&)$/.test(at(tokens, behind).text) ? behind + 1 : behind;
    if (!/^(?:Mr|Mrs|Ms|Miss|Dr)$/.test(at(tokens, next).text)) break;
    behind = behindTitle(tokens, next);
  }
  return behind;
}

/** Behind what may follow a title: a name, letters in capitals, an initial. */
function behindTitled(tokens: Tokens, place: number): number {
  const name = behindNameWithInitials(tokens, place);
  const word = at(tokens, place);
  if (name !== NONE || has(word, NOT_NAME) || !has(word, CAPITAL)) return name;
  if (has(word, INITIAL)) return at(tokens, place + 1).text === '.' ? place + 2 : place + 1;
  return word.text === word.text.toUpperCase() ? place + 1 : NONE;
}

const isTitle = (token: Token, titles: ReadonlySet<string>): boolean => titles.has(token.text);

const name: Rule = {
  needs: TITLE,
  find: ({ tokens }, place) => {
    if (!isTitle(at(tokens, place), ALL_TITLES)) return null;
    const start = behindTitles(tokens, place);
    return start === NONE || at(tokens, start).gap !== BLANK ? null : found(start, behindTitled(tokens, start));
  },
};

const withNext = (tokens: Tokens, word: number): number => {
  const next = word === NONE ? NONE : behindNext(tokens, word);
  return next === NONE ? word : next;
};

/** Mr Street and Ms Parish: behind these a word that is none elsewhere is a name too. */
const anyWordBehindSureTitle: Rule = {
  needs: TITLE,
  find: ({ tokens }, place) => {
    const start = isTitle(at(tokens, place), SURE) ? behindTitle(tokens, place) : NONE;
    if (start === NONE) return null;
    const leftOver = behindLeftOver(tokens, start);
    return found(start, withNext(tokens, leftOver === NONE ? behindAnyWord(tokens, start) : leftOver));
  },
};

/** Dr Brown and Nurse August: behind the others, one that can be a name. */
const listedWordBehindTitle: Rule = {
  needs: TITLE,
  find: ({ tokens }, place) => {
    const start = isTitle(at(tokens, place), ALL_TITLES) ? behindTitle(tokens, place) : NONE;
    const word = at(tokens, start);
    if (start === NONE || !has(word, ANY_NAME) || !has(word, NAME_SHAPE)) return null;
    return found(start, withNext(tokens, behindAnyWord(tokens, start)));
  },
};

const wordBehindDoctor: Rule = {
  needs: TITLE,
  find: ({ tokens }, place) => {
    const start = /^D[Rr]$/.test(at(tokens, place).text) ? behindTitle(tokens, place) : NONE;
    return start !== NONE && WORDS_BEHIND_DOCTOR.has(at(tokens, start).text) ? found(start, start + 1) : null;
  },
};

/** mr umpleby: behind these, any word is a name. */
const smallBehindSmallTitle: Rule = {
  needs: TITLE,
  find: ({ tokens }, place) => {
    const start = /^mrs?$/.test(at(tokens, place).text) ? behindTitle(tokens, place) : NONE;
    const word = at(tokens, start);
    const isName = has(word, SMALL | CAPITAL) && word.text.length > 1 && word.text !== 'and';
    return start === NONE || !isName ? null : found(start, behindHyphens(tokens, start));
  },
};

/** nurse sarah, cllr patel. */
const listedBehindSmallTitle: Rule = {
  needs: TITLE,
  find: ({ tokens }, place) => {
    const start = IN_ANY_LETTERS.has(at(tokens, place).lower) ? behindTitle(tokens, place) : NONE;
    const word = at(tokens, start);
    const isName = has(word, FIRST | PERHAPS_FIRST | SURNAME) && (has(word, SMALL) || canBeName(word));
    return start === NONE || !isName ? null : found(start, behindHyphens(tokens, start));
  },
};

const BEFORE_FIRST_NAMES = new Set(TITLES_BEFORE_FIRST_NAMES.split('|'));

/** Master Joshua Kent, Canon Grace Umpleby. */
const firstNameBehindTitle: Rule = {
  needs: TITLE,
  find: ({ tokens }, place) => {
    const start = isTitle(at(tokens, place), BEFORE_FIRST_NAMES) ? behindTitle(tokens, place) : NONE;
    const isFirst = has(at(tokens, start), FIRST | PERHAPS_FIRST | WORDLIKE) && has(at(tokens, start), NAME_SHAPE);
    return start !== NONE && isFirst ? found(start, withNext(tokens, behindAnyWord(tokens, start))) : null;
  },
};

export const BEHIND_TITLES: readonly Rule[] = [
  name,
  anyWordBehindSureTitle,
  listedWordBehindTitle,
  wordBehindDoctor,
  smallBehindSmallTitle,
  listedBehindSmallTitle,
  firstNameBehindTitle,
];
