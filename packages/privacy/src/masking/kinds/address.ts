import {
  BEFORE_HOMES,
  COUNTED,
  HOUSES,
  NOT_STREETS,
  ONE_WORD_STREETS,
  SMALL_STREET_TYPES,
  SURE_STREET_TYPES,
  WELSH_PLACES,
  WELSH_STREETS,
} from '../lists/streets.ts';
import { INWARD_CODE, OUTWARD_CODE } from '../words/postcode-shape.ts';
import { anyOf, Phrases } from '../words/phrases.ts';
import { fitsAt, found, type MaskedText, NONE, type Pass, type Rule } from '../words/rules.ts';
import { CAPITAL, has, NAMED_HOME, NUMBER, PART_OF_HOME, REFERENCE, SMALL, STREET_TYPE } from '../words/tags.ts';
import { at, BLANK, GLUED, type Token } from '../words/tokens.ts';

type Tokens = readonly Token[];

const SURE_TYPES = anyOf(SURE_STREET_TYPES.toLowerCase());
const SMALL_TYPES = anyOf(SMALL_STREET_TYPES);
const JOINERS = anyOf('of|the|upon|on|le|in|and');
const isSign = (token: Token, signs: string): boolean => token.kind === 'sign' && signs.includes(token.text);
const isSureType = (token: Token): boolean => has(token, STREET_TYPE) && SURE_TYPES.has(token.lower);

/** Behind a comma, where there is one. */
const behindComma = (tokens: Tokens, place: number): number => (at(tokens, place).text === ',' ? place + 1 : place);

/** Behind a word of a name and what is joined to it: St., O'Hara, Smith-Jones. */
function behindCapital(tokens: Tokens, place: number): number {
  if (!has(at(tokens, place), CAPITAL)) return NONE;
  let behind = place + 1;
  while (
    at(tokens, behind).gap === GLUED &&
    (at(tokens, behind).kind === 'word' || isSign(at(tokens, behind), "-.’'"))
  ) {
    behind += 1;
  }
  return behind;
}

// A street has up to four words before its last: Great St Mary Hill Road.
const LONGEST_NAME = 4;

/** Behind the last word of a street's name, that is one of `isType`. At least one capital stands before it. */
function behindNamedStreet(tokens: Tokens, place: number, isType: (token: Token) => boolean): number {
  let behind = NONE;
  let next = place;
  for (let words = 0; words <= LONGEST_NAME; words += 1) {
    const token = at(tokens, next);
    if (words > 0 && isType(token) && token.gap === BLANK) behind = next + 1;
    const name = JOINERS.has(token.text) && words > 0 ? next + 1 : next;
    const further = behindCapital(tokens, name);
    if (further === NONE || (words > 0 && at(tokens, next).gap !== BLANK)) break;
    next = further;
  }
  return behind;
}

const isCapitalType = (token: Token): boolean => has(token, STREET_TYPE) && (has(token, CAPITAL) || isSureType(token));

const WELSH = anyOf(WELSH_STREETS.toLowerCase());
const WELSH_WITH_CAPITAL = anyOf(WELSH_PLACES);
const WELSH_ARTICLES = anyOf("y yr 'r yn");

/** Behind Heol y Castell, Ffordd Bethesda: the type stands first. */
function behindWelshStreet(tokens: Tokens, place: number): number {
  const type = at(tokens, place);
  const isInAnyLetters = WELSH.has(type.lower);
  if (!isInAnyLetters && !WELSH_WITH_CAPITAL.has(type.text)) return NONE;
  const article = WELSH_ARTICLES.has(at(tokens, place + 1).lower) ? place + 2 : place + 1;
  const name = at(tokens, article);
  if (name.gap === GLUED || !has(name, isInAnyLetters && has(type, SMALL) ? CAPITAL | SMALL : CAPITAL)) return NONE;
  return has(type, CAPITAL) && has(at(tokens, article + 1), CAPITAL) && at(tokens, article + 1).gap === BLANK
    ? article + 2
    : article + 1;
}

const ONE_WORD = new RegExp(`^[A-Z][a-z]+(?:${ONE_WORD_STREETS})$`);

