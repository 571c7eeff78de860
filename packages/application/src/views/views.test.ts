import { addDays, monthsBetween } from '@said/calendar';
import { fillWorkingDays } from '@said/database';
import { beforeEach, describe, expect, it } from 'vitest';
import { formatSeriesKey, type SeriesKey } from '@said/analysis';
import { useDatabase } from '@said/test-kit';
import { readCouncil, readFilters } from './filters/filters.ts';
import { readOverview } from './overview/overview.ts';
import { readSeries } from './trends/read-series.ts';
import { readBoundaries, readWards } from './wards/wards.ts';

const place = useDatabase();
let next = 0;

beforeEach(() => {
  next = 0;
});

function row<T extends object>(fields: T) {
  next += 1;
  return { id: next, row_key: `row-${next}`, content_hash: next, batch: 1, ...fields };
}

interface Case {
  received_on: string;
  kind?: string;
  service?: string | null;
  ward_code?: string | null;
  stage?: string;
  outcome?: string;
  answered_on?: string;
  collection_method?: string;
}

const addCases = (cases: Case[]) =>
  place.db
    .insertInto('feedback_rows')
    .values(cases.map((fields) => row({ kind: 'complaint', service: 'Waste', ward_code: 'E1', ...fields })))
    .execute();

const times = (count: number, fields: Case): Case[] => Array.from({ length: count }, () => fields);

async function judgeUntil(asOf: string): Promise<void> {
  await place.db
    .insertInto('analysis_runs')
    .values({ id: 1, as_of: asOf, finished_at: '2024-10-02', stale: false })
    .execute();
  await fillWorkingDays(place.db, asOf);
}

describe('readOverview', () => {
  it('counts a quarter with the two it is compared with, and leaves quarters before the data empty', async () => {
    await addCases([
      ...times(3, { received_on: '2024-08-01' }),
      ...times(5, { received_on: '2024-05-01' }),
      { received_on: '2024-08-02', kind: 'compliment' },
    ]);
    await judgeUntil('2024-09-30');
    const { kinds, quarter, headline } = await readOverview(place.db);
    expect(quarter.label).toBe('2024-25 Q2');
    expect(kinds[0]).toEqual({ kind: 'complaint', counts: { now: 3, lastQuarter: 5, sameQuarterLastYear: null } });
    expect(headline).toContain('3 complaints and 1 compliment');
  });

  it('counts later stages apart and never a complaint twice at stage 1', async () => {
    await addCases([{ received_on: '2024-07-01' }, { received_on: '2024-07-02', stage: '2' }]);
    await place.db
      .insertInto('case_stages_rows')
      .values([row({ reference: 'row-1', stage: '2', received_on: '2024-08-20' })])
      .execute();
    await judgeUntil('2024-09-30');
    const [waste] = (await readOverview(place.db)).services;
    expect(waste?.complaintsStage1.now).toBe(1);
    expect(waste?.complaintsStage2.now).toBe(2);
  });

  it('judges answers by the response rule and gives the basis of each share', async () => {
    await addCases([
      { received_on: '2024-07-01', answered_on: '2024-07-05', outcome: 'upheld' },
      { received_on: '2024-07-01', answered_on: '2024-08-30', outcome: 'not upheld' },
      { received_on: '2024-07-01', answered_on: '2024-07-03', outcome: 'resolved informally' },
    ]);
    await place.db
      .insertInto('response_rules_rows')
      .values([row({ procedure: 'corporate', stage: '1', working_days: 10 })])
      .execute();
    await judgeUntil('2024-09-30');
    const [waste] = (await readOverview(place.db)).services;
    expect(waste?.inTime).toEqual({ inTime: 2, answered: 3 });
    expect(waste?.outcomes).toEqual({ upheld: 1, partlyUpheld: 0, notUpheld: 1, decided: 2 });
  });

  it('says how feedback was collected, service requests left out, and what is missing', async () => {
    await addCases([
      { received_on: '2024-07-01', collection_method: 'solicited' },
      { received_on: '2024-07-01', collection_method: 'unsolicited', ward_code: null },
      { received_on: '2024-07-01', service: null },
      { received_on: '2024-07-01', kind: 'service request', collection_method: 'unsolicited' },
    ]);
    await judgeUntil('2024-09-30');
    const { collection, dataQuality, services } = await readOverview(place.db);
    expect(collection).toEqual({ total: 3, solicited: 1, unsolicited: 1, notRecorded: 1 });
    expect(dataQuality[0]).toBe('1 record of 4 (25%) has no ward, so ward figures leave them out.');
    expect(services.map(({ service }) => service)).toEqual(['Waste', 'No service recorded']);
  });

  it('refuses a quarter that is none', async () => {
    await expect(readOverview(place.db, { quarter: 'soon' })).rejects.toMatchObject({ code: 'quarter-unknown' });
  });
});

