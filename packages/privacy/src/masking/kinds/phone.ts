import { at, GLUED, type Token } from '../words/tokens.ts';
import { fitsAt, found, type MaskedText, NONE, type Pass, type Rule } from '../words/rules.ts';
import { anyOf } from '../words/phrases.ts';
import { has, NUMBER, OPENS_PHONE, REFERENCE } from '../words/tags.ts';
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
const NUMBERS = new RegExp(String.raw`${PHONE_NUMBER}(?:\s?[/.\-]\s?${PHONE_NUMBER}){0,5}(?![0-9])`, 'y');

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

/** Phone numbers, of this country and of others behind a plus. */
export const PHONE: Pass = { mask: '[phone]', rules: [inAnyForm] };

// Written as people write it: a run of eleven figures is a reference of some system.
const WHOLLY = /^\(?(?:\+44|0)[0-9() ]{2,8} [0-9 ]{5,9}$/;

/** True for a text that is nothing but a phone number with its blank. */
export const isPhone = (text: string): boolean => WHOLLY.test(text);
