import { monthsBetween } from '@said/calendar';
import { expect, it } from 'vitest';
import { standardResult } from '../measures/outcomes.ts';
import { expectedMethod } from '../series/expected-method.ts';
import type { MeasuredSeries } from '../series/measured-series.ts';
import { rememberJudged } from '../series/remember-judged.ts';
import { countChecks, describeChecks } from './count-checks.ts';

const WOBBLE = [0, 1, -1, 2, -2, 1, 0, -1];

function aSeries(id: string, changes: Record<number, number> = {}): MeasuredSeries {
  return {
    measure: standardResult,
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

it('counts the results of the last year, and those that are only worth a look', () => {
  const quiet = Array.from({ length: 60 }, (_, index) => aSeries(`S${index}`));
  const series = [aSeries('odd', { 34: 83.8 }), aSeries('clear', { 35: 60 }), ...quiet];
  const counted = countChecks({
    asOf: '2025-03-31',
    method: rememberJudged(expectedMethod),
    series: [...series, { ...aSeries('neither'), polarity: 'neither' }],
    handling: [],
    overdue: [],
    wardDemand: [],
    demand: [],
    actions: [],
    events: [],
  });
  expect(counted).toEqual({ series: 62, results: 744, worthALook: 1, byChance: 3.72 });
  expect(describeChecks(counted)).toBe(
    '744 results of the last 12 months, in 62 series, were compared with their own past. By chance alone about 4 would look as bad as what is marked worth a look; 1 of them is so marked.',
  );
  expect(describeChecks({ ...counted, results: 90, byChance: 0.45, worthALook: 0 })).toContain('fewer than one would');
  expect(describeChecks({ series: 0, results: 0, worthALook: 0, byChance: 0 })).toBeNull();
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
