// Where the points of each measure come from. One entry a measure: what it needs, what it splits by, how it is read.
import {
  type FeedbackCount,
  readAcknowledgements,
  readClosingDays,
  readFeedbackCounts,
  readNation,
  readOutcomes,
  readSatisfactionResults,
  readStageTimeliness,
  readStandardResults,
  readWardPopulations,
  readWorkingDaysByMonth,
  type SaidDatabase,
} from '@said/database';
import type { Kysely } from 'kysely';
import { workingDayExposure } from '../series/working-day-exposure.ts';
import type { SeriesSplit } from '../views.ts';
import { casesOf } from './input-standards.ts';

export interface SeriesChoice {
  service?: string;
  ward?: string;
  kind?: string;
  standard?: string;
  grain: 'month' | 'quarter';
}

export interface SourceContext extends SeriesChoice {
  asOf: string;
  /** First and last day received in the data. */
  from: string;
  to: string;
}

export interface SourcePoint {
  from: string;
  /** Where periods are the data's own (waves, results); left out for months and quarters. */
  to?: string;
  label?: string;
  value: number | null;
  n: number | null;
}

export interface SourceSeries {
  points: SourcePoint[];
  /** Months without a row are 0, not unknown. */
  fillWithZero: boolean;
  /** Working days by the first day of the month, for counts that grow with them. */
  exposure?: ReadonlyMap<string, number> | null;
  /** The stored cases of shares by the first day of their period, where the share itself is rounded. */
  numerators?: ReadonlyMap<string, number>;
  unit?: string | null;
  polarity?: string | null;
  target?: number | null;
  /** The service that a standard belongs to. */
  service?: string | null;
}

export interface SeriesSource {
  /** A kind of feedback, or a data set, without which there is nothing to show. */
  needs: 'complaint' | 'comment' | 'compliment' | 'service request' | 'feedback' | 'satisfaction' | 'standard';
  splits: SeriesSplit[];
  read: (db: Kysely<SaidDatabase>, context: SourceContext) => Promise<SourceSeries>;
}

const PEOPLE_WROTE = ['complaint', 'comment', 'compliment'];

async function readCounts(db: Kysely<SaidDatabase>, context: SourceContext): Promise<FeedbackCount[]> {
  const { service, ward, from, to, grain } = context;
  const by = [...(service === undefined ? [] : ['service' as const]), ...(ward === undefined ? [] : ['ward' as const])];
  const rows = await readFeedbackCounts(db, { from, to, grain, by });
  return rows.filter(
    (row) => (service === undefined || row.service === service) && (ward === undefined || row.ward_code === ward),
  );
}

async function readWorkingDays(db: Kysely<SaidDatabase>): Promise<ReadonlyMap<string, number>> {
  const rows = await readWorkingDaysByMonth(db, { nation: await readNation(db) });
  return new Map(rows.map((row) => [row.period_from, row.working_days]));
}

/** Sums of the rows of each period, in order of time. */
function sumByPeriod<T extends { period_from: string }>(
  rows: readonly T[],
  columns: { value: (row: T) => number; n: (row: T) => number | null },
): { from: string; value: number; n: number }[] {
  const periods = Map.groupBy(rows, ({ period_from }) => period_from);
  return [...periods].map(([from, members]) => ({
    from,
    value: members.reduce((total, row) => total + columns.value(row), 0),
    n: members.reduce((total, row) => total + (columns.n(row) ?? 0), 0),
  }));
}

const received = (kind: 'complaint' | 'comment' | 'compliment' | 'service request'): SeriesSource => ({
  needs: kind,
  splits: ['service', 'ward', 'grain'],
  read: async (db, context) => {
    const rows = (await readCounts(db, context)).filter((row) => row.kind === kind);
    const points = sumByPeriod(rows, { value: ({ count }) => count, n: () => null });
    const exposure = context.grain === 'month' ? workingDayExposure(rows, await readWorkingDays(db)) : null;
    return { points: points.map((point) => ({ ...point, n: null })), fillWithZero: true, exposure };
  },
});

const perResident = (kinds: readonly string[], unsolicitedOnly = false): SeriesSource => ({
  needs: kinds.length === 1 && kinds[0] === 'service request' ? 'service request' : 'complaint',
  splits: ['service', 'ward', 'grain'],
  read: async (db, context) => {
    const [counts, populations] = await Promise.all([readCounts(db, context), readWardPopulations(db)]);
    const counted = populations.filter(({ ward_code }) => context.ward === undefined || ward_code === context.ward);
    const residents = counted.reduce((total, { population }) => total + population, 0);
    const rows = counts.filter(({ kind }) => kinds.includes(kind));
    const points = sumByPeriod(rows, {
      value: ({ count, solicited }) => (unsolicitedOnly ? count - solicited : count),
      n: () => null,
    });
    return {
      points: points.map(({ from, value }) => ({
        from,
        value: residents === 0 ? null : (1000 * value) / residents,
        n: residents,
      })),
      fillWithZero: residents > 0,
    };
  },
});

const ofService =
  ({ service }: SourceContext) =>
  (row: { service: string | null }): boolean =>
    service === undefined || row.service === service;

/** A share of each period's cases: the number in it, over all of them. */
function shares(points: { from: string; value: number; n: number }[]): SourceSeries {
  return {
    points: points.map(({ from, value, n }) => ({ from, value: n === 0 ? null : value / n, n })),
    fillWithZero: false,
  };
}

