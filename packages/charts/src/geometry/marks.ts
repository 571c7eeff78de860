// Where on the time axis of a series something happened, and where its sign is written.
import { toDayNumber } from '@said/calendar';
import type { TrendMark } from './trend-series.ts';

/** A day to place a date at that is known only to the month or the year: its middle. */
export function middleOf(date: string): string {
  if (/^\d{4}$/.test(date)) return `${date}-07-01`;
  return /^\d{4}-\d{2}$/.test(date) ? `${date}-15` : date;
}

/** Where a day lies among periods: 2.5 is the end of the third and the start of the fourth. Null outside them. */
export function placeOf(date: string, periods: readonly { from: string; to: string }[]): number | null {
  const day = middleOf(date);
  const index = periods.findIndex(({ from, to }) => day >= from && day <= to);
  const period = periods[index];
  if (!period) return null;
  const start = toDayNumber(period.from);
  return index - 0.5 + (toDayNumber(day) - start) / (toDayNumber(period.to) - start + 1);
}

const LETTER_WIDTH = 7;
const SIGN_GAP = 12;

/** Pixels that a sign takes, with its air. */
export const signWidth = ({ sign }: Pick<TrendMark, 'sign'>): number => SIGN_GAP + LETTER_WIDTH * sign.length;

/**
 * The row above the chart that each sign is written in, so that none runs into another. Row 0 is next to the chart.
 * `step` is the width of a period in pixels.
 */
export function rowsOf(marks: readonly TrendMark[], step: number): Map<TrendMark, number> {
  const last: TrendMark[] = [];
  const rows = new Map<TrendMark, number>();
  for (const mark of [...marks].sort((a, b) => a.at - b.at)) {
    const isFree = (other: TrendMark): boolean =>
      (mark.at - other.at) * step >= (signWidth(mark) + signWidth(other)) / 2;
    const free = last.findIndex(isFree);
    const row = free === -1 ? last.length : free;
    last[row] = mark;
    rows.set(mark, row);
  }
  return rows;
}
