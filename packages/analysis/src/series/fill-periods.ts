import { addMonths, monthEnd, monthsBetween, monthStart, type Period, quartersBetween } from '@said/calendar';

/** Records that begin after this day of a month leave that month incomplete. */
const LATEST_FIRST_DAY = 7;

/** The months that the records cover whole: from the first whole one up to the last that has ended by `asOf`. */
export function completeMonths(firstReceived: string, asOf: string): Period[] {
  const isWhole = Number(firstReceived.slice(8)) <= LATEST_FIRST_DAY;
  const from = isWhole ? monthStart(firstReceived) : addMonths(monthStart(firstReceived), 1);
  const to = monthEnd(asOf) === asOf ? asOf : monthEnd(addMonths(monthStart(asOf), -1));
  return from > to ? [] : monthsBetween(from, to);
}

/** The financial quarters made of those months only. */
export function completeQuarters(firstReceived: string, asOf: string): Period[] {
  const months = completeMonths(firstReceived, asOf);
  const [from, to] = [months[0]?.from, months.at(-1)?.to];
  if (from === undefined || to === undefined) return [];
  return quartersBetween(from, to)
    .filter((quarter) => quarter.from >= from && quarter.to <= to)
    .map((quarter) => ({ from: quarter.from, to: quarter.to, label: quarter.label }));
}

/** One row for each period: the one that starts on its first day, or what `empty` makes of it. */
export function fillPeriods<Row extends { period_from: string }, Filled>(
  periods: readonly Period[],
  rows: readonly Row[],
  point: (period: Period, row: Row | undefined) => Filled,
): Filled[] {
  const byStart = new Map(rows.map((row) => [row.period_from, row]));
  return periods.map((period) => point(period, byStart.get(period.from)));
}
