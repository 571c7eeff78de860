// Demand by ward over the last four complete quarters and the four before.
import type { Period } from '@said/calendar';
import { readWardCounts, readWardsOn, type SaidDatabase, type WardCount as WardCountRow } from '@said/database';
import type { Kysely } from 'kysely';
import {
  type Inputs,
  type WardPeriod,
  type Measure,
  complaintsPer1000,
  feedbackPer1000,
  serviceRequestsPer1000,
  unasked,
} from '@said/analysis';
import { lastTwoYears } from '../clock.ts';
import { sinceBoundaries, type SinceBoundaries, yearOf } from '../ward-days.ts';
import type { InputSource } from './input-source.ts';

const QUARTERS_A_YEAR = 4;

interface Demand {
  measure: Measure;
  things: string;
  kinds: readonly string[];
  unaskedOnly: boolean;
}

const DEMANDS: readonly Demand[] = [
  { measure: complaintsPer1000.definition, things: 'complaints', kinds: ['complaint'], unaskedOnly: false },
  {
    measure: feedbackPer1000.definition,
    things: 'comments, complaints and compliments',
    kinds: ['complaint', 'comment', 'compliment'],
    unaskedOnly: true,
  },
  {
    measure: serviceRequestsPer1000.definition,
    things: 'service requests',
    kinds: ['service request'],
    unaskedOnly: false,
  },
];

/** Empty where there are no wards, no residents or less than a whole quarter. */
export async function readWardYears({ db, clock, months }: InputSource): Promise<Inputs['wardYears']> {
  const years = lastTwoYears(clock);
  const current = yearOf(years.current);
  const { residents } = months;
  if (current === null || residents.size === 0) return [];
  const previous = years.previous.length === QUARTERS_A_YEAR ? yearOf(years.previous) : null;
  const now = await readYear(db, current);
  const before = previous && (await readYear(db, previous));
  return DEMANDS.map((demand) => ({
    measure: demand.measure,
    things: demand.things,
    current: wardPeriod(now, demand, residents),
    previous: before && wardPeriod(before, demand, residents),
    where: whereOf(demand),
  }));
}

interface Year extends SinceBoundaries {
  wards: readonly { code: string; name: string }[];
  counts: readonly WardCountRow[];
}

async function readYear(db: Kysely<SaidDatabase>, year: Period): Promise<Year> {
  const wards = await readWardsOn(db, { on: year.to });
  const since = sinceBoundaries(year, wards);
  return { ...since, wards, counts: await readWardCounts(db, since.period) };
}

function wardPeriod(year: Year, demand: Demand, residents: ReadonlyMap<string, number>): WardPeriod {
  const counts = new Map<string, number>();
  for (const row of year.counts) {
    const { ward_code, kind, count } = row;
    if (ward_code === null || !demand.kinds.includes(kind)) continue;
    counts.set(ward_code, (counts.get(ward_code) ?? 0) + (demand.unaskedOnly ? unasked(row) : count));
  }
  return {
    period: year.period,
    boundariesSince: year.boundariesSince,
    rows: year.wards.map(({ code, name }) => ({
      code,
      name,
      count: counts.get(code) ?? 0,
      population: residents.get(code) ?? null,
    })),
  };
}

function whereOf({ kinds, unaskedOnly }: Demand): Record<string, string | null>[] {
  if (!unaskedOnly) return kinds.map((kind) => ({ kind }));
  return kinds.flatMap((kind) => [
    { kind, collection_method: 'unsolicited' },
    { kind, collection_method: null },
  ]);
}