const stageInTime = (stage: string): SeriesSource => ({
  needs: 'complaint',
  splits: ['service', 'grain'],
  read: async (db, context) => {
    const nation = await readNation(db);
    const rows = await readStageTimeliness(db, { ...context, nation, byService: context.service !== undefined });
    return shares(
      sumByPeriod(rows.filter((row) => row.stage === stage).filter(ofService(context)), {
        value: ({ in_time }) => in_time,
        n: ({ answered }) => answered,
      }),
    );
  },
});

const acknowledged: SeriesSource = {
  needs: 'complaint',
  splits: ['service', 'grain'],
  read: async (db, context) => {
    const nation = await readNation(db);
    const rows = await readAcknowledgements(db, { ...context, nation, byService: context.service !== undefined });
    return shares(
      sumByPeriod(rows.filter(ofService(context)), { value: (row) => row.in_time, n: (row) => row.acknowledged }),
    );
  },
};

/** Medians cannot be added up, so the commonest procedure's first stage stands for the whole. */
const workingDays: SeriesSource = {
  needs: 'complaint',
  splits: ['service', 'grain'],
  read: async (db, context) => {
    const nation = await readNation(db);
    const all = await readStageTimeliness(db, { ...context, nation, byService: context.service !== undefined });
    const rows = all.filter(ofService(context)).filter(({ stage }) => stage === '1');
    const procedure = commonest(rows.map((row) => [row.procedure, row.answered]));
    const points = rows.filter((row) => row.procedure === procedure);
    return {
      points: points.map((row) => ({ from: row.period_from, value: row.median_days, n: row.answered })),
      fillWithZero: false,
    };
  },
};

function commonest(pairs: readonly (readonly [string, number])[]): string | undefined {
  const totals = new Map<string, number>();
  for (const [name, count] of pairs) totals.set(name, (totals.get(name) ?? 0) + count);
  return [...totals].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}

const daysToClose: SeriesSource = {
  needs: 'feedback',
  splits: ['kind', 'service', 'grain'],
  read: async (db, context) => {
    const all = await readClosingDays(db, { ...context, byService: context.service !== undefined });
    const rows = all.filter(ofService(context));
    const kind = context.kind ?? commonest(rows.map((row) => [row.kind, row.closed]));
    return {
      points: rows
        .filter((row) => row.kind === kind)
        .map((row) => ({ from: row.period_from, value: row.median_days, n: row.closed })),
      fillWithZero: false,
    };
  },
};

const upheldShare = (withPartly: boolean): SeriesSource => ({
  needs: 'complaint',
  splits: ['service', 'grain'],
  read: async (db, context) => {
    const rows = await readOutcomes(db, { ...context, byService: context.service !== undefined });
    return shares(
      sumByPeriod(rows.filter(ofService(context)), {
        value: ({ upheld, partly_upheld }) => upheld + (withPartly ? partly_upheld : 0),
        n: ({ decided }) => decided,
      }),
    );
  },
});

/** Waves of the survey: the overall result, or all drivers together; and for the council all services together, each
 * weighted by how many answered. */
const satisfaction: SeriesSource = {
  needs: 'satisfaction',
  splits: ['service'],
  read: async (db, context) => {
    const results = await readSatisfactionResults(db, { asOf: context.asOf });
    const ours = results.filter(ofService(context));
    const overall = ours.filter(({ driver }) => driver === null || /^overall$/i.test(driver.trim()));
    const rows = overall.length > 0 ? overall : ours;
    const waves = Map.groupBy(rows, ({ period_from, period_to }) => `${period_from} ${period_to}`);
    const points = [...waves.values()].flatMap((members) => {
      const [first] = members;
      if (!first) return [];
      const weight = members.reduce((total, { n }) => total + (n ?? 1), 0);
      const value = members.reduce((total, { n, result }) => total + (n ?? 1) * result, 0) / weight;
      return [{ from: first.period_from, to: first.period_to, label: first.wave, value, n: weight }];
    });
    return { points: points.toSorted((a, b) => a.from.localeCompare(b.from)), fillWithZero: false };
  },
};

const standardResult: SeriesSource = {
  needs: 'standard',
  splits: ['standard'],
  read: async (db, context) => {
    const results = await readStandardResults(db, { asOf: context.asOf });
    const rows = results.filter(({ standard }) => standard === context.standard);
    const last = rows.at(-1);
    return {
      points: rows.map(({ period_from, period_to, value, denominator }) => ({
        from: period_from,
        to: period_to,
        value,
        n: denominator,
      })),
      fillWithZero: false,
      numerators: new Map(
        rows.flatMap((row) => {
          const { numerator } = casesOf(row, last?.unit ?? null);
          return numerator === undefined ? [] : [[row.period_from, numerator] as const];
        }),
      ),
      unit: last?.unit ?? null,
      polarity: last?.polarity ?? null,
      target: last?.target ?? null,
      service: last?.service ?? null,
    };
  },
};

/** Every measure that has a history, by its id, in the order in which people meet them. */
export const SERIES_SOURCES: Readonly<Record<string, SeriesSource>> = {
  'complaints-received': received('complaint'),
  'comments-received': received('comment'),
  'compliments-received': received('compliment'),
  'service-requests-received': received('service request'),
  'stage-1-in-time': stageInTime('1'),
  'stage-2-in-time': stageInTime('2'),
  'acknowledged-in-time': acknowledged,
  'working-days-to-answer': workingDays,
  'days-to-close': daysToClose,
  upheld: upheldShare(false),
  'upheld-or-partly': upheldShare(true),
  'standard-result': standardResult,
  satisfaction,
  'complaints-per-1000': perResident(['complaint']),
  'feedback-per-1000': perResident(PEOPLE_WROTE, true),
  'service-requests-per-1000': perResident(['service request']),
};
