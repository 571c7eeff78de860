// The only clock of analysis: the last day that is judged.
import { addDays, addMonths, lastCompleteQuarter, monthEnd, monthStart, parseIsoDate, quarterOf } from '@said/calendar';
import { AppError, type DataSpan } from '@said/database';

/** Data that reach the last week of a period are taken to be whole: it may end on a weekend or a holiday. */
const LAST_WEEK = 7;

/**
 * The end of the last complete quarter in the data: the quarter of the newest day received, or newest period reported,
 * when that lies in the quarter's last week, else the quarter before. Null without data.
 */
export function defaultAsOf({
  lastReceived,
  lastPeriod,
}: Pick<DataSpan, 'lastReceived' | 'lastPeriod'>): string | null {
  const days = [lastReceived, lastPeriod].filter((day) => day !== null).toSorted();
  const newest = days.at(-1);
  if (newest === undefined) return null;
  const quarter = quarterOf(newest);
  return newest > addDays(quarter.to, -LAST_WEEK) ? quarter.to : lastCompleteQuarter(addDays(quarter.from, -1)).to;
}

/**
 * Up to where feedback can be judged: `asOf`, or the end of the last month whose last week it reaches where feedback
 * stops earlier than the standards do. Null without feedback.
 */
export function feedbackAsOf({ lastReceived }: Pick<DataSpan, 'lastReceived'>, asOf: string): string | null {
  if (lastReceived === null) return null;
  const end = monthEnd(lastReceived);
  const whole = lastReceived > addDays(end, -LAST_WEEK) ? end : monthEnd(addMonths(monthStart(lastReceived), -1));
  return whole < asOf ? whole : asOf;
}

/**
 * A date that a person typed.
 * @throws AppError `date-unknown`
 */
export function readAsked(asked: string): string {
  const parsed = parseIsoDate(asked);
  if (parsed !== null) return parsed;
  throw new AppError('date-unknown', `"${asked}" is not a date.`, { hint: 'Write it as 2024-09-30.' });
}
