import { digitsOf, literal, type Mask, replaceChecked, sumDigits } from './mask.ts';

const GAP = String.raw`[\s.\-\x{00A0}\x{2010}-\x{2014}]`;
const GROUPED = `[0-9]{3}${GAP}[0-9]{3}${GAP}[0-9]{4}`;
// In one run only the first digits that England, Wales and Northern Ireland give out: other runs of ten are references.
const RUN = '[34679][0-9]{9}';
const SAID = String.raw`(?i:\bNHS(?:\s*(?:number|no|num|id|is|was|[.:#\-]))*\s*)`;
const TOKEN = '[nhs number]';

// Modulus 11 (NHS Data Dictionary): weights 10 to 2, then the check digit with 1; the sum is a multiple of 11.
const modulus11 = (digits: string): string => `${sumDigits(digits, '(place + 1) * digit')} % 11 = 0`;

/** SQL that is true when the last ten digits of a text pass the NHS number's check. */
export const isNhsNumber = (text: string): string => modulus11(`right(${digitsOf(text)}, 10)`);

export const NHS_NUMBER: Mask = {
  kind: 'nhs number',
  token: TOKEN,
  apply: (expression) =>
    replaceChecked(expression, {
      pattern: String.raw`${SAID}[0-9]{3}${GAP}?[0-9]{3}${GAP}?[0-9]{4}\b|\b(?:${GROUPED}|${RUN})\b`,
      isValid: isNhsNumber('candidate'),
      replacement: `regexp_replace(candidate, ${literal(`[0-9]{3}${GAP}?[0-9]{3}${GAP}?[0-9]{4}$`)}, ${literal(TOKEN)})`,
    }),
};

/** A text that is nothing but ten digits in the NHS's groups; a bare run of ten could be any reference. */
export const WHOLLY_NHS = GROUPED;
