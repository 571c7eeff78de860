// A period that a command names, among those of a series.
import { parsePeriod } from '@said/calendar';
import type { FileSeries } from './series-file.ts';

/** Where a period lies among the rows of a series, as `findIndex` and `findLastIndex` would have it. */
export interface FoundPeriod {
  /** The first row from the start of the period on; −1 when the series ends before. */
  from: number;
  /** The last row not after the start of the period; −1 when the series begins later. */
  upTo: number;
}

/** Finds a period by its spelling in the file or, spelt in any other way, by its first day; null for what is no period. */
export function findPeriod({ rows, starts }: Pick<FileSeries, 'rows' | 'starts'>, text: string): FoundPeriod | null {
  const same = rows.findIndex(({ period }) => period === text);
  if (same >= 0) return { from: same, upTo: rows.findLastIndex(({ period }) => period === text) };
  const day = parsePeriod(text)?.from;
  if (day === undefined) return null;
  return { from: starts.findIndex((start) => start >= day), upTo: starts.findLastIndex((start) => start <= day) };
}
