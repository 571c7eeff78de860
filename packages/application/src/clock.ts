// The only clock: up to which day is judged, and which months and quarters are whole. Detectors and pages ask it alike.
import {
  addDays,
  addMonths,
  lastCompleteQuarter,
  monthEnd,
  monthsBetween,
  monthStart,
  parseIsoDate,
  parseQuarter,
  type Period,
  previousQuarter,
  type Quarter,
  quarterOf,
  quartersBetween,
} from '@said/calendar';
import {
  AppError,
  type DataSpan,
  readDataSpan,
  readLastImport,
  readLatestRun,
  type SaidDatabase,
} from '@said/database';
import type { Kysely } from 'kysely';
import type { Grain } from '@said/analysis';

export interface Clock {
  /** The last day that is judged. */
  asOf: string;
  /** First and last day received; null without feedback. */
  firstReceived: string | null;
  lastReceived: string | null;
  /** Up to where feedback can be judged: no later than `asOf`; null without feedback. */
  feedbackUntil: string | null;
}

/** Data that reach the last week of a period are taken to be whole: it may end on a weekend or a holiday. */
const LAST_WEEK = 7;
/** Records that begin after this day of a month leave that month incomplete. */
const LATEST_FIRST_DAY = 7;
const EARLIEST = '1900-01-01';
const MOST_QUARTERS = 40;

/**
 * The clock of a new analysis: up to a day that a person typed, or the end of the last complete quarter in the data.
 * @throws AppError `nothing-to-analyse` for a database without data, `date-unknown`
 */
export async function readAnalysisClock(db: Kysely<SaidDatabase>, asked?: string): Promise<Clock> {
  const span = await readDataSpan(db);
  return clockOf(span, asked === undefined ? (defaultAsOf(span) ?? (await quietAsOf(db))) : readAsked(asked));
}

/** The clock of the newest analysis, and whether data has changed since; without one, that of the data. */
export async function readViewClock(db: Kysely<SaidDatabase>): Promise<Clock & { stale: boolean }> {
  const [run, span] = await Promise.all([readLatestRun(db), readDataSpan(db)]);
  const asOf = run?.as_of ?? defaultAsOf(span) ?? EARLIEST;
  return { ...clockOf(span, asOf), stale: run?.stale ?? true };
}

function clockOf(span: DataSpan, asOf: string): Clock {
  const { firstReceived, lastReceived } = span;
  return { asOf, firstReceived, lastReceived, feedbackUntil: feedbackAsOf(span, asOf) };
}

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

// A folder may hold assessments or boundaries only: then the day of the import says what was known.
async function quietAsOf(db: Kysely<SaidDatabase>): Promise<string> {
  const imported = await readLastImport(db);
  if (imported !== null) return lastCompleteQuarter(imported).to;
  throw new AppError('nothing-to-analyse', 'There is nothing to analyse in this database.', {
    hint: 'Bring data in first with: said ingest FOLDER.',
  });
}

function readAsked(asked: string): string {
  const parsed = parseIsoDate(asked);
  if (parsed !== null) return parsed;
  throw new AppError('date-unknown', `"${asked}" is not a date.`, { hint: 'Write it as 2024-09-30.' });
}

type FeedbackClock = Pick<Clock, 'firstReceived' | 'feedbackUntil'>;

/** The months, or the financial quarters, that feedback covers whole; none without feedback. */
export function completePeriods(clock: FeedbackClock, grain: Grain): Period[] {
  const { firstReceived, feedbackUntil } = clock;
  if (firstReceived === null || feedbackUntil === null) return [];
  const months = completeMonths(firstReceived, feedbackUntil);
  return grain === 'month' ? months : wholeQuarters(months);
}

function completeMonths(firstReceived: string, until: string): Period[] {
  const isWhole = Number(firstReceived.slice(8)) <= LATEST_FIRST_DAY;
  const from = isWhole ? monthStart(firstReceived) : addMonths(monthStart(firstReceived), 1);
  const to = monthEnd(until) === until ? until : monthEnd(addMonths(monthStart(until), -1));
  return from > to ? [] : monthsBetween(from, to);
}

function wholeQuarters(months: readonly Period[]): Period[] {
  const [from, to] = [months[0]?.from, months.at(-1)?.to];
  if (from === undefined || to === undefined) return [];
  return quartersBetween(from, to)
    .filter((quarter) => quarter.from >= from && quarter.to <= to)
    .map((quarter) => ({ from: quarter.from, to: quarter.to, label: quarter.label }));
}

/** Every month or quarter with feedback in it, whole or not: a page draws them all, and judges the complete ones. */
export function allPeriods({ firstReceived, lastReceived }: Clock, grain: Grain): Period[] {
  if (firstReceived === null || lastReceived === null) return [];
  const periods: readonly Period[] = (grain === 'month' ? monthsBetween : quartersBetween)(firstReceived, lastReceived);
  return periods.map(({ from, to, label }) => ({ from, to, label }));
}

const QUARTERS_A_YEAR = 4;

/** The quarters of the last year that feedback covers whole, and those of the year before; fewer in a young file. */
export function lastTwoYears(clock: FeedbackClock): { current: Period[]; previous: Period[] } {
  const quarters = completePeriods(clock, 'quarter');
  return {
    current: quarters.slice(-QUARTERS_A_YEAR),
    previous: quarters.slice(-2 * QUARTERS_A_YEAR, -QUARTERS_A_YEAR),
  };
}

/** Complete quarters with data behind them, the newest first. */
export function offeredQuarters({ asOf, firstReceived }: Pick<Clock, 'asOf' | 'firstReceived'>): Quarter[] {
  if (firstReceived === null) return [];
  const newest = lastCompleteQuarter(asOf);
  return quartersBetween(firstReceived, newest.to).toReversed().slice(0, MOST_QUARTERS);
}

/** The quarter that a label names; the newest complete one without a label. @throws AppError `quarter-unknown` */
export function chooseQuarter(label: string | undefined, { asOf }: Pick<Clock, 'asOf'>): Quarter {
  if (label === undefined) return lastCompleteQuarter(asOf);
  const quarter = parseQuarter(label);
  if (quarter) return quarter;
  const example = previousQuarter(lastCompleteQuarter(asOf)).label;
  throw new AppError('quarter-unknown', `"${label}" is not a quarter.`, {
    hint: `Write it like ${example}: Q1 is April to June.`,
  });
}
