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
import type { SeriesPart } from '../detectors/detector.ts';
import type { FindingDraft } from '../finding.ts';
import type { MeasuredSeries } from '../series/measured-series.ts';
import { groupBy } from './input-series.ts';

const MONTHS_BEFORE = 12;

interface Span {
  /** The last day judged. */
  to: string;
  nation: string;
}

export type PartsOf = (series: MeasuredSeries) => readonly SeriesPart[];

type ReadParts = (db: Kysely<SaidDatabase>, days: { from: string; to: string; nation: string }) => Promise<PartCases[]>;

/** Both stages come from one pass. */
const CASES: readonly { measures: readonly string[]; read: ReadParts }[] = [
  { measures: ['stage-1-in-time', 'stage-2-in-time'], read: readAnsweredParts },
  { measures: ['acknowledged-in-time'], read: readAcknowledgedParts },
  { measures: ['upheld'], read: readUpheldParts },
  { measures: ['days-to-close'], read: readClosingParts },
];

/** Parts of the series that these findings are about; of any other series nothing is known. */
export async function readPartsInput(
  db: Kysely<SaidDatabase>,
  drafts: readonly Pick<FindingDraft, 'measure' | 'firstFlagged'>[],
  { to, nation }: Span,
): Promise<PartsOf> {
  const known = new Map<string, SeriesPart[]>();
  const wards = new Map((await readWardRecords(db)).map(({ code, name }) => [code, name]));
  for (const { measures, read } of CASES) {
    const first = earliest(drafts, measures);
    if (first === undefined) continue;
    const rows = await read(db, { from: addMonths(first, -MONTHS_BEFORE), to, nation });
    for (const measure of measures) addCaseParts(known, { measure, rows, wards });
  }
  if (earliest(drafts, ['standard-result']) !== undefined)
    addResults(known, { source: 'standard', rows: await readStandardParts(db, { to }), wards });
  if (earliest(drafts, ['satisfaction']) !== undefined)
    addResults(known, { source: 'survey', rows: await readSurveyParts(db, { to }), wards });
  return (series) => keysOf(series).flatMap((key) => known.get(key) ?? []);
}

function earliest(drafts: readonly Pick<FindingDraft, 'measure' | 'firstFlagged'>[], measures: readonly string[]) {
  return drafts
    .filter(({ measure }) => measures.includes(measure))
    .map(({ firstFlagged }) => firstFlagged)
    .toSorted()[0];
}

/** What a series looks its parts up by: the rows it counts, as its evidence names them. */
function keysOf({ measure, evidence, subject, service }: MeasuredSeries): string[] {
  if (measure.id === 'standard-result') return [keyOf('standard', { subject: subject.id })];
  if (measure.id === 'satisfaction') return [keyOf('survey', { subject: service })];
  const { stage = null, procedure = null, kind = null } = evidence.where;
  return [keyOf(measure.id, { service, stage, procedure, kind })];
}

function keyOf(source: string, names: Readonly<Record<string, unknown>>): string {
  return JSON.stringify([source, ...Object.entries(names).toSorted(([a], [b]) => (a < b ? -1 : 1))]);
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
  const parts = groupBy(own, (row) =>
    JSON.stringify([row.service, row.in_service, row.split, row.part, row.procedure, row.stage, row.kind]),
  );
  for (const group of parts) {
    const row = group[0];
    // Rows of no service, split by something, belong to no series.
    if (!row || (row.in_service && row.service === null)) continue;
    const { service, stage, procedure, kind, split, part } = row;
    const key = keyOf(measure, { service: row.in_service ? service : null, stage, procedure, kind });
    const name = split === 'ward_code' ? (wards.get(part) ?? part) : part;
    push(known, key, { kind: KINDS[split], name, points: group.map(toPoint) });
  }
}

function toPoint({ period_from, n, hits, days }: PartCases): SeriesPart['points'][number] {
  return { from: period_from, to: monthEnd(period_from), value: hits === null ? (days ?? 0) : hits / n, n };
}

interface ResultRows {
  source: 'standard' | 'survey';
  rows: readonly PartResult[];
  wards: ReadonlyMap<string, string>;
}

function addResults(known: Map<string, SeriesPart[]>, { source, rows, wards }: ResultRows): void {
  for (const group of groupBy(rows, ({ subject, split, part }) => JSON.stringify([subject, split, part]))) {
    const row = group[0];
    if (!row) continue;
    const points = group.map(({ period_from, period_to, value, n }) => ({
      from: period_from,
      to: period_to,
      value,
      n,
    }));
    const kind = row.split === 'ward' ? 'ward' : 'survey question';
    push(known, keyOf(source, { subject: row.subject }), { kind, name: wards.get(row.part) ?? row.part, points });
  }
}

function push(known: Map<string, SeriesPart[]>, key: string, part: SeriesPart): void {
  const parts = known.get(key);
  if (parts) parts.push(part);
  else known.set(key, [part]);
}
