import { lastCompleteQuarter, parseQuarter, previousQuarter, type Quarter, quartersBetween } from '@said/calendar';
import { AppError, readDataSpan, readLatestRun, type SaidDatabase } from '@said/database';
import type { Kysely } from 'kysely';
import { defaultAsOf } from './input-clock.ts';

/** Up to which day the data is judged, and since when there is any. */
export interface ViewClock {
  asOf: string;
  stale: boolean;
  /** Null when no feedback has been brought in. */
  firstReceived: string | null;
}

const EARLIEST = '1900-01-01';

/** The clock of the newest analysis; without one, the end of the last complete quarter in the data. */
export async function readViewClock(db: Kysely<SaidDatabase>): Promise<ViewClock> {
  const [run, span] = await Promise.all([readLatestRun(db), readDataSpan(db)]);
  const asOf = run?.as_of ?? defaultAsOf(span) ?? EARLIEST;
  return { asOf, stale: run?.stale ?? true, firstReceived: span.firstReceived };
}

const MOST_QUARTERS = 40;

/** Complete quarters with data behind them, the newest first. */
export function offeredQuarters({ asOf, firstReceived }: ViewClock): Quarter[] {
  if (firstReceived === null) return [];
  const newest = lastCompleteQuarter(asOf);
  return quartersBetween(firstReceived, newest.to).toReversed().slice(0, MOST_QUARTERS);
}

/** The quarter that a label names; the newest complete one without a label. @throws AppError `quarter-unknown` */
export function chooseQuarter(label: string | undefined, { asOf }: ViewClock): Quarter {
  if (label === undefined) return lastCompleteQuarter(asOf);
  const quarter = parseQuarter(label);
  if (quarter) return quarter;
  const example = previousQuarter(lastCompleteQuarter(asOf)).label;
  throw new AppError('quarter-unknown', `"${label}" is not a quarter.`, {
    hint: `Write it like ${example}: Q1 is April to June.`,
  });
}
