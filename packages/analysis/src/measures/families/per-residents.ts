import type { Measure } from '../../series/measure.ts';
import type { MeasuredPoint, MeasuredSeries } from '../../series/measured-series.ts';
import type { SeriesKey } from '../../series/series-key.ts';
import { type BuildContext, defineMeasure, type MeasureModule, type SeriesNeed } from '../contract/measure-module.ts';
import type { CountRow } from '../contract/rows.ts';
import { sumOf } from './in-periods.ts';
import { countKey, periodsWithAny } from './received.ts';
import { columns } from './subjects.ts';

export interface PerResidents {
  id: string;
  /** `Complaints`, as the name begins. */
  name: string;
  /** What is counted, in the plural. */
  things: string;
  kinds: readonly string[];
  /** Leaves out what the council asked for. */
  unaskedOnly: boolean;
  needs: SeriesNeed;
}

const PER = 1000;

/** What came in for every 1,000 residents of the wards counted. */
export function perResidentsMeasure(counted: PerResidents): MeasureModule<'received'> {
  const { id, kinds, needs } = counted;
  const definition = perResidentsDefinition(counted);
  return defineMeasure({
    definition,
    elements: [],
    series: {
      topic: 'received',
      needs,
      splits: ['service', 'ward', 'grain'],
      keyOf: (row) => (kinds.includes(row.kind) ? countKey(id, row) : null),
      build: (rows, key, context) => buildRate({ ...counted, definition }, { rows, key, context }),
    },
  });
}

export function perResidentsDefinition({ id, name, things }: Pick<PerResidents, 'id' | 'name' | 'things'>): Measure {
  return {
    id,
    name: `${name} per 1,000 residents`,
    definition: `${name} from a ward over the period, for every 1,000 people who live there.`,
    basis: `${things} with a known ward by the date received; residents as in the newest ward profile`,
    numerator: `${things} from the ward`,
    denominator: 'residents of the ward',
    polarity: 'neither',
    unit: 'per 1,000 residents',
  };
}

interface Built {
  rows: readonly CountRow[];
  key: SeriesKey;
  context: BuildContext;
}

function buildRate(counted: PerResidents & { definition: Measure }, built: Built): MeasuredSeries {
  const { key, context } = built;
  const { service, ward } = key;
  const place = ward === undefined ? undefined : (context.wards.get(ward)?.name ?? ward);
  const { definition, kinds } = counted;
  const [kind] = kinds;
  return {
    key,
    measure: definition,
    subject:
      ward === undefined
        ? { kind: 'council', id: 'council', name: 'The council' }
        : { kind: 'ward', id: ward, name: place ?? ward },
    service: service ?? null,
    title: `${definition.name}${place === undefined ? '' : `, ${place}`}`,
    unit: definition.unit,
    polarity: definition.polarity,
    pointName: context.grain,
    tolerance: 0,
    points: ratePoints(counted, built),
    evidence: {
      dataset: 'feedback',
      where: columns({ kind: kinds.length === 1 ? kind : undefined, service, ward_code: ward }),
    },
  };
}

/** What nobody asked for: all but what is known to be solicited, so that a record without a method is counted. */
export function unasked({ count, solicited = 0 }: Pick<CountRow, 'count' | 'solicited'>): number {
  return count - solicited;
}

function ratePoints({ unaskedOnly }: PerResidents, { rows, key, context }: Built): MeasuredPoint[] {
  const residents = residentsOf(key, context.residents);
  const events = (row: CountRow): number => (unaskedOnly ? unasked(row) : row.count);
  return periodsWithAny(rows, key, context).map(({ period, own }) => ({
    ...period,
    value: residents === 0 ? null : (PER * sumOf(own, events)) / residents,
    n: residents === 0 ? null : residents,
    target: null,
  }));
}

function residentsOf({ ward }: SeriesKey, residents: ReadonlyMap<string, number>): number {
  if (ward !== undefined) return residents.get(ward) ?? 0;
  return sumOf([...residents.values()], (each) => each);
}
