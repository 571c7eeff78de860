import { at, GLUED, type Token } from '../words/tokens.ts';
import { fitsAt, found, type MaskedText, NONE, type Pass, type Rule } from '../words/rules.ts';
import { anyOf } from '../words/phrases.ts';
import { BEFORE_NUMBER, has, NUMBER, OPENS_PHONE, REFERENCE } from '../words/tags.ts';
import { PHONE_SIGNS } from './separators.ts';

const GAP = `${PHONE_SIGNS}{0,3}`;
const SOME_GAP = `${PHONE_SIGNS}{1,3}`;

// The first figures of numbers that exist: Ofcom, National Telephone Numbering Plan. 010 and 04 are nobody's.
const NATIONAL = '0(?:1[1-9]|2[03489]|3[03478]|5[56]|70|8[0478]|9[018])';

const FORMS = [
  // 01642 123456, (020) 7946 0123: ten figures after the 0; the first three stand together, which dates never do.
  String.raw`\(?${NATIONAL}(?:${GAP}[0-9]){8}`,
  // 0800 123456 and 0500 123456 have nine.
  String.raw`\(?0(?:800|500)(?:${GAP}[0-9]){6}`,
  // So have some lines of 01xxx: only when they are written in groups, as a bare run of ten is more often a reference.
  String.raw`\(?01[1-9][0-9]{2}\)?${SOME_GAP}[0-9]{2,3}${GAP}[0-9]{2,3}`,
  // 07700/900123, 01632/960123: the code before a stroke.
  String.raw`0(?:7[0-9]{3}|[12][0-9]{2,3})/[0-9]{6}`,
  // 07700 900123, 07 700 900 123, 0 7700 900123.
  String.raw`\(?0\)?\s?7(?:${GAP}[0-9]){9}`,
  // (0)1642 123456.
  String.raw`\(0\)\s?[1235789][0-9](?:${GAP}[0-9]){7,8}`,
  // +44 1642 123456, +44 (0)1642 123456, and numbers abroad.
  String.raw`\(?\+\s?[1-9](?:${GAP}[0-9]){7,13}`,
  // 0044 1642 123456, 00 44 (0) 1642 123456.
  String.raw`\(?00\s?44(?:${GAP}[0-9]){9,11}`,
  // 447700900123, as a telephone system exports it.
  String.raw`\(?44${GAP}0?${GAP}7(?:${GAP}[0-9]){9}`,
];
const PHONE_NUMBER = `(?:${FORMS.join('|')})`;
// Numbers that follow each other directly (a/b) go together, as many as anybody writes down. Letters glued to the end stay.
const NUMBERS = new RegExp(
  String.raw`${PHONE_NUMBER}(?:\s?[/.\-]\s?${PHONE_NUMBER}){0,5}(?![0-9])(?:\s?x\s?[0-9]{2,5}\b)?`,
  'y',
);

const GLUED_WORDS = /(?:tel|mob|mobile|phone|number|on)$/;
const NOT_BEFORE = anyOf('_ . - / # £ $ €');

/** Not inside a word, a decimal or an id such as CAS-0123456789, unless a word like "tel" is glued on. */
function mayBegin({ tokens }: MaskedText, place: number): boolean {
  const { gap } = at(tokens, place);
  const before = at(tokens, place - 1);
  if (place === 0 || gap !== GLUED || before.kind === 'mask') return true;
  if (before.kind !== 'sign') return before.kind === 'word' && GLUED_WORDS.test(before.lower);
  return !NOT_BEFORE.has(before.text) || mayBeginBehindSign(tokens, place);
}

/** A dash or full stop is a number's own beginning where nothing hangs on to it. */
function mayBeginBehindSign(tokens: readonly Token[], place: number): boolean {
  const before = at(tokens, place - 1);
  const further = at(tokens, place - 2);
  const isFree = before.gap !== GLUED || place === 1;
  if (before.text === '-') return isFree || further.kind === 'sign';
  return (before.text === '.' || before.text === '/') && (isFree || further.kind !== 'number');
}

const inAnyForm: Rule = {
  needs: NUMBER | OPENS_PHONE,
  find: (text, place) => {
    if (has(at(text.tokens, place), REFERENCE) || !mayBegin(text, place)) return null;
    const behind = fitsAt(text, place, NUMBERS);
    if (behind === NONE || has(at(text.tokens, behind - 1), REFERENCE)) return null;
    return found(place, behind);
  },
};

// The letter O for a nought: o7700 900123, 07700 9OO 123. At least seven are figures.
const FIGURE = '[0-9Oo]';
const WITH_LETTERS = new RegExp(
  String.raw`(?=(?:[^0-9]{0,3}[0-9]){7})[Oo0](?:7(?:[ -]?${FIGURE}){9}|[12][0-9](?:[ -]?${FIGURE}){8})(?![A-Za-z0-9])`,
  'y',
);
const isLetterO = (token: Token): boolean => /^[Oo]{1,6}$/.test(token.text);

const withLetterO: Rule = {
  needs: NUMBER | BEFORE_NUMBER,
  find: (text, place) => {
    const first = at(text.tokens, place);
    const begins = isLetterO(first) || (first.text.startsWith('0') && mayBegin(text, place));
    if (!begins || has(first, REFERENCE)) return null;
    if (place > 0 && first.gap === GLUED && at(text.tokens, place - 1).kind !== 'sign') return null;
    const behind = fitsAt(text, place, WITH_LETTERS);
    return behind === NONE ? null : found(place, behind);
  },
};

/** Phone numbers, of this country and of others behind a plus. */
export const PHONE: Pass = { mask: '[phone]', rules: [inAnyForm, withLetterO] };

// Written as people write it: a run of eleven figures is a reference of some system.
const WHOLLY = /^\(?(?:\+44|0)[0-9() ]{2,8} [0-9 ]{5,9}$/;

/** True for a text that is nothing but a phone number with its blank. */
export const isPhone = (text: string): boolean => WHOLLY.test(text);
