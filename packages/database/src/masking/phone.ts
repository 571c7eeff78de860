import { holdsLarge, OTHER_LETTERS, type QuickMask, replaceEvery, type ShapeMask, START } from './mask.ts';

// Between two digits of a phone number people type spaces (also non-breaking), dots, brackets and any dash.
const GAP = String.raw`[\s\x{00A0}\x{2007}\x{2009}\x{202F}.()\x{2010}-\x{2015}\-]{0,3}`;
const LINE = String.raw`[\s\x{00A0}\x{2007}\x{2009}\x{202F}.()\x{2010}-\x{2015}\-]{1,3}`;

// Before a number: not inside a word, a decimal or an id such as CAS-0123456789, unless a word like "tel" is glued on.
const BEFORE = String.raw`((?:${START})[./\-]?|[^A-Za-z0-9${OTHER_LETTERS}_.\-/#£$€\x{E010}-\x{E019}]|[^0-9][./]|[^A-Za-z0-9${OTHER_LETTERS}]-|(?i:tel|mob|mobile|phone|number|on))`;

// The first digits of numbers that exist: Ofcom, National Telephone Numbering Plan. 010 and 04 are nobody's.
const NATIONAL = '0(?:1[1-9]|2[03489]|3[03478]|5[56]|70|8[0478]|9[018])';

const FORMS = [
  // 01642 123456, (020) 7946 0123: ten digits after the 0; the first three stand together, which dates never do.
  String.raw`\(?${NATIONAL}(?:${GAP}[0-9]){8}`,
  // 0800 123456 and 0500 123456 have nine.
  String.raw`\(?0(?:800|500)(?:${GAP}[0-9]){6}`,
  // So have some lines of 01xxx: only when they are written in groups, as a bare run of ten is more often a reference.
  String.raw`\(?01[1-9][0-9]{2}\)?${LINE}[0-9]{2,3}${GAP}[0-9]{2,3}`,
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
const TOKEN = '[phone]';

/** What must be in a text that holds a phone number: eight digits of a number abroad behind a plus, nine of any other. */
export const PHONE_HINTS: readonly string[] = [
  String.raw`\+[^A-Za-z0-9]{0,3}[0-9](?:[^A-Za-z0-9]{0,3}[0-9]){7}`,
  `[0-9](?:[^A-Za-z0-9]{0,3}[0-9]){8}`,
];

// Numbers that follow each other directly (a/b) go together.
const NUMBERS = String.raw`${PHONE_NUMBER}(?:\s?[/.\-]\s?${PHONE_NUMBER})*`;

export const PHONE: ShapeMask & { quick: QuickMask } = {
  kind: 'phone',
  token: TOKEN,
  // A letter glued to the end is kept.
  apply: ({ text }) => replaceEvery(text, String.raw`${BEFORE}${NUMBERS}(\b|[A-Za-z_])`, String.raw`\1${TOKEN}\2`),
  // Nearly all numbers stand between blanks or punctuation, where there is nothing to keep.
  quick: {
    unless: (text) => holdsLarge(text, [String.raw`[^\s(+:,;]${PHONE_NUMBER}`, `${PHONE_NUMBER}[A-Za-z_]`]),
    apply: (text) => replaceEvery(text, String.raw`${NUMBERS}\b`, TOKEN),
  },
};
