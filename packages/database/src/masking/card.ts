import { digitsOf, literal, type Mask, replaceChecked, sumDigits } from './mask.ts';

const GAP = String.raw`[\s.\-\x{00A0}\x{2010}-\x{2014}]?`;
const FORMS = [
  // 4-4-4-4, with three more for the longest; 4-6-5 and 4-6-4; in one run; 4-3-3-3.
  `[2-6][0-9]{3}(?:${GAP}[0-9]{4}){3}(?:${GAP}[0-9]{3})?`,
  `3[0-9]{3}${GAP}[0-9]{6}${GAP}[0-9]{4,5}`,
  '[2-6][0-9]{12,18}',
  `4[0-9]{3}(?:${GAP}[0-9]{3}){3}`,
];

// Lengths by first digits (ISO/IEC 7812 and the networks' own tables): Visa, Mastercard, Amex, Diners, JCB, Maestro, Discover.
const ISSUED =
  '(?:4[0-9]{12}|4[0-9]{15}|4[0-9]{18}|5[1-5][0-9]{14}|2[2-7][0-9]{14}|3[47][0-9]{13}|3[0689][0-9]{12}|35[0-9]{14}|(?:5[0678]|6[0-9])[0-9]{11,17})';
const TOKEN = '[card number]';

// Luhn (ISO/IEC 7812-1 annex B): from the right, every second digit doubled, its digits added, the sum a multiple of 10.
const luhn = (digits: string): string =>
  `${sumDigits(digits, 'case when place % 2 = 1 then digit * 2 - case when digit > 4 then 9 else 0 end else digit end')} % 10 = 0`;

/** SQL that is true when a text's digits make a card number. */
export function isCard(text: string): string {
  const digits = digitsOf(text);
  return `(regexp_full_match(${digits}, ${literal(ISSUED)}) and ${luhn(digits)})`;
}

export const CARD: Mask = {
  kind: 'card number',
  token: TOKEN,
  apply: (expression) =>
    replaceChecked(expression, {
      pattern: String.raw`\b(?:${FORMS.join('|')})\b`,
      isValid: isCard('candidate'),
      replacement: literal(TOKEN),
    }),
};

/** A text that is nothing but digits in a card's groups. */
export const WHOLLY_CARD = FORMS.join('|');
