import { digitsOf, literal, replaceChecked, SEPARATORS, type ShapeMask, sumDigits } from './mask.ts';

const GAP = `${SEPARATORS}?`;
const FORMS = [
  // 4-4-4-4, with up to three more; 4-6-5 and 4-6-4; in one run; 4-3-3-3.
  `[2-6][0-9]{3}(?:${GAP}[0-9]{4}){3}(?:${GAP}[0-9]{1,3})?`,
  `3[0-9]{3}${GAP}[0-9]{6}${GAP}[0-9]{4,5}`,
  '[2-6][0-9]{12,18}',
  `4[0-9]{3}(?:${GAP}[0-9]{3}){3}`,
];

// Lengths by first digits (ISO/IEC 7812 and the networks' own tables): Visa, Mastercard, Amex, Diners, JCB, Maestro, Discover.
const issued = (digits: string): string => {
  const two = `left(${digits}, 2)`;
  const long = `len(${digits})`;
  return `((left(${digits}, 1) = '4' and ${long} in (13, 16, 19))
    or ((${two} between '51' and '55' or ${two} between '22' and '27' or ${two} = '35') and ${long} = 16)
    or (${two} in ('34', '37') and ${long} = 15)
    or (${two} in ('30', '36', '38', '39') and ${long} = 14)
    or ((${two} in ('50', '56', '57', '58') or left(${digits}, 1) = '6') and ${long} between 13 and 19))`;
};
const TOKEN = '[card number]';

// Luhn (ISO/IEC 7812-1 annex B): from the right, every second digit doubled, its digits added, the sum a multiple of 10.
const luhn = (digits: string): string =>
  `${sumDigits(digits, 'case when place % 2 = 1 then digit * 2 - case when digit > 4 then 9 else 0 end else digit end')} % 10 = 0`;

/** SQL that is true when a text's digits make a card number. */
export function isCard(text: string): string {
  const digits = digitsOf(text);
  return `(${issued(digits)} and ${luhn(digits)})`;
}

const IN_TEXT = String.raw`\b(${FORMS.join('|')})(?:\b|[A-Za-z_])`;

/** What must be in a text that holds a card number. */
export const CARD_HINTS: readonly string[] = [IN_TEXT];

export const CARD: ShapeMask = {
  kind: 'card number',
  token: TOKEN,
  apply: (input) =>
    replaceChecked(input, {
      pattern: IN_TEXT,
      isValid: isCard('candidate'),
      replacement: literal(TOKEN),
    }),
};

/** A text that is nothing but digits in a card's groups. */
export const WHOLLY_CARD = FORMS.join('|');
