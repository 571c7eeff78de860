import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectedRange, xmrChart } from '@said/statistics';
import type { DipMethod, DipPoint, DipSeries } from './dip-series.ts';
import { judgeSeries } from './judge-series.ts';

const WAVES = [31, 27, 29, 35, 30, 26, 33, 28, 32, 30, 27, 34, 29, 31, 28, 33, 30, 26, 32, 29, 31, 35, 28, 30, 27, 33];
const DIP = [...WAVES, 3];

function series(values: (number | null)[], change: Partial<DipSeries> = {}): DipSeries {
  const positions = values.map((_, index) => index);
  return { kind: 'count', values, denominators: null, positions, season: { period: 12, stride: 1 }, ...change };
}

const judge = (one: DipSeries, method: DipMethod, prospective = false): DipPoint[] =>
  judgeSeries(one, { method, prospective });

describe('judgeSeries', () => {
  it.each(['expected', 'xmr', 'laney'] as const)(
    'flags a deep last dip as down, with the largest score: %s',
    (method) => {
      const points = judge(series(DIP), method, true);
      expect(points).toHaveLength(DIP.length);
      const scores = points.flatMap(({ score }) => score ?? []);
      expect(points.at(-1)).toMatchObject({ value: 3, direction: 'down', flagged: true, score: Math.max(...scores) });
    },
  );

  it('gives the NHS XmR chart as it is when the whole series is judged', () => {
    const chart = xmrChart(DIP, { improvement: 'neutral' }).points;
    const points = judge(series(DIP), 'xmr');
    expect(points.map(({ rule }) => rule)).toEqual(chart.map(({ rule }) => rule));
    expect(points.map(({ centre, lower, upper }) => [centre, lower, upper])).toEqual(
      chart.map(({ centre, lower, upper }) => [centre, lower, upper]),
    );
  });

  it('gives prospectively the last point of the chart of everything up to each point', () => {
    const values = [...WAVES, null, 40, 41, 39, 42, 44, 45, 46, 47];
    const points = judge(series(values), 'xmr', true);
    for (const [index, point] of points.entries()) {
      if (index < 12) expect(point.score).toBeNull();
      else expect(point).toMatchObject(pick(xmrChart(values.slice(0, index + 1)).points.at(-1)));
    }
    expect(points.filter(({ flagged }) => flagged).length).toBeGreaterThan(3);
  });

  it.each(['expected', 'xmr', 'laney'] as const)('never changes its mind when later points arrive: %s', (method) => {
    const whole = judge(series([...WAVES, 3, 60, 61, 62]), method, true);
    const early = judge(series(DIP), method, true);
    expect(whole.slice(0, DIP.length)).toEqual(early);
  });

  it('breaks runs at a gap, and still gives one point for each row', () => {
    const shifted = [...WAVES, 36, 36.5, 36, 36.5, 36, 36.5, 36];
    const level = { kind: 'level' as const };
    const positions = shifted.map((_, index) => (index < WAVES.length + 3 ? index : index + 1));
    const unbroken = judge(series(shifted, level), 'xmr');
    const broken = judge(series(shifted, { ...level, positions }), 'xmr');
    expect(broken).toHaveLength(shifted.length);
    const shifts = (points: DipPoint[]): number => points.filter(({ rule }) => rule === '7 Points Above CL').length;
    expect([shifts(unbroken), shifts(broken)]).toEqual([8, 0]);
  });

  it('gives rates per unit of their denominator and shares as fractions', () => {
    const denominators = WAVES.map(() => 50);
    for (const kind of ['rate', 'share'] as const) {
      for (const method of ['expected', 'xmr', 'laney'] as const) {
        const last = judge(series(WAVES, { kind, denominators }), method).at(-1);
        expect(last?.value).toBe(0.66);
        expect(last?.centre).toBeGreaterThan(0.5);
        expect(last?.upper).toBeLessThan(kind === 'share' ? 1 : 1.5);
      }
    }
  });

  it('agrees with the expected range of the same series', () => {
    const wanted = expectedRange({ kind: 'count', values: DIP, period: 12 }, { judgeFrom: 0 }).points;
    const points = judge(series(DIP), 'expected').slice(DIP.length - wanted.length);
    expect(points.map(({ score }) => score)).toEqual(wanted.map(({ score }) => score));
    expect(points.map(({ lower }) => lower)).toEqual(wanted.map(({ lower }) => lower));
  });

  it('says why a row is not judged', () => {
    const rules = judge(series([...WAVES, null]), 'expected').map(({ rule }) => rule);
    expect([rules[0], rules.at(-1)]).toEqual(['Not judged: too little history', 'Not judged: no value']);
    expect(judge(series(WAVES, { season: null }), 'expected')[20]?.rule).toBe('Not judged: no expected range for days');
  });

  it('judges nothing on a Laney chart of values that never vary', () => {
    expect(judge(series(WAVES.map(() => 5)), 'laney').every(({ score, flagged }) => score === null && !flagged)).toBe(
      true,
    );
  });

  it.each([
    { kind: 'count', before: 5, after: 50, size: null },
    { kind: 'share', before: 48, after: 20, size: 50 },
    { kind: 'level', before: 5, after: 50, size: null },
  ] as const)('sees a collapse or surge after a $kind that never varied: Laney', ({ kind, before, after, size }) => {
    const values = [...WAVES.map(() => before), after];
    const denominators = size === null ? null : values.map(() => size);
    for (const prospective of [false, true]) {
      const points = judge(series(values, { kind, denominators }), 'laney', prospective);
      expect(points.filter(({ flagged }) => flagged)).toEqual([points.at(-1)]);
      expect(points.at(-1)?.score).toBeGreaterThan(3);
    }
  });

  it('never draws Laney limits closer than those of chance alone', () => {
    const alternating = Array.from({ length: 30 }, (_, index) => 20 + (index % 2));
    const last = judge(series(alternating), 'laney').at(-1);
    expect((last?.upper ?? 0) - (last?.lower ?? 0)).toBeCloseTo(6 * Math.sqrt(20.5), 9);
  });

  it.each(['xmr', 'laney'] as const)('says of a series that never varied that it has not: %s', (method) => {
    for (const { rule } of judge(series(WAVES.map(() => 5)), method)) {
      expect(rule).toBe('Common Cause: no variation yet');
    }
  });

  it('flags nothing without limits: XmR of two constant stretches with a gap between', () => {
    const values = [...WAVES.slice(0, 8).map(() => 5), null, ...WAVES.slice(0, 8).map(() => 9)];
    for (const { flagged, score } of judge(series(values), 'xmr')) expect([flagged, score]).toEqual([false, null]);
  });

  it.each(['xmr', 'laney'] as const)('counts no empty rows towards thirteen points: %s', (method) => {
    const values = [...Array.from({ length: 11 }, () => null), ...WAVES.slice(0, 14)];
    const points = judge(series(values), method, true);
    expect(points.findIndex(({ score }) => score !== null)).toBe(11 + 12);
  });

  it('says of a point out of its range by too little to tell that it is just that, and of a short history so', () => {
    const denominators = [...WAVES, 1].map(() => 1_000_000);
    const steady = WAVES.map((value) => 999_000 + value);
    const points = judge(series([...steady, 982_000], { kind: 'share', denominators }), 'expected');
    expect(points.at(-1)).toMatchObject({
      flagged: false,
      rule: 'Outside its range, too small to tell',
      direction: 'down',
    });
    expect(points.at(-1)?.value).toBeLessThan(points.at(-1)?.lower ?? 0);
    expect(points[20]?.rule).toBe('As expected (trial range)');
    const weeks = judge(series([...WAVES, ...WAVES], { season: { period: 52, stride: 1 } }), 'expected');
    expect(weeks.at(-1)?.rule).toBe('As expected (early view)');
  });

  it('points from the centre to the value, and gives every judged point its own score', () => {
    const rare = [0, 1, 0, 2, 0, 0, 1, 0, 0, 0, 3, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 1, 2, 0, 1, 1, 0, 1];
    for (const values of [rare, WAVES]) {
      const points = judge(series(values), 'expected').filter(({ score, flagged }) => score !== null && !flagged);
      for (const { value, centre, direction } of points) {
        expect(direction).toBe((value ?? 0) > (centre ?? 0) ? 'up' : 'down');
      }
    }
    const scores = judge(series(WAVES), 'expected').flatMap(({ score }) => score ?? []);
    expect(new Set(scores).size).toBeGreaterThan(scores.length - 3);
  });

  it('takes percentages for such where the file says so', () => {
    const pressed = WAVES.map((value, index) => 99.9 - (index % 5 === 0 ? value / 20 : value / 300));
    const level = { kind: 'level' as const };
    const stated = judge(series(pressed, { ...level, isPercent: true }), 'expected').at(-1);
    expect(stated?.upper).toBeLessThanOrEqual(100);
    const even = WAVES.map((value) => 63 + value);
    expect(judge(series(even, { ...level, isPercent: true }), 'expected').at(-1)?.upper).toBeLessThanOrEqual(100);
    expect(judge(series(even, level), 'expected').at(-1)?.upper).toBeGreaterThan(100);
  });

  it('refuses arrays that do not go together', () => {
    expect(() => judge(series([1, 2], { positions: [0] }), 'xmr')).toThrow(RangeError);
    expect(() => judge(series([1, 2], { positions: [1, 1] }), 'xmr')).toThrow(/rise/);
    expect(() => judge(series([1, 2], { kind: 'share' }), 'xmr')).toThrow(/denominators/);
  });

  it('has nothing to say of an empty series', () => {
    expect(judge(series([]), 'expected')).toEqual([]);
  });
});

function pick(point: DipPoint | object | undefined): object {
  const { value, centre, lower, upper, rule } = point as DipPoint;
  return { value, centre, lower, upper, rule };
}

const vectors = resolve(import.meta.dirname, '../../../statistics/vectors');

describe('judgeSeries against NHSRplotthedots', () => {
  interface Case {
    series: string;
    last_index: number[];
    special_cause_type_of_last_point: string[];
  }
  interface Input {
    id: string;
    y: (number | null)[];
    n: number[] | null;
  }
  const read = <T>(file: string): T[] => JSON.parse(readFileSync(resolve(vectors, file), 'utf8')) as T[];
  const inputs = read<Input>('inputs.json');

  it.each(read<Case>('ptd_spc_prospective.json'))('judges every last point of $series as the package does', (test) => {
    const input = inputs.find(({ id }) => id === test.series);
    if (!input) throw new Error(`no input ${test.series}`);
    const kind = input.n ? 'share' : 'level';
    const points = judge(series(input.y, { kind, denominators: input.n }), 'xmr', true);
    expect(test.last_index.map((index) => points[index]?.rule)).toEqual(test.special_cause_type_of_last_point);
  });
});
