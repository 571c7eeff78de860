// Says a change in demand: what came in, what that compares with, how rare it is (METHODS, section 8). Demand is higher or
// lower than usual, never worse.
import {
  decimalNumber,
  normalPeriod,
  numberWord,
  onceIn,
  rangeInWords,
  sentenceCase,
  sentences,
  stretchInWords,
  whenInWords,
} from '@said/wording';
import type { JudgedPoint, WindowTotal } from '../../series/judge.ts';
import type { Demand } from '../contract/inputs.ts';

/** Months that are unusual only when taken together. */
export interface Together {
  /** First and last month of the window. */
  from: JudgedPoint;
  to: JudgedPoint;
  total: WindowTotal;
}

/**
 * The window that a month was flagged for, when the month alone lies within its own range: then the window is the
 * news, and quoting the month would contradict itself.
 */
export function windowOf(judged: readonly JudgedPoint[], point: JudgedPoint): Together | null {
  const { windowTotal: total } = point;
  if (total === null || !isInside(point)) return null;
  const from = judged[judged.indexOf(point) - total.points + 1];
  return from ? { from, to: point, total } : null;
}

/** A month within its own range. */
export function isInside({ value, lower, upper }: JudgedPoint): boolean {
  return value !== null && lower !== null && upper !== null && value >= lower && value <= upper;
}

/**
 * @example "Complaints received: 812 in the six months from August 2018 to January 2019, against the 1,050 to 1,400 that
 * we would expect: lower than usual for the time of year. Six months like these would happen by chance about once in 500
 * months."
 */
export function describeTogether({ series }: Demand, { from, to, total }: Together, p: number | null): string {
  const { observed, expected, lower, upper, points } = total;
  const range = rangeInWords(lower, upper, 'count');
  const months = numberWord(points);
  const side = observed > expected ? 'higher' : 'lower';
  return sentences(
    `${series.title}: ${decimalNumber(observed)} in the ${months} months ${whenInWords(from, to)}, against the ${range} that we would expect: ${side} than usual for the time of year.`,
    p !== null && `${sentenceCase(months)} months like these would happen by chance ${onceIn(p, 'month')}.`,
  );
}

/** @example "Complaints received: 130 in March 2025, higher than usual for the time of year. In a normal March we would expect 40 to 80 complaints. A month so busy would happen by chance about once in 500 months." */
export function describeMonth({ series, things }: Demand, point: JudgedPoint): string {
  const { value, label, centre, lower, upper, pointP: p } = point;
  const isHigh = (value ?? 0) > (centre ?? 0);
  const range = lower !== null && upper !== null && rangeInWords(lower, upper, 'count');
  return sentences(
    `${series.title}: ${decimalNumber(value ?? 0)} in ${label}, ${isHigh ? 'higher' : 'lower'} than usual for the time of year.`,
    range && `In ${normalPeriod(point, 'month')} we would expect ${range} ${things}.`,
    p !== null && `A month so ${isHigh ? 'busy' : 'quiet'} would happen by chance ${onceIn(p, 'month')}.`,
  );
}

interface SpanWords {
  first: JudgedPoint;
  last: JudgedPoint;
  observed: number;
  expected: number;
  flagged: number;
  known: number;
}

export function describeSpan({ observed, expected, ...stretch }: SpanWords): string {
  const difference = Math.round(observed - expected);
  return `It was unusual for ${stretchInWords(stretch, 'month')}: together ${decimalNumber(Math.abs(difference))} ${difference > 0 ? 'more' : 'fewer'} than expected.`;
}