/** Behind a street: Elm Road, The Crescent, Kingsway; `NONE` if there is none. */
function behindStreet(tokens: Tokens, place: number): number {
  if (/^the$/i.test(at(tokens, place).text) && isCapitalType(at(tokens, place + 1))) return place + 2;
  const named = behindNamedStreet(tokens, place, isCapitalType);
  if (named !== NONE) return named;
  return at(tokens, place).text === 'Broadway' ? place + 1 : behindWelshStreet(tokens, place);
}

// Not the year in "2024 Summer Street party".
const HOUSE_FIGURES = /^(?:[0-9]{1,3}|1[0-8][0-9]{2}|[3-9][0-9]{3})$/;

/** Behind a figure and its letter: 27a. */
function behindFigure(tokens: Tokens, place: number): number {
  const token = at(tokens, place);
  if (!has(token, NUMBER) || has(token, REFERENCE) || !HOUSE_FIGURES.test(token.text)) return NONE;
  const letter = at(tokens, place + 1);
  if (letter.gap !== GLUED || letter.kind !== 'word') return place + 1;
  return letter.text.length === 1 ? place + 2 : NONE;
}

/** Behind a house's number: 12, 27a, 8-10. */
function behindNumber(tokens: Tokens, place: number): number {
  const one = behindFigure(tokens, place);
  if (one === NONE || !isSign(at(tokens, one), '/-–&')) return one;
  const other = behindFigure(tokens, one + 1);
  return other === NONE ? one : other;
}

/** Behind a part of a house: Flat 2, Unit B, No. 7. */
function behindPart(tokens: Tokens, place: number): number {
  if (!has(at(tokens, place), PART_OF_HOME)) return NONE;
  let next = place + 1;
  if (at(tokens, place).lower === 'house') {
    if (at(tokens, next).lower !== 'number') return NONE;
    next += 1;
  }
  if (at(tokens, next).text === '.') next += 1;
  const token = at(tokens, next);
  if (has(token, NUMBER)) return behindFigure(tokens, next);
  return token.text.length === 1 && has(token, CAPITAL | SMALL) && token.gap !== GLUED ? next + 1 : NONE;
}

/** Behind the street that a block stands in, behind a comma: Rose Court, Elm Road. */
function behindFurtherStreet(tokens: Tokens, place: number): number {
  if (at(tokens, place).text !== ',') return place;
  const number = behindNumber(tokens, place + 1);
  const street = behindNamedStreet(tokens, number === NONE ? place + 1 : number, isSureType);
  return street === NONE ? place : street;
}

const mayBegin = ({ tokens, written }: MaskedText, place: number): boolean =>
  place === 0 || at(tokens, place).gap !== GLUED || !/[A-Za-z0-9_]/.test(written.charAt(at(tokens, place).start - 1));

const COUNTED_THINGS = anyOf(COUNTED);

/** True for "between 9 and 17 Mill Lane", which is a stretch of a street. */
function isStretch(tokens: Tokens, place: number): boolean {
  const joins = /^(?:and|to)$/.test(at(tokens, place - 1).text) && has(at(tokens, place - 2), NUMBER);
  return joins && /^(?:between|from|numbers|nos)$/i.test(at(tokens, place - 3).text);
}

/** 12 Elm Road; 14 The Crescent. */
function behindNumbered(tokens: Tokens, place: number): number {
  const number = behindNumber(tokens, place);
  if (number === NONE || isStretch(tokens, place)) return NONE;
  const start = behindComma(tokens, number);
  const street = at(tokens, start).gap === GLUED ? NONE : behindStreet(tokens, start);
  return COUNTED_THINGS.has(at(tokens, street).text) && number === place + 1 ? NONE : street;
}

const HOUSE_NAMES = anyOf(HOUSES);

/** Where the name of a house begins that stands before its number: The Old Forge, 3 Smithy Lane. */
function startOfNamedHouse(tokens: Tokens, place: number): number {
  if (at(tokens, place - 1).text !== ',' || !HOUSE_NAMES.has(at(tokens, place - 2).text)) return place;
  let start = place - 2;
  while (start > place - 5 && at(tokens, start).gap === BLANK && has(at(tokens, start - 1), CAPITAL)) start -= 1;
  return start;
}

const numbered: Rule = {
  needs: NUMBER,
  find: (text, place) => {
    const { tokens } = text;
    const street = mayBegin(text, place) ? behindNumbered(tokens, place) : NONE;
    return street === NONE ? null : found(startOfNamedHouse(tokens, place), behindFurtherStreet(tokens, street));
  },
};

