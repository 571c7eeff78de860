import { monthsBetween, quartersBetween } from '@said/calendar';
import { expect, it } from 'vitest';
import { complaintsPer1000 } from '../measures/complaints-per-1000.ts';
import { standardResult } from '../measures/standard-result.ts';
import { expectedMethod } from '../series/expected-method.ts';
import type { MeasuredSeries } from '../series/measured-series.ts';
import { rememberJudged } from '../series/remember-judged.ts';
import { binomialCdf } from '@said/statistics';
import { DETECTORS } from './all-detectors.ts';
import { countChecks, describeChecks } from './count-checks.ts';
import type { Demand } from './contract/inputs.ts';

const WOBBLE = [0, 1, -1, 2, -2, 1, 0, -1];

function aDemand(): Demand {
  return {
    things: 'complaints',
    wardCode: null,
    parts: [],
    series: { ...aSeries('demand'), unit: 'count', polarity: 'neither' },
  };
}

function aSeries(id: string, changes: Record<number, number> = {}): MeasuredSeries {
  return {
    key: { measure: 'standard-result', standard: id },
    measure: standardResult.definition,
    subject: { kind: 'standard', id, name: id },
    service: null,
    title: id,
    unit: '%',
    polarity: 'higher is better',
    pointName: 'month',
    tolerance: 0,
    points: monthsBetween('2022-04-01', '2025-03-31').map((month, index) => ({
      ...month,
      value: changes[index] ?? 90 + (WOBBLE[index % WOBBLE.length] ?? 0),
      n: 300,
      target: null,
    })),
    evidence: { dataset: 'performance', where: {} },
  };
}

it('counts all that was tested in the last year, by detector and by quarter', () => {
  const quiet = Array.from({ length: 60 }, (_, index) => aSeries(`S${index}`));
  const series = [aSeries('odd', { 34: 83.8 }), aSeries('clear', { 35: 60 }), ...quiet];
  const counted = countChecks(
    {
      asOf: '2025-03-31',
      method: rememberJudged(expectedMethod),
      resultSeries: [...series, { ...aSeries('neither'), polarity: 'neither' }],
      handlingQuarters: [],
      overdueStages: [],
      wardYears: [],
      demand: [aDemand()],
      actions: [],
      events: [],
    },
    { detectors: DETECTORS, worthALook: 1 },
  );
  expect(counted).toMatchObject({
    series: 63,
    results: 756,
    worthALook: 1,
    byDetector: [
      { name: 'dip', series: 62, results: 744 },
      { name: 'demand shift', series: 1, results: 12 },
    ],
  });
  expect(counted.byChance).toBeCloseTo(744 * 0.0035 + 12 * 0.007, 9);
  expect(counted.byQuarter.map(({ name, series, results }) => [name, series, results])).toEqual([
    ['2024-25 Q1', 63, 189],
    ['2024-25 Q2', 63, 189],
    ['2024-25 Q3', 63, 189],
    ['2024-25 Q4', 63, 189],
  ]);
  expect(describeChecks(counted)).toBe(
    'We checked 756 results of the last 12 months in 63 series (744 for dips, 12 for changes in demand). By chance alone about 3 at most would be flagged.',
  );
  expect(describeChecks(counted, '2024-25 Q4')).toBe(
    'We checked 189 results of 2024-25 Q4 in 63 series. By chance alone fewer than one would be flagged.',
  );
  expect(describeChecks(counted, '2020-21 Q1')).toBeNull();
  expect(describeChecks({ ...counted, results: 0 })).toBeNull();
});

it('counts quarters of complaint handling and wards as well, each by its own chance', () => {
  const handling = { ...aSeries('handling'), unit: 'share', pointName: 'quarter' };
  const points = quartersBetween('2022-04-01', '2025-03-31').map((quarter) => ({
    ...quarter,
    value: 0.9,
    n: 50,
    target: null,
  }));
  const rows = Array.from({ length: 12 }, (_, index) => ({
    code: `W${index}`,
    name: `W${index}`,
    count: 50,
    population: 5000,
  }));
  const period = { from: '2024-04-01', to: '2025-03-31', label: '2024-25' };
  const { byDetector } = countChecks(
    {
      asOf: '2025-03-31',
      method: expectedMethod,
      resultSeries: [],
      handlingQuarters: [{ ...handling, points }],
      overdueStages: [],
      wardYears: [
        {
          measure: complaintsPer1000.definition,
          things: 'complaints',
          current: { period, rows, boundariesSince: null },
          previous: null,
          where: [],
        },
      ],
      demand: [],
      actions: [],
      events: [],
    },
    { detectors: DETECTORS, worthALook: 0 },
  );
  expect(byDetector.map(({ name, series, results }) => [name, series, results])).toEqual([
    ['ward demand', 1, 12],
    ['complaint handling', 1, 4],
  ]);
  expect(byDetector[0]?.byChance).toBeCloseTo(12 * 0.002, 9);
  // Of 50 at 90%, 40 or fewer are flagged (Wilson's upper end at 41 is 90.2%): a chance of 2.5%.
  expect(byDetector[1]?.byChance).toBeCloseTo(4 * binomialCdf(40, 50, 0.9), 9);
});

it('judges a series once for the same question', () => {
  let asked = 0;
  const method = rememberJudged({
    ...expectedMethod,
    judge() {
      asked += 1;
      return [];
    },
  });
  const series = aSeries('one');
  method.judge(series);
  method.judge(series, {});
  method.judge(series, { judgeFrom: '2024-01-01' });
  method.judge(aSeries('two'));
  expect(asked).toBe(3);
});
