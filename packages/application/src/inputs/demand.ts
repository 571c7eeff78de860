// Counts received by kind, and inside a kind by service, ward and channel, as series with the parts they are made of.
import { type DemandCount, readDemandCounts, readWardsOn } from '@said/database';
import {
  type Demand,
  type DemandPart,
  type Inputs,
  buildEachSeries,
  commentsReceived,
  complaintsReceived,
  complimentsReceived,
  type BuildContext,
  serviceRequestsReceived,
  type MeasuredSeries,
} from '@said/analysis';
import { pluralOf } from '@said/wording';
import type { InputSource } from './input-source.ts';

/** A thinner series says nothing by the month, and might point at single people. */
const FEWEST_A_MONTH = 5;
const RECENT_MONTHS = 24;

/** What is counted as a series of its own: the whole kind, and each value of one column. */
const OWN_SERIES = new Set(['', 'service', 'ward_code', 'channel']);
const COUNTED = [complaintsReceived, commentsReceived, complimentsReceived, serviceRequestsReceived];

type Split = 'service' | 'ward_code' | 'channel' | 'category';

/** Empty without a whole month. Wards are those of today. */
export async function readDemand({ db, months }: InputSource): Promise<Inputs['demand']> {
  const { complete } = months;
  if (complete === null) return [];
  const rows = await readDemandCounts(db, complete);
  const today = new Set((await readWardsOn(db, { on: complete.to })).map(({ code }) => code));
  const whole = rows.filter(
    ({ split, ward_code }) => OWN_SERIES.has(split) && (split !== 'ward_code' || today.has(ward_code ?? '')),
  );
  const index = indexOf(rows);
  return COUNTED.flatMap(({ series: builder }) =>
    builder === null
      ? []
      : buildEachSeries(builder, whole, months)
          .filter((series) => !isThin(series))
          .map((series) => demandOf(series, { kind: builder.needs, index, wards: months.wards })),
  );
}

function isThin({ points }: MeasuredSeries): boolean {
  const recent = points.slice(-RECENT_MONTHS);
  const total = recent.reduce((sum, { value }) => sum + (value ?? 0), 0);
  return total < FEWEST_A_MONTH * Math.max(1, recent.length);
}

const ORDER = ['service', 'ward_code', 'channel', 'category'] as const;

/** Counts of a kind by what they are split by, inside one value of a column or in all. */
function indexOf(rows: readonly DemandCount[]): ReadonlyMap<string, readonly DemandCount[]> {
  const index = new Map<string, DemandCount[]>();
  for (const row of rows) {
    const columns = ORDER.filter((column) => row.split.split(',').includes(column));
    for (const own of columns.length === 1 ? [null] : columns) {
      const split = columns.find((column) => column !== own) ?? null;
      const place = placeOf(row.kind, own === null ? null : [own, row[own]], split);
      const known = index.get(place);
      if (known) known.push(row);
      else index.set(place, [row]);
    }
  }
  return index;
}

function placeOf(kind: string, own: readonly [Split, string | null] | null, split: Split | null): string {
  return JSON.stringify([kind, own, split]);
}

interface Parts {
  kind: string;
  index: ReadonlyMap<string, readonly DemandCount[]>;
  wards: BuildContext['wards'];
}

/** What a whole is split by, and inside a service, a ward and a channel. */
const PART_SPLITS = {
  whole: ['service', 'ward_code', 'channel'],
  service: ['ward_code', 'channel', 'category'],
  ward_code: ['service'],
  channel: ['service'],
} as const satisfies Record<string, readonly Split[]>;

function demandOf(series: MeasuredSeries, { kind, index, wards }: Parts): Demand {
  const { service, ward, channel } = series.key;
  const own = ownColumn({ service, ward_code: ward, channel });
  const parts = PART_SPLITS[own?.[0] ?? 'whole'].flatMap((split) =>
    partsOf(series, { split, rows: index.get(placeOf(kind, own, split)) ?? [], wards }),
  );
  return { things: pluralOf(2, kind), wardCode: ward ?? null, series, parts };
}

function ownColumn(
  values: Record<'service' | 'ward_code' | 'channel', string | undefined>,
): readonly ['service' | 'ward_code' | 'channel', string] | null {
  for (const column of ['service', 'ward_code', 'channel'] as const) {
    const value = values[column];
    if (value !== undefined) return [column, value];
  }
  return null;
}

interface PartRows {
  split: Split;
  rows: readonly DemandCount[];
  wards: BuildContext['wards'];
}

function partsOf({ points }: MeasuredSeries, { split, rows, wards }: PartRows): DemandPart[] {
  const known = Map.groupBy(
    rows.filter((row) => row[split] !== null),
    (row) => row[split] ?? '',
  );
  return [...known].map(([id, own]) => {
    const byMonth = new Map(own.map(({ period_from, count }) => [period_from, count]));
    const counts = points.map(({ from }) => byMonth.get(from) ?? 0);
    const kind = split === 'ward_code' ? 'ward' : split;
    return { kind, name: split === 'ward_code' ? (wards.get(id)?.name ?? id) : id, counts };
  });
}
