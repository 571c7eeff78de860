// Reads everything the detectors look at, by named queries.
import {
  type ActionRecord,
  type DataSpan,
  type EventRecord,
  readActionRecords,
  readEventRecords,
  readNation,
  readSatisfactionResults,
  readStandardResults,
  type SaidDatabase,
} from '@said/database';
import type { Kysely } from 'kysely';
import type { ActionNote, AnalysisInput, EventNote } from '../detectors/detector.ts';
import type { JudgeMethod } from '../series/judge.ts';
import { feedbackAsOf } from './input-clock.ts';
import { readDemandInput } from './input-demand.ts';
import { readHandlingInput } from './input-handling.ts';
import { satisfactionSeries, standardSeries } from './input-standards.ts';
import { readWardInput } from './input-wards.ts';

interface InputOptions {
  asOf: string;
  span: DataSpan;
  method: JudgeMethod;
}

const WITHOUT_FEEDBACK = { series: [], handling: [], overdue: [] };

/** One input for all detectors. Working days must have been filled. */
export async function readAnalysisInput(
  db: Kysely<SaidDatabase>,
  { asOf, span, method }: InputOptions,
): Promise<AnalysisInput> {
  const standards = standardSeries(await readStandardResults(db, { asOf }));
  const satisfaction = satisfactionSeries(await readSatisfactionResults(db, { asOf }));
  const until = feedbackAsOf(span, asOf);
  const feedback =
    span.firstReceived === null || until === null ? null : { firstReceived: span.firstReceived, asOf: until };
  const { series, handling, overdue } = feedback
    ? await readHandlingInput(db, feedback, await readNation(db))
    : WITHOUT_FEEDBACK;
  return {
    asOf,
    method,
    series: [...standards, ...satisfaction, ...series],
    handling,
    overdue,
    wardDemand: feedback ? await readWardInput(db, feedback) : [],
    demand: feedback ? await readDemandInput(db, feedback) : [],
    actions: (await readActionRecords(db, { asOf })).map(toActionNote),
    events: (await readEventRecords(db, { asOf })).map(toEventNote),
  };
}

function toActionNote({ service, ward_code, start_date, done, said, finding, theme }: ActionRecord): ActionNote {
  return {
    service,
    wardCode: ward_code,
    startDate: start_date,
    text: done ?? said ?? 'an action',
    said,
    finding,
    theme,
  };
}

// An event without an end is a change: it matters from its day on, and is named where an episode meets that day.
function toEventNote({ kind, date, to, service, note }: EventRecord): EventNote {
  return { kind, from: date, to: to ?? date, service, note };
}