/** A count of complaints in each month of 2023, and in the months after. */
async function addMonths(counts: readonly number[]): Promise<void> {
  const months = monthsBetween('2023-01-01', '2024-12-31');
  // The records begin on the first day and reach the last, so that every month is whole.
  const dayOf = (index: number): string => (index === 0 ? months[0]?.from : months[index]?.to) ?? '';
  await addCases(counts.flatMap((count, index) => times(count, { received_on: dayOf(index) })));
}

/** A finding as the analysis stores it, with the key of its series. */
async function addFinding(series: SeriesKey): Promise<void> {
  const words = {
    unit: 'share',
    basis: 'b',
    sentence: 'It fell.',
    direction: 'worse',
    severity: 'watch',
    state: 'new',
  };
  const subject = { subject_kind: 'service', subject_id: 'Waste', subject_name: 'Waste (children)', service: 'Waste' };
  const period = { period_from: '2023-06-01', period_to: '2023-06-30', period_label: 'June 2023' };
  const figures = { value: 0.5, baseline: 0.9, n: 20, interval_low: null, interval_high: null, evidence_count: 0 };
  const seen = { first_seen_as_of: '2023-12-31', last_seen_as_of: '2023-12-31', ward_code: null, worth_a_look: false };
  const { measure } = series;
  const workings = JSON.stringify({ series: formatSeriesKey(series) });
  await place.db
    .insertInto('findings')
    .values({
      id: 'f1',
      detector: 'dip',
      detector_version: 3,
      measure,
      ...words,
      ...subject,
      ...period,
      ...figures,
      ...seen,
      workings,
    })
    .execute();
}

