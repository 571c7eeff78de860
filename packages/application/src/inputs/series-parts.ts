// What the series that were flagged are made of. Read only for the measures that need it: each is one pass over the cases.
import { addMonths, monthEnd } from '@said/calendar';
import {
  type PartCases,
  type PartResult,
  readAcknowledgedParts,
  readAnsweredParts,
  readClosingParts,
  readStandardParts,
  readSurveyParts,
  readUpheldParts,
  readWardRecords,
  type SaidDatabase,
} from '@said/database';
import type { Kysely } from 'kysely';
import { type SeriesPart, formatSeriesKey, type SeriesKey, seriesKey } from '@said/analysis';

const MONTHS_BEFORE = 12;

interface Span {
  /** The last day judged. */
  to: string;
  nation: string;
}

/** Parts of a series by its key; none of a series that nothing is known of. */
export type PartsOf = (key: SeriesKey) => readonly SeriesPart[];

type ReadParts = (db: Kysely<SaidDatabase>, days: { from: string; to: string; nation: string }) => Promise<PartCases[]>;

/** Both stages come from one pass. */
const CASES: readonly { measures: readonly string[]; read: ReadParts }[] = [
  { measures: ['stage-1-in-time', 'stage-2-in-time'], read: readAnsweredParts },
  { measures: ['acknowledged-in-time'], read: readAcknowledgedParts },
  { measures: ['upheld'], read: readUpheldParts },
  { measures: ['days-to-close'], read: readClosingParts },
];

/** What is asked for: a series, and since when it is unusual. */
interface Wanted {
  key: SeriesKey;
  firstFlagged: string;
}

/** Parts of the series that these episodes are about; of any other series nothing is known. */
export async function readSeriesParts(
  db: Kysely<SaidDatabase>,
  wanted: readonly Wanted[],
  { to, nation }: Span,
): Promise<PartsOf> {
  const known = new Map<string, SeriesPart[]>();
  const wards = new Map((await readWardRecords(db)).map(({ code, name }) => [code, name]));
  for (const { measures, read } of CASES) {
    const first = earliest(wanted, measures);
    if (first === undefined) continue;
    const rows = await read(db, { from: addMonths(first, -MONTHS_BEFORE), to, nation });
    for (const measure of measures) addCaseParts(known, { measure, rows, wards });
  }
  if (earliest(wanted, ['standard-result']) !== undefined) {
    const keyOf = (standard: string | null): SeriesKey => seriesKey('standard-result', { standard });
    addResults(known, { keyOf, rows: await readStandardParts(db, { to }), wards });
  }
  if (earliest(wanted, ['satisfaction']) !== undefined) {
    const keyOf = (service: string | null): SeriesKey => seriesKey('satisfaction', { service });
    addResults(known, { keyOf, rows: await readSurveyParts(db, { to }), wards });
  }
  return (key) => known.get(formatSeriesKey(key)) ?? [];
}

function earliest(wanted: readonly Wanted[], measures: readonly string[]): string | undefined {
  return wanted
    .filter(({ key }) => measures.includes(key.measure))
    .map(({ firstFlagged }) => firstFlagged)
    .toSorted()[0];
}

interface CaseRows {
  measure: string;
  rows: readonly PartCases[];
  wards: ReadonlyMap<string, string>;
}

const KINDS = { service: 'service', ward_code: 'ward', channel: 'channel', category: 'category' } as const;
const STAGE_OF: Readonly<Record<string, string>> = { 'stage-1-in-time': '1', 'stage-2-in-time': '2' };

function addCaseParts(known: Map<string, SeriesPart[]>, { measure, rows, wards }: CaseRows): void {
  const own = rows.filter(({ stage }) => !(measure in STAGE_OF) || stage === STAGE_OF[measure]);
  const parts = Map.groupBy(own, (row) =>
    JSON.stringify([row.service, row.in_service, row.split, row.part, row.procedure, row.stage, row.kind]),
  );
  for (const group of parts.values()) {
    const row = group[0];
    // Rows of no service, split by something, belong to no series.
    if (!row || (row.in_service && row.service === null)) continue;
    const { service, procedure, kind, split, part } = row;
    const key = seriesKey(measure, { service: row.in_service ? service : null, procedure, kind });
    const name = split === 'ward_code' ? (wards.get(part) ?? part) : part;
    push(known, key, { kind: KINDS[split], name, points: group.map(toPoint) });
  }
}

function toPoint({ period_from, n, hits, days }: PartCases): SeriesPart['points'][number] {
  return { from: period_from, to: monthEnd(period_from), value: hits === null ? (days ?? 0) : hits / n, n };
}

interface ResultRows {
  keyOf: (subject: string | null) => SeriesKey;
  rows: readonly PartResult[];
  wards: ReadonlyMap<string, string>;
}

function addResults(known: Map<string, SeriesPart[]>, { keyOf, rows, wards }: ResultRows): void {
  const parts = Map.groupBy(rows, ({ subject, split, part }) => JSON.stringify([subject, split, part]));
  for (const group of parts.values()) {
    const row = group[0];
    if (!row) continue;
    const points = group.map(({ period_from, period_to, value, n }) => ({
      from: period_from,
      to: period_to,
      value,
      n,
    }));
    const kind = row.split === 'ward' ? 'ward' : 'survey question';
    push(known, keyOf(row.subject), { kind, name: wards.get(row.part) ?? row.part, points });
  }
}

function push(known: Map<string, SeriesPart[]>, key: SeriesKey, part: SeriesPart): void {
  const text = formatSeriesKey(key);
  const parts = known.get(text);
  if (parts) parts.push(part);
  else known.set(text, [part]);
}
