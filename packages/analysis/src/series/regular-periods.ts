// Where the points of a series lie on an even grid of weeks, months or quarters, gaps included.
import type { PeriodsInYear } from '@said/statistics';

const DAY = 86_400_000;
const DAYS_IN_MONTH = 30.4375;
/** Days from one point to the next, and how many of them make a year. */
const SPACINGS: readonly { from: number; to: number; period: PeriodsInYear }[] = [
  { from: 6, to: 8, period: 52 },
  { from: 28, to: 31, period: 12 },
  { from: 85, to: 97, period: 4 },
];

export interface RegularPeriods {
  period: PeriodsInYear;
  /** The place of each point, from 0; places without a point are gaps. */
  slots: number[];
  length: number;
}

/**
 * The grid that points starting on these days (ISO, in order) lie on, by their commonest spacing.
 * Null where they have none: fewer than two points, other spacings, or two points in one place.
 */
export function regularPeriods(starts: readonly string[]): RegularPeriods | null {
  const gaps = starts.slice(1).map((start, index) => daysBetween(starts[index] ?? start, start));
  const middle = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  const period = SPACINGS.find(({ from, to }) => middle >= from && middle <= to)?.period;
  const first = starts[0];
  if (period === undefined || first === undefined) return null;
  const days = { 52: 7, 12: DAYS_IN_MONTH, 4: 3 * DAYS_IN_MONTH }[period];
  const slots = starts.map((start) => Math.round(daysBetween(first, start) / days));
  const isEven = slots.every((slot, index) => index === 0 || slot > (slots[index - 1] ?? 0));
  return isEven ? { period, slots, length: (slots.at(-1) ?? 0) + 1 } : null;
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY;
}