describe('readSeries', () => {
  it('fills months without a complaint with 0 and shows limits from 12 points on', async () => {
    await addMonths([4, 6, 5, 0, 6, 5, 4, 6, 5, 4, 6]);
    await judgeUntil('2023-11-30');
    const short = await readSeries(place.db, { measure: 'complaints-received', grain: 'month' });
    expect(short.points.map(({ value }) => value)).toEqual([4, 6, 5, 0, 6, 5, 4, 6, 5, 4, 6]);
    expect(short.points.every(({ upper, flag }) => upper === null && flag === null)).toBe(true);
    expect(short.headline).toContain('Too little history');
  });

  it('flags a month outside its usual range, says so, and calls demand neither better nor worse', async () => {
    await addMonths([5, 6, 5, 4, 6, 5, 4, 6, 5, 4, 6, 5, 6, 30]);
    await judgeUntil('2024-02-29');
    const choice = { measure: 'complaints-received', grain: 'month' } as const;
    const { points, headline } = await readSeries(place.db, { ...choice, method: 'xmr' });
    expect(points.at(-1)).toMatchObject({ label: 'February 2024', value: 30, rule: 'Above UCL', flag: 'up' });
    expect(headline).toBe('Complaints received: 30 in February 2024, above its usual range of 4 to 10');
    const expected = await readSeries(place.db, choice);
    expect(expected.method).toMatch(/^Expected range/);
    expect(expected.points.slice(0, 12).every(({ upper }) => upper === null)).toBe(true);
    expect(expected.points.at(-1)).toMatchObject({ rule: 'Above the expected range', flag: 'up' });
    expect(expected.headline).toMatch(
      /^Complaints received: 30 in February 2024, above its usual range of \d+ to \d+$/,
    );
  });

  it('draws nine days of a month and never judges them, though the analysis date is later', async () => {
    await addMonths([5, 6, 5, 4, 6, 5, 4, 6, 5, 4, 6, 5, 6]);
    await addCases([{ received_on: '2024-02-09' }]);
    await judgeUntil('2024-03-31');
    const { points, headline } = await readSeries(place.db, { measure: 'complaints-received', grain: 'month' });
    expect(points.at(-2)).toMatchObject({ label: 'January 2024', incomplete: false });
    expect(points.at(-1)).toMatchObject({ label: 'February 2024', value: 1, incomplete: true, flag: null });
    expect(headline).toContain('6 in January 2024');
  });

  it('tells a service’s finding of one procedure on the chart of that service, and on the chart that its link opens', async () => {
    await addMonths([5, 6, 5, 4, 6, 5, 4, 6, 5, 4, 6, 5]);
    await judgeUntil('2023-12-31');
    await addFinding({ measure: 'stage-1-in-time', service: 'Waste', procedure: 'children' });
    const findingsOf = async (parts: object): Promise<string[]> => {
      const asked = { measure: 'stage-1-in-time', grain: 'month', ...parts } as const;
      return (await readSeries(place.db, asked)).findings.map(({ id }) => id);
    };
    expect(await findingsOf({ service: 'Waste' })).toEqual(['f1']);
    expect(await findingsOf({ service: 'Waste', procedure: 'children' })).toEqual(['f1']);
    expect(await findingsOf({ service: 'Waste', procedure: 'corporate' })).toEqual([]);
    expect(await findingsOf({})).toEqual([]);
  });

  it('draws what came after the analysis date and never judges it', async () => {
    await addMonths([5, 6, 5, 4, 6, 5, 4, 6, 5, 4, 6, 5, 90]);
    await judgeUntil('2023-12-31');
    const { points, headline } = await readSeries(place.db, { measure: 'complaints-received', grain: 'month' });
    expect(points.at(-1)).toMatchObject({ label: 'January 2024', value: 90, incomplete: true, flag: null });
    expect(headline).toContain('December 2023');
  });

  it('shows a standard with its own unit and target, visits and the actions of its service', async () => {
    const months = monthsBetween('2023-01-01', '2023-12-31');
    await place.db
      .insertInto('performance_rows')
      .values(
        months.map(({ from, to }, index) =>
          row({
            standard: 'Bins on time',
            period_from: from,
            period_to: to,
            value: 80 + (index % 3),
            denominator: 500,
          }),
        ),
      )
      .execute();
    const standard = { name: 'Bins on time', service: 'Waste', unit: '%', polarity: 'higher is better', target: 90 };
    await place.db
      .insertInto('service_standards_rows')
      .values([row(standard)])
      .execute();
    await place.db
      .insertInto('actions_rows')
      .values([
        row({ done: 'New rounds', service: 'Waste', start_date: '2023-05-01' }),
        row({ done: 'New shelves', service: 'Libraries', start_date: '2023-05-01' }),
      ])
      .execute();
    await place.db
      .insertInto('assessments_rows')
      .values([row({ date: '2023-06', kind: 'full', level: 'plus', count: 3, basis: 'published', source: 'report' })])
      .execute();
    await judgeUntil('2023-12-31');
    const series = await readSeries(place.db, { measure: 'standard-result', standard: 'Bins on time', grain: 'month' });
    expect(series.standardUnit).toBe('%');
    expect(series.target).toBe(90);
    expect(series.headline).toContain('Bins on time: 82% of 500 in December 2023');
    expect(series.summary).toContain('the lowest was 80% of 500 (January 2023) and the highest 82% of 500 (');
    expect(series.summary).toContain('will not be met without a change');
    expect(series.actions).toEqual([{ date: '2023-05-01', label: 'New rounds' }]);
    expect(series.visits).toEqual([{ date: '2023-06', label: 'full assessment' }]);
  });

  it('refuses a measure without a history, and a split that a measure does not have', async () => {
    const grain = 'month';
    await expect(readSeries(place.db, { measure: 'nothing', grain })).rejects.toMatchObject({
      code: 'measure-unknown',
    });
    await expect(readSeries(place.db, { measure: 'upheld', ward: 'E1', grain })).rejects.toMatchObject({
      code: 'choice-unknown',
    });
  });
});

async function addWards(count: number): Promise<void> {
  const codes = Array.from({ length: count }, (_, index) => `E${index + 1}`);
  await place.db
    .insertInto('wards_rows')
    .values(codes.map((code) => row({ code, name: `Ward ${code}` })))
    .execute();
  await place.db
    .insertInto('ward_profile_rows')
    .values(
      codes.flatMap((code) => [
        row({ ward_code: code, indicator: 'Population', value: 5000, period: '2021' }),
        row({ ward_code: code, indicator: 'Deprivation decile', value: 3, period: '2021' }),
      ]),
    )
    .execute();
}

