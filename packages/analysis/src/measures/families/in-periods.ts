import { monthOf, quarterOf } from '@said/calendar';
import type { Period } from '../../series/subject.ts';
import type { MeasuredPoint } from '../../series/measured-series.ts';
import type { BuildContext, Grain } from '../contract/measure-module.ts';

/** A share in one row: `x` of `n`. */
interface ShareRow {
  period_from: string;
  x: number;
  n: number;
}

/** A value in one row that cannot be added up, such as a median. */
interface ValueRow {
  period_from: string;
  value: number;
  n: number;
}

/** Rows by the first day of the month or quarter that they lie in: rows by the month can be taken by quarters. */
export function byPeriod<Row extends { period_from: string }>(rows: readonly Row[], grain: Grain): Map<string, Row[]> {
  return Map.groupBy(rows, ({ period_from: from }) => (grain === 'month' ? monthOf(from) : quarterOf(from)).from);
}

/** Shares of each period, its rows added up; unknown where a period has no case. */
export function shareInPeriods(rows: readonly ShareRow[], { periods, grain }: BuildContext): MeasuredPoint[] {
  const known = byPeriod(rows, grain);
  return periods.map((period) => {
    const own = known.get(period.from) ?? [];
    const [x, n] = [sumOf(own, (row) => row.x), sumOf(own, (row) => row.n)];
    if (n === 0) return unknown(period);
    return { ...period, value: x / n, n, target: null, numerator: x };
  });
}

/** Values of periods as they are counted: one row for each. */
export function valueInPeriods(rows: readonly ValueRow[], { periods }: BuildContext): MeasuredPoint[] {
  const known = new Map(rows.map((row) => [row.period_from, row]));
  return periods.map((period) => {
    const row = known.get(period.from);
    return row ? { ...period, value: row.value, n: row.n, target: null } : unknown(period);
  });
}

export function sumOf<Row>(rows: readonly Row[], amount: (row: Row) => number): number {
  return rows.reduce((total, row) => total + amount(row), 0);
}

function unknown(period: Period): MeasuredPoint {
  return { ...period, value: null, n: null, target: null };
}
