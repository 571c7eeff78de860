// What most programs that mask at all would do, for the row-by-row way: one regular expression a kind, check digits
// counted, and names looked up word by word. None of the rules for how names are introduced, signed or praised.
import { CAPITAL_FIRST_NAMES, FIRST_NAMES, RARER_FIRST_NAMES, WORDLIKE_FIRST_NAMES } from '@said/privacy';

const digitsOf = (text: string): number[] => text.replaceAll(/\D/g, '').split('').map(Number);

/** Luhn (ISO/IEC 7812-1 annex B). */
function isCard(text: string): boolean {
  const doubled = digitsOf(text)
    .toReversed()
    .map((digit, place) => (place % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2));
  return doubled.reduce((sum, digit) => sum + digit, 0) % 10 === 0;
}

/** Modulus 11 (NHS Data Dictionary). */
const isNhsNumber = (text: string): boolean =>
  digitsOf(text)
    .toReversed()
    .reduce((sum, digit, place) => sum + digit * (place + 1), 0) %
    11 ===
  0;

const always = (): boolean => true;

const KINDS: readonly { pattern: RegExp; isValid: (text: string) => boolean; token: string }[] = [
  { pattern: /[^\s@<>(),;:]+@(?:[\w-]+\.)+[A-Za-z]{2,}/g, isValid: always, token: '[email]' },
  { pattern: /\b(?:\d[ -]?){13,19}\b/g, isValid: isCard, token: '[card number]' },
  { pattern: /\b[A-CEGHJ-PR-TW-Z]{2}(?:\s?\d{2}){3}\s?[A-D]\b/gi, isValid: always, token: '[ni number]' },
  { pattern: /\b\d{3}[ -]?\d{3}[ -]?\d{4}\b/g, isValid: isNhsNumber, token: '[nhs number]' },
  { pattern: /(?:\+44\s?(?:\(0\))?|\(?\b0)(?:[\s().-]{0,2}\d){9,10}\b/g, isValid: always, token: '[phone]' },
  { pattern: /\b[A-Z]{1,2}\d[\dA-Z]?\s{0,2}\d[ABD-HJLNP-UW-Z]{2}\b/gi, isValid: always, token: '[postcode]' },
  { pattern: /\b[A-Z]{2}\d{2}\s?[A-Z]{3}\b/g, isValid: always, token: '[registration]' },
  {
    pattern:
      /\b\d{1,4}[A-Za-z]?,?\s+(?:[A-Z][\w'’-]*\s+){1,3}(?:Road|Street|Avenue|Lane|Drive|Close|Way|Court|Place)\b/g,
    isValid: always,
    token: '[address]',
  },
];

const SALUTED =
  /\b((?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor)\.?\s+|(?:my name is|spoke to|regards,)\s+)[A-Z][\w'’-]*(?:\s+[A-Z][\w'’-]*)?/g;
const WORD = /\b[A-Za-zÀ-ÿ][a-zà-ÿ'’-]+/g;
const SURNAME = /\[name\](?:\s+[A-Z][\w'’-]+)+/g;
const NAMES = new Set(
  [...FIRST_NAMES, ...CAPITAL_FIRST_NAMES, ...WORDLIKE_FIRST_NAMES, ...RARER_FIRST_NAMES].flatMap((name) => [
    name,
    ...(FIRST_NAMES.includes(name) ? [name.toLowerCase()] : []),
  ]),
);

/** The text with what these simple masks find replaced. */
export function maskPlainly(text: string): string {
  const shaped = KINDS.reduce(
    (masked, { pattern, isValid, token }) =>
      masked.replaceAll(pattern, (candidate) => (isValid(candidate) ? token : candidate)),
    text,
  );
  return shaped
    .replaceAll(SALUTED, '$1[name]')
    .replaceAll(WORD, (word) => (NAMES.has(word) ? '[name]' : word))
    .replaceAll(SURNAME, '[name]');
}