describe('readWards', () => {
  it('finds the ward outside its funnel limits and keeps records without a ward apart', async () => {
    await addWards(12);
    const codes = Array.from({ length: 12 }, (_, index) => `E${index + 1}`);
    await addCases([
      ...codes.flatMap((ward_code, index) => times(20 + (index % 3), { received_on: '2024-03-01', ward_code })),
      ...times(60, { received_on: '2024-03-01', ward_code: 'E4' }),
      ...times(4, { received_on: '2024-03-01', ward_code: null }),
    ]);
    await judgeUntil('2024-09-30');
    const { rows, withoutWard, headline, period } = await readWards(place.db);
    expect(period.label).toBe('October 2023 to September 2024');
    expect(rows.filter(({ position }) => position === 'above').map(({ code }) => code)).toEqual(['E4']);
    expect(headline).toBe('More feedback than usual from Ward E4');
    expect(withoutWard.count).toBe(4);
    expect(rows[0]?.profile).toEqual({ Population: 5000, 'Deprivation decile': 3 });
    expect(rows.find(({ code }) => code === 'E4')?.ratePer1000).toBeCloseTo(16, 5);
  });

  it('takes the last four quarters that feedback covers whole, though the analysis goes further', async () => {
    await addWards(2);
    await addCases(['2023-05-01', '2023-09-01', '2024-06-28', '2024-07-02'].map((received_on) => ({ received_on })));
    await judgeUntil('2024-09-30');
    const { period, rows } = await readWards(place.open.db);
    expect(period).toEqual({ from: '2023-07-01', to: '2024-06-30', label: 'July 2023 to June 2024' });
    expect(rows.map(({ count }) => count)).toEqual([2, 0]);
  });

  it('judges no ward whose residents are not known', async () => {
    await place.db
      .insertInto('wards_rows')
      .values([row({ code: 'E1', name: 'One' })])
      .execute();
    await addCases(times(50, { received_on: '2024-08-01' }));
    await judgeUntil('2024-09-30');
    const { rows, headline } = await readWards(place.db);
    expect(rows).toMatchObject([{ code: 'E1', count: 50, ratePer1000: null, position: 'not judged' }]);
    expect(headline).toContain('residents is not known');
  });

  it('names the kinds there are when asked for another', async () => {
    await addCases([{ received_on: '2024-08-01' }]);
    await expect(readWards(place.db, { kind: 'petition' })).rejects.toMatchObject({ code: 'kind-unknown' });
  });
});

describe('readBoundaries', () => {
  it('gives the outlines of the wards that are valid on the day', async () => {
    const day = '2023-05-04';
    await place.db
      .insertInto('wards_rows')
      .values([
        row({ code: 'OLD', name: 'Old', valid_to: addDays(day, -1) }),
        row({ code: 'NEW', name: 'New', valid_from: day }),
      ])
      .execute();
    const geometry = JSON.stringify({
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 0],
        ],
      ],
    });
    await place.db
      .insertInto('ward_boundaries_rows')
      .values(['OLD', 'NEW'].map((ward_code) => row({ ward_code, geometry })))
      .execute();
    const codes = async (on: string) => (await readBoundaries(place.db, { on })).features.map((f) => f.properties.code);
    expect(await codes(addDays(day, -1))).toEqual(['OLD']);
    expect(await codes(day)).toEqual(['NEW']);
  });
});

describe('readFilters and readCouncil', () => {
  it('offer quarters, the newest first, and only measures that the data can show', async () => {
    await addCases([
      { received_on: '2024-02-01', kind: 'service request' },
      { received_on: '2024-08-01', kind: 'service request' },
    ]);
    await judgeUntil('2024-09-30');
    const { quarters, series, kinds } = await readFilters(place.db);
    expect(quarters.map(({ label }) => label)).toEqual(['2024-25 Q2', '2024-25 Q1', '2023-24 Q4']);
    expect(kinds).toEqual(['service request']);
    expect(series.map(({ measure }) => measure)).toEqual([
      'service-requests-received',
      'days-to-close',
      'service-requests-per-1000',
    ]);
  });

  it('say whose data it is, and work without any', async () => {
    expect(await readCouncil(place.db)).toMatchObject({ council: 'Council', sample: false, stale: true });
    expect((await readFilters(place.db)).quarters).toEqual([]);
    await place.db
      .insertInto('settings')
      .values([
        { key: 'council', value: 'Anytown' },
        { key: 'sample', value: 'true' },
      ])
      .execute();
    expect(await readCouncil(place.db)).toMatchObject({ council: 'Anytown', sample: true });
  });
});
