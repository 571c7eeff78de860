// Counts received by kind, and inside a kind by service, ward and channel, as series with the parts they are made of.
import {
  type DemandCount,
  readDemandCounts,
  readNation,
  readWardsOn,
  readWorkingDaysByMonth,
  type SaidDatabase,
  type WardOnDay,
} from '@said/database';
import type { Period } from '@said/calendar';
import type { Kysely } from 'kysely';
import type { Demand, DemandPart } from '../detectors/detector.ts';
import type { Subject } from '../finding.ts';
import { receivedMeasure } from '../measures/read-measures.ts';
import { completeMonths } from '../series/fill-periods.ts';
import { workingDayExposure } from '../series/working-day-exposure.ts';
import { type FeedbackSpan, groupBy } from './input-series.ts';

/** A thinner series says nothing by the month, and might point at single people. */
const FEWEST_A_MONTH = 5;
const RECENT_MONTHS = 24;

const SPLITS = ['service', 'ward_code', 'channel', 'category'] as const;
type Split = (typeof SPLITS)[number];

/** Empty without a whole month. Months are complete ones only; a series starts with the first month that has any. */
export async function readDemandInput(db: Kysely<SaidDatabase>, span: FeedbackSpan): Promise<Demand[]> {
  const months = completeMonths(span.firstReceived, span.asOf);
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return [];
  const rows = await readDemandCounts(db, { from: first.from, to: last.to });
  const nation = await readNation(db);
  const workingDays = new Map(
    (await readWorkingDaysByMonth(db, { nation })).map((row) => [row.period_from, row.working_days]),
  );
  const wards = new Map((await readWardsOn(db, { on: last.to })).map((ward) => [ward.code, ward]));
  const bySplit = Map.groupBy(rows, ({ kind, split }) => `${kind} ${split}`);
  const kinds = new Set(rows.map(({ kind }) => kind));
  return [...kinds].flatMap((kind) =>
    demandOfKind({ kind, months, wards, workingDays, rowsOf: (split) => bySplit.get(`${kind} ${split}`) ?? [] }),
  );
}

interface KindRows {
  kind: string;
  months: readonly Period[];
  wards: ReadonlyMap<string, WardOnDay>;
  /** By the first day of the month. */
  workingDays: ReadonlyMap<string, number>;
  rowsOf: (split: string) => readonly DemandCount[];
}

function demandOfKind(source: KindRows): Demand[] {
  const { rowsOf } = source;
  const [services, wards, channels] = [rowsOf('service'), rowsOf('ward_code'), rowsOf('channel')];
  const whole = { rows: rowsOf(''), parts: { service: services, ward_code: wards, channel: channels } };
  const inService = groupBy(
    services.filter(({ service }) => service !== null),
    ({ service }) => service ?? '',
  );
  const inWard = groupBy(
    wards.filter(({ ward_code }) => source.wards.has(ward_code ?? '')),
    ({ ward_code }) => ward_code ?? '',
  );
  const inChannel = groupBy(
    channels.filter(({ channel }) => channel !== null),
    ({ channel }) => channel ?? '',
  );
  const ofService = (split: string) => Map.groupBy(rowsOf(split), ({ service }) => service);
  const ofWard = Map.groupBy(rowsOf('service,ward_code'), ({ ward_code }) => ward_code);
  const ofChannel = Map.groupBy(rowsOf('service,channel'), ({ channel }) => channel);
  const [serviceWards, serviceChannels] = [ofService('service,ward_code'), ofService('service,channel')];
  const categories = ofService('service,category');
  const partsOfService = (service: string | null) => ({
    ward_code: serviceWards.get(service) ?? [],
    channel: serviceChannels.get(service) ?? [],
    category: categories.get(service) ?? [],
  });
  return [
    whole,
    ...inService.map((rows) => ({ rows, parts: partsOfService(rows[0]?.service ?? null) })),
    ...inWard.map((rows) => ({ rows, parts: { service: ofWard.get(rows[0]?.ward_code ?? null) ?? [] } })),
    ...inChannel.map((rows) => ({ rows, parts: { service: ofChannel.get(rows[0]?.channel ?? null) ?? [] } })),
  ].flatMap((counted) => demandOf(source, counted) ?? []);
}

