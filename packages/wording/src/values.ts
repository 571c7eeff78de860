// A measured value in its unit. `share` is of one, `%` of a hundred; `count` and `score` have no word; any other unit is
// the word itself, such as `working days`, `per 1,000 residents` or whatever a council calls the unit of its standard.
import { decimalNumber, wholeNumber } from './numbers.ts';
import { countOf } from './plurals.ts';

/** What stands where there is no figure; said aloud as a word, unlike a dash. */
export const NO_FIGURE = 'no figure';

const WITHOUT_WORD: ReadonlySet<string> = new Set(['count', 'score', 'as the standard', '']);
const RESIDENTS = 'per 1,000 residents';

/** A value taken apart: its figure, and the sign or word that belongs to it. */
export interface ValueParts {
  /** `71`, `12.3`. */
  figure: string;
  /** `%`, `working days`, or nothing. */
  unit: string;
}

/** @example valueParts(0.713, 'share') gives { figure: '71.3', unit: '%' } */
export function valueParts(value: number, unit: string): ValueParts {
  if (isPercent(unit)) return { figure: decimalNumber(unit === 'share' ? 100 * value : value), unit: '%' };
  const figure = decimalNumber(value);
  return { figure, unit: WITHOUT_WORD.has(unit) ? '' : unitFor(figure, unit) };
}

// `1 working day`; what ends in ss has no plural here.
function unitFor(figure: string, unit: string): string {
  return figure === '1' && /[a-z][^s]s$/.test(unit) && unit !== RESIDENTS ? unit.slice(0, -1) : unit;
}

/** Whether values of a unit are written with a percent sign, which is never left out. */
export function isPercent(unit: string): boolean {
  return unit === 'share' || unit === '%';
}

/** `71.3%`, `12.3 working days`, `1 day`, `4,210`; `no figure` for null. */
export function valueInWords(value: number | null, unit: string): string {
  if (value === null) return NO_FIGURE;
  const parts = valueParts(value, unit);
  if (parts.unit === '%') return `${parts.figure}%`;
  return `${parts.figure} ${parts.unit}`.trim();
}

/** The figure with its sign and without the word of its unit, where that is said beside it: `71.3%`, `12.3`. */
export function bareValue(value: number | null, unit: string): string {
  if (value === null) return NO_FIGURE;
  return isPercent(unit) ? valueInWords(value, unit) : decimalNumber(value);
}

/**
 * A value with what it rests on: `15.4% of 13`, `6.9 (from 120 answers)`. A count is of nothing but itself, and where
 * nobody has said how many cases there were, the value stands alone.
 */
export function valueWithBasis(
  { value, n }: { value: number | null; n: number | null },
  { unit, pointName }: { unit: string; pointName: string },
): string {
  const said = valueInWords(value ?? 0, unit);
  if (n === null || unit === 'count') return said;
  if (isPercent(unit)) return `${said} of ${wholeNumber(n)}`;
  if (unit === RESIDENTS) return `${bareValue(value ?? 0, unit)} per 1,000 of ${wholeNumber(n)} residents`;
  return `${said} (from ${countOf(n, pointName === 'wave' ? 'answer' : 'case')})`;
}

/**
 * `154 to 204`, `78% to 86%`, `4 to 9 working days`: the word of the unit once, and nothing that cannot happen, such as a
 * share above 100%. A range of counts is said as the first and the last count that lie within it: 7 to 20 for 6.4 to 20.8,
 * or a count could lie outside the range and between the figures of its sentence.
 */
export function rangeInWords(lower: number, upper: number, unit: string): string {
  const most = { share: 1, '%': 100 }[unit] ?? Number.POSITIVE_INFINITY;
  const [low, high] = withinCounts(Math.max(0, lower), Math.min(most, upper), unit);
  return `${bareValue(low, unit)} to ${valueInWords(high, unit)}`;
}

function withinCounts(lower: number, upper: number, unit: string): [number, number] {
  const [first, last] = [Math.ceil(lower), Math.floor(upper)];
  return unit === 'count' && first <= last ? [first, last] : [lower, upper];
}

/** A part of a whole in percent; one decimal under 10%, so that a small share does not read as none. */
export function percentOf(part: number, whole: number): string {
  if (whole === 0) return NO_FIGURE;
  const percent = (100 * part) / whole;
  return `${percent > 0 && percent < 10 ? decimalNumber(percent) : wholeNumber(percent)}%`;
}

/**
 * The unit that is still to be said of a value beside the name of its measure: that of the standard where the measure is
 * one, and none for a rate, whose name says it.
 */
export function unitBesideName(unit: string, standardUnit: string | null): string {
  if (unit === 'as the standard') return standardUnit ?? '';
  return unit === RESIDENTS ? '' : unit;
}
