import { digitsOf, literal, replaceChecked, SEPARATORS, type ShapeMask, sumDigits } from './mask.ts';

const GAP = SEPARATORS;
const GROUPED = `[0-9]{3}${GAP}[0-9]{3}${GAP}[0-9]{4}`;
// In one run only the first digits that England, Wales and Northern Ireland give out: other runs of ten are references.
const RUN = '[34679][0-9]{9}';
const SAID = String.raw`(?i:\bNHS(?:\s*(?:number|no|num|id|is|was|[.:#\-]))*\s*)`;
const TOKEN = '[nhs number]';

// Modulus 11 (NHS Data Dictionary): weights 10 to 2, then the check digit with 1; the sum is a multiple of 11.
const modulus11 = (digits: string): string => `${sumDigits(digits, '(place + 1) * digit')} % 11 = 0`;

/** SQL that is true when a text's digits pass the NHS number's check. */
export const isNhsNumber = (text: string): string => modulus11(digitsOf(text));

const check = { isValid: isNhsNumber('candidate'), replacement: literal(TOKEN) };

// Said to be one, its digits may stand in any groups.
const TEN = `[0-9](?:${GAP}?[0-9]){9}`;

const WHEN_SAID = `${SAID}(${TEN})\\b`;
const WHEN_GROUPED = `\\b(${GROUPED})\\b`;
const WHEN_RUN = `\\b(${RUN})\\b`;

/** What must be in a text that holds an NHS number. */
export const NHS_HINTS: readonly string[] = [WHEN_SAID, WHEN_GROUPED, WHEN_RUN];

export const NHS_NUMBER: ShapeMask = {
  kind: 'nhs number',
  token: TOKEN,
  apply: ({ original, text }) =>
    replaceChecked(
      { original, text: replaceChecked({ original, text }, { pattern: WHEN_SAID, ...check }) },
      { pattern: WHEN_GROUPED, ...check },
    ),
};

/** The same without groups, for when references have been set aside. */
export const NHS_NUMBER_RUN: ShapeMask = {
  kind: 'nhs number',
  token: TOKEN,
  apply: (input) => replaceChecked(input, { pattern: WHEN_RUN, ...check }),
};

/** A text that is nothing but ten digits in the NHS's groups; a bare run of ten could be any reference. */
export const WHOLLY_NHS = GROUPED;