interface Counted {
  rows: readonly DemandCount[];
  parts: Partial<Record<Split, readonly DemandCount[]>>;
}

function demandOf({ kind, months, wards, workingDays }: KindRows, { rows, parts }: Counted): Demand | null {
  const measure = receivedMeasure(kind);
  const row = rows[0];
  if (!measure || !row) return null;
  const ward = row.ward_code === null ? undefined : wards.get(row.ward_code);
  const since = [row.period_from, ward?.valid_from ?? ''].toSorted().at(-1) ?? row.period_from;
  const own = months.filter(({ from }) => from >= since);
  const counts = countsOf(own, rows);
  if (isThin(counts.slice(-RECENT_MONTHS))) return null;
  const exposure = workingDayExposure(rows, workingDays);
  return {
    things: `${kind}s`,
    wardCode: row.ward_code,
    series: {
      measure,
      subject: subjectOf(row, ward),
      service: row.service,
      title: `${measure.name}${placeInWords(row, ward)}`,
      unit: 'count',
      polarity: 'neither',
      pointName: 'month',
      tolerance: 0,
      points: own.map((month, index) => ({
        ...month,
        value: counts[index] ?? 0,
        n: null,
        target: null,
        ...(exposure && { exposure: exposure.get(month.from) ?? 0 }),
      })),
      evidence: { dataset: 'feedback', where: whereOf(row) },
    },
    parts: SPLITS.flatMap((split) => partsOf(own, { split, rows: parts[split] ?? [], wards })),
  };
}

function isThin(counts: readonly number[]): boolean {
  return counts.reduce((total, count) => total + count, 0) < FEWEST_A_MONTH * Math.max(1, counts.length);
}

function placeInWords({ service, channel }: DemandCount, ward: WardOnDay | undefined): string {
  if (service !== null) return ` about ${service}`;
  if (ward) return ` from ${ward.name}`;
  return channel === null ? '' : ` by ${channel}`;
}

function whereOf({ kind, service, ward_code, channel }: DemandCount): Record<string, string> {
  const columns = Object.entries({ kind, service, ward_code, channel });
  return Object.fromEntries(columns.flatMap(([column, value]) => (value === null ? [] : [[column, value]])));
}

function subjectOf({ kind, service, channel }: DemandCount, ward: WardOnDay | undefined): Subject {
  if (service !== null) return { kind: 'service', id: service, name: service };
  if (ward) return { kind: 'ward', id: ward.code, name: ward.name };
  if (channel !== null) return { kind: 'channel', id: channel, name: channel };
  return { kind: 'kind', id: kind, name: `${kind.charAt(0).toUpperCase()}${kind.slice(1)}s` };
}

interface PartRows {
  split: Split;
  rows: readonly DemandCount[];
  wards: ReadonlyMap<string, WardOnDay>;
}

function partsOf(months: readonly Period[], { split, rows, wards }: PartRows): DemandPart[] {
  const known = rows.filter((row) => row[split] !== null);
  return groupBy(known, (row) => row[split] ?? '').map((own) => {
    const id = own[0]?.[split] ?? '';
    const kind = split === 'ward_code' ? 'ward' : split;
    return { kind, name: split === 'ward_code' ? (wards.get(id)?.name ?? id) : id, counts: countsOf(months, own) };
  });
}

function countsOf(months: readonly Period[], rows: readonly DemandCount[]): number[] {
  const byMonth = new Map(rows.map(({ period_from, count }) => [period_from, count]));
  return months.map(({ from }) => byMonth.get(from) ?? 0);
}
