// Rows of each topic from the database, for the page and the detectors alike.
import {
  readAcknowledgements,
  readClosingDays,
  readDemandCounts,
  readFeedbackCounts,
  readOutcomes,
  readSatisfactionResults,
  readStageTimeliness,
  readStandardResults,
  type SaidDatabase,
} from '@said/database';
import type { Kysely } from 'kysely';
import type { Grain, CountRow, RowsByTopic, Topic } from '@said/analysis';
import type { Clock } from '../clock.ts';

export interface RowsAsked {
  clock: Clock;
  nation: string;
  grain: Grain;
  /** What the rows are split by; rows without a value there are left out. */
  split: readonly ('service' | 'ward' | 'channel')[];
}

type Reader<T extends Topic> = (db: Kysely<SaidDatabase>, asked: RowsAsked) => Promise<RowsByTopic[T]>;

/** One reader for each topic. */
const READERS: { [T in Topic]: Reader<T> } = {
  received: readCounts,
  answered: async (db, asked) => ofServices(await readStageTimeliness(db, filtersOf(asked)), asked),
  acknowledged: async (db, asked) => ofServices(await readAcknowledgements(db, filtersOf(asked)), asked),
  outcomes: async (db, asked) => ofServices(await readOutcomes(db, filtersOf(asked)), asked),
  closed: async (db, asked) => ofServices(await readClosingDays(db, filtersOf(asked)), asked),
  surveys: (db, { clock }) => readSatisfactionResults(db, clock),
  results: (db, { clock }) => readStandardResults(db, clock),
};

/** Rows of a topic, no later than what is known; counts received up to the last day there is. */
export function readRows<T extends Topic>(
  db: Kysely<SaidDatabase>,
  topic: T,
  asked: RowsAsked,
): Promise<RowsByTopic[T]> {
  return READERS[topic](db, asked);
}

function filtersOf({ clock, nation, grain, split }: RowsAsked) {
  return { asOf: clock.asOf, nation, grain, byService: split.includes('service') };
}

// Cases of no service are in the council's figure: taken for a service, they would be told as the council's again.
function ofServices<Row extends { service: string | null }>(rows: readonly Row[], { split }: RowsAsked): Row[] {
  return rows.filter(({ service }) => (service !== null) === split.includes('service'));
}

async function readCounts(db: Kysely<SaidDatabase>, asked: RowsAsked): Promise<readonly CountRow[]> {
  const { clock, grain, split } = asked;
  const { firstReceived: from, lastReceived: to } = clock;
  if (from === null || to === null) return [];
  const named = COLUMNS.filter(([column]) => split.includes(column)).map(([, name]) => name);
  if (split.includes('channel')) {
    const rows = await readDemandCounts(db, { from, to });
    return rows.filter((row) => row.split === named.join(','));
  }
  const by = split.flatMap((column) => (column === 'channel' ? [] : [column]));
  return (await readFeedbackCounts(db, { from, to, grain, by })).map((row) => ({ ...row, split: named.join(',') }));
}

/** As the database names them, in its order. */
const COLUMNS = [
  ['service', 'service'],
  ['ward', 'ward_code'],
  ['channel', 'channel'],
] as const;
