import { pluralOf, sentenceCase } from '@said/wording';
import type { Subject } from '../../series/subject.ts';
import type { Measure } from '../../series/measure.ts';
import type { MeasuredPoint, MeasuredSeries } from '../../series/measured-series.ts';
import { type SeriesKey, seriesKey } from '../../series/series-key.ts';
import { workingDayExposure } from '../../series/working-day-exposure.ts';
import { type BuildContext, defineMeasure, type FeedbackKind, type MeasureModule } from '../contract/measure-module.ts';
import type { CountRow } from '../contract/rows.ts';
import { byPeriod, sumOf } from './in-periods.ts';
import { columns } from './subjects.ts';

interface Received {
  id: string;
  /** The kind as it is stored, which goes before "s". */
  kind: FeedbackKind;
}

/** How much of one kind was received. A series starts with the first period that has any; later ones without are 0. */
export function receivedMeasure({ id, kind }: Received): MeasureModule<'received'> {
  const definition = receivedDefinition(id, kind);
  return defineMeasure({
    definition,
    elements: [],
    series: {
      topic: 'received',
      needs: kind,
      splits: ['service', 'ward', 'channel', 'grain'],
      keyOf: (row) => (row.kind === kind ? countKey(id, row) : null),
      build: (rows, key, context) => buildReceived({ definition, kind }, { rows, key, context }),
    },
  });
}

function receivedDefinition(id: string, kind: string): Measure {
  const things = pluralOf(2, kind);
  return {
    id,
    name: `${sentenceCase(things)} received`,
    definition: `How many ${things} the council received in the period, however they were made.`,
    basis: `${things} by the date received`,
    numerator: `${things} received`,
    denominator: null,
    polarity: 'neither',
    unit: 'count',
  };
}

/** The key of a count: what it is split by. Null for one that is split by a column without a value. */
export function countKey(measure: string, row: CountRow): SeriesKey | null {
  const { service, ward_code: ward, channel = null, split } = row;
  const by = split === '' ? [] : split.split(',');
  const values: Readonly<Record<string, string | null>> = { service, ward_code: ward, channel };
  return by.some((column) => (values[column] ?? null) === null) ? null : seriesKey(measure, { service, ward, channel });
}

interface Built {
  rows: readonly CountRow[];
  key: SeriesKey;
  context: BuildContext;
}

function buildReceived({ definition, kind }: { definition: Measure; kind: string }, built: Built): MeasuredSeries {
  const { key, context } = built;
  const { service, ward, channel } = key;
  return {
    key,
    measure: definition,
    subject: subjectOf(key, { kind, wards: context.wards }),
    service: service ?? null,
    title: `${definition.name}${placeInWords(key, context.wards)}`,
    unit: 'count',
    polarity: 'neither',
    pointName: context.grain,
    tolerance: 0,
    points: countPoints(built),
    evidence: { dataset: 'feedback', where: columns({ kind, service, ward_code: ward, channel }) },
  };
}

function countPoints({ rows, key, context }: Built): MeasuredPoint[] {
  const exposure = exposureOf(rows, context);
  return periodsWithAny(rows, key, context).map(({ period, own }) => ({
    ...period,
    value: sumOf(own, ({ count }) => count),
    n: null,
    target: null,
    ...(exposure && { exposure: exposure.get(period.from) ?? 0 }),
  }));
}

/** The periods from the first with a row on; those of a ward only while it was one. */
export function periodsWithAny(
  rows: readonly CountRow[],
  { ward }: SeriesKey,
  { periods, grain, wards }: BuildContext,
): { period: BuildContext['periods'][number]; own: CountRow[] }[] {
  const known = byPeriod(rows, grain);
  const { validFrom = null, validTo = null } = (ward === undefined ? undefined : wards.get(ward)) ?? {};
  const first = periods.findIndex(({ from }) => known.has(from));
  const shown = first === -1 ? [] : periods.slice(first);
  return shown
    .filter(({ from }) => (validFrom === null || from >= validFrom) && (validTo === null || from <= validTo))
    .map((period) => ({ period, own: known.get(period.from) ?? [] }));
}

// Only months can be compared by their working days; what has not ended does not say when things arrive.
function exposureOf(rows: readonly CountRow[], { grain, complete, workingDays }: BuildContext) {
  if (grain !== 'month' || complete === null) return null;
  const counted = rows.filter(({ period_from }) => period_from >= complete.from && period_from <= complete.to);
  return workingDayExposure(counted, workingDays);
}

function subjectOf(
  { service, ward, channel }: SeriesKey,
  { kind, wards }: { kind: string; wards: BuildContext['wards'] },
): Subject {
  const place = ward === undefined ? undefined : (wards.get(ward)?.name ?? ward);
  if (ward !== undefined && place !== undefined)
    return { kind: 'ward', id: ward, name: service === undefined ? place : `${service} in ${place}` };
  if (service !== undefined) return { kind: 'service', id: service, name: service };
  if (channel !== undefined) return { kind: 'channel', id: channel, name: channel };
  return { kind: 'kind', id: kind, name: sentenceCase(pluralOf(2, kind)) };
}

function placeInWords({ service, ward, channel }: SeriesKey, wards: BuildContext['wards']): string {
  const about = service === undefined ? '' : ` about ${service}`;
  const from = ward === undefined ? '' : ` from ${wards.get(ward)?.name ?? ward}`;
  return `${about}${from}${channel === undefined ? '' : ` by ${channel}`}`;
}