/** At number 5 Kingsway: a street of one word, behind "number". */
const inOneWord: Rule = {
  needs: PART_OF_HOME,
  find: ({ tokens }, place) => {
    if (!/^(?:number|no)$/.test(at(tokens, place).lower)) return null;
    const part = behindPart(tokens, place);
    return part !== NONE && ONE_WORD.test(at(tokens, part).text) ? found(place, part + 1) : null;
  },
};

/** Flat 2, 14 High Street; Flat B Rose Court. */
const withPart: Rule = {
  needs: PART_OF_HOME,
  find: ({ tokens }, place) => {
    const part = behindPart(tokens, place);
    if (part === NONE) return null;
    const home = behindComma(tokens, part);
    const streetOfPart = behindStreet(tokens, home);
    const street = streetOfPart === NONE ? behindNumbered(tokens, home) : streetOfPart;
    return street === NONE ? null : found(place, behindFurtherStreet(tokens, street));
  },
};

/** Rose Cottage, Church Lane. */
const withName: Rule = {
  needs: NAMED_HOME,
  find: ({ tokens }, place) => {
    const street = behindNamedStreet(tokens, behindComma(tokens, place + 1), isSureType);
    if (street === NONE || !has(at(tokens, place - 1), CAPITAL) || at(tokens, place).gap === GLUED) return null;
    const isLonger = has(at(tokens, place - 2), CAPITAL) && at(tokens, place - 1).gap !== GLUED;
    return found(isLonger ? place - 2 : place - 1, street);
  },
};

const LEADS = new Phrases(BEFORE_HOMES);
const NO_STREET = anyOf(NOT_STREETS);
const POSTCODE = new RegExp(String.raw`${OUTWARD_CODE}\s?${INWARD_CODE}\b`, 'iy');

/** Behind a street in any letters: 12 elm road. One or two words stand before the last, and none is a word of sentences. */
function behindSmallStreet(tokens: Tokens, place: number): number {
  const number = behindFigure(tokens, place);
  if (number === NONE || at(tokens, place).text.length > 3) return NONE;
  const name = behindComma(tokens, number);
  let behind = behindWelshStreet(tokens, name);
  for (let next = name; next <= name + 2; next += 1) {
    const token = at(tokens, next);
    if (token.gap === GLUED || !has(token, CAPITAL | SMALL)) break;
    if (next > name && SMALL_TYPES.has(token.lower)) behind = next + 1;
    if (token.text.length < 2 || NO_STREET.has(token.lower)) break;
  }
  return behind;
}

/** True where one of the words that say where somebody lives ends before a place. */
function isIntroduced(tokens: Tokens, place: number): boolean {
  if (at(tokens, place - 2).lower === 'flat') return true;
  const start = at(tokens, place - 1).lower === 'flat' ? place - 1 : place;
  const before = isSign(at(tokens, start - 1), ':-–,') ? start - 1 : start;
  for (let words = 1; words <= 3; words += 1) {
    if (LEADS.behind(tokens, before - words) === before) return true;
  }
  return at(tokens, before - 1).text === '.' && LEADS.behind(tokens, before - 2) === before - 1;
}

/** In small letters a number must be introduced, or "20 mph road" would be a home. */
const introduced: Rule = {
  needs: NUMBER,
  find: ({ tokens }, place) => {
    const street = behindSmallStreet(tokens, place);
    return street !== NONE && isIntroduced(tokens, place) ? found(place, street) : null;
  },
};

const isPostcode = (text: MaskedText, place: number): boolean =>
  at(text.tokens, place).text === '[postcode]' || fitsAt(text, place, POSTCODE) !== NONE;

/** Before a postcode no introduction is needed: "102 bolton road, mk9 4be", "102 bolton road, bletchley mk9 4be". */
const beforePostcode: Rule = {
  needs: NUMBER,
  find: (text, place) => {
    const { tokens } = text;
    const street = behindSmallStreet(tokens, place);
    if (street === NONE) return null;
    const town = behindComma(tokens, street);
    const isNext = isPostcode(text, town) || isPostcode(text, behindComma(tokens, town + 1));
    return isNext ? found(place, street) : null;
  },
};

/** Addresses of homes: a number or a part of a house with a street. */
export const ADDRESS: Pass = {
  mask: '[address]',
  rules: [withPart, inOneWord, numbered, withName, introduced, beforePostcode],
};
