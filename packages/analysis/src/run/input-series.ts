// Rows of the named queries → series that the detectors can judge.
import { dayLabel, daysBetween, monthEnd, monthOf, type Period, quarterOf } from '@said/calendar';
import type { MeasuredPoint, MeasuredSeries } from '../series/measured-series.ts';
import { completeMonths, completeQuarters, fillPeriods } from '../series/fill-periods.ts';
import { quantile } from '@said/statistics';

/** Days between which feedback can be judged. */
export interface FeedbackSpan {
  firstReceived: string;
  asOf: string;
}

/** A share in one period: `x` of `n`. */
export interface ShareRow {
  period_from: string;
  x: number;
  n: number;
}

/** A value in one period that cannot be added up, such as a median. */
export interface ValueRow {
  period_from: string;
  value: number;
  n: number;
  /** Of a share: how many of `n`. */
  numerator?: number;
}

/** What a series is, without its points. */
export type SeriesHead = Omit<MeasuredSeries, 'points' | 'pointName' | 'tolerance'>;

/** A typical point must rest on so many cases, or the next longer period is taken. */
const FEWEST_CASES = 10;
const FEWEST_POINTS = 12;

/** Monthly shares, or quarterly ones where months are too thin; null where both are. */
export function shareSeries(head: SeriesHead, rows: readonly ShareRow[], span: FeedbackSpan): MeasuredSeries | null {
  return thickEnough(head, { months: rows.map(toShare), quarters: addUpQuarters(rows).map(toShare) }, span);
}

/** Monthly values, or quarterly ones where months are too thin; null where both are. */
export function valueSeries(
  head: SeriesHead,
  rows: { months: readonly ValueRow[]; quarters: readonly ValueRow[] },
  span: FeedbackSpan,
): MeasuredSeries | null {
  return thickEnough(head, rows, span);
}

/** Shares by quarter, however thin: the caller judges each by its own n. */
export function quarterlyShares(head: SeriesHead, rows: readonly ShareRow[], span: FeedbackSpan): MeasuredSeries {
  const quarters = addUpQuarters(rows).map(toShare);
  return build(head, 'quarter', pointsOf(completeQuarters(span.firstReceived, span.asOf), quarters));
}

function toShare({ period_from, x, n }: ShareRow): ValueRow {
  return { period_from, value: n > 0 ? x / n : 0, n, numerator: x };
}

function thickEnough(
  head: SeriesHead,
  rows: { months: readonly ValueRow[]; quarters: readonly ValueRow[] },
  { firstReceived, asOf }: FeedbackSpan,
): MeasuredSeries | null {
  const months = pointsOf(completeMonths(firstReceived, asOf), rows.months);
  if (isThick(months)) return build(head, 'month', months);
  const quarters = pointsOf(completeQuarters(firstReceived, asOf), rows.quarters);
  return isThick(quarters) ? build(head, 'quarter', quarters) : null;
}

function isThick(points: readonly MeasuredPoint[]): boolean {
  const cases = points.flatMap(({ n }) => (n === null ? [] : [n])).sort((a, b) => a - b);
  return cases.length >= FEWEST_POINTS && quantile(cases, 0.5) >= FEWEST_CASES;
}

function pointsOf(periods: readonly Period[], rows: readonly ValueRow[]): MeasuredPoint[] {
  return fillPeriods(periods, rows, (period, row) => ({
    ...period,
    value: row?.value ?? null,
    n: row?.n ?? null,
    target: null,
    ...(row?.numerator !== undefined && { numerator: row.numerator }),
  }));
}

function build(head: SeriesHead, pointName: string, points: readonly MeasuredPoint[]): MeasuredSeries {
  return { ...head, pointName, tolerance: 0, points };
}

/** Months added up to the quarters they are in. */
export function addUpQuarters(rows: readonly ShareRow[]): ShareRow[] {
  const quarters = new Map<string, ShareRow>();
  for (const { period_from, x, n } of rows) {
    const { from } = quarterOf(period_from);
    const known = quarters.get(from) ?? { period_from: from, x: 0, n: 0 };
    quarters.set(from, { period_from: from, x: known.x + x, n: known.n + n });
  }
  return [...quarters.values()].filter(({ n }) => n > 0);
}

/** The name people give a stretch of days: its month, its financial quarter, its week, or the days themselves. */
export function labelOf(from: string, to: string): Period {
  const month = monthOf(from);
  if (month.from === from && month.to === to) return month;
  const quarter = quarterOf(from);
  if (quarter.from === from && quarter.to === to) return { from, to, label: quarter.label };
  const end = monthOf(to);
  const isWholeMonths = month.from === from && monthEnd(to) === to;
  if (isWholeMonths) return { from, to, label: `${month.label} to ${end.label}` };
  const isWeek = daysBetween(from, to) === 6;
  return { from, to, label: isWeek ? `week of ${dayLabel(from)}` : `${dayLabel(from)} to ${dayLabel(to)}` };
}

/** What one point of a length is called. */
export function pointNameOf({ from, to }: Pick<Period, 'from' | 'to'>): string {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  if (days <= 7) return 'week';
  if (days <= 31) return 'month';
  return days <= 92 ? 'quarter' : 'period';
}

/** Rows that share a key, in the order in which the keys first come. */
export function groupBy<Row>(rows: readonly Row[], key: (row: Row) => string): Row[][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return [...groups.values()];
}
