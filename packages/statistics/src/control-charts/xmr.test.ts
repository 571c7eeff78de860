import { describe, expect, it } from 'vitest';
import { xmrChart } from './xmr.ts';

const rules = (values: (number | null)[], options = {}): string[] =>
  xmrChart(values, options).points.map(({ rule }) => rule);
const wobble = (length: number): number[] => Array.from({ length }, (_, index) => (index % 2 === 0 ? 9 : 11));

describe('xmrChart', () => {
  it('puts the limits 2.66 average moving ranges from the mean', () => {
    const [point] = xmrChart([10, 12, 9, 11, 13]).points;
    // mean 11; ranges 2, 3, 2, 2: average 2.25
    expect(point).toMatchObject({ centre: 11, lower: 11 - 2.66 * 2.25, upper: 11 + 2.66 * 2.25 });
    expect(point?.nearUpper).toBeCloseTo(11 + 1.773333333 * 2.25, 8);
  });

  it('leaves outlying ranges out of the limits once, unless told not to', () => {
    const values = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];
    expect(xmrChart(values).groups[0]?.averageMovingRange).toBe(1);
    expect(xmrChart(values, { screen: false }).groups[0]?.averageMovingRange).toBeCloseTo(32 / 17, 12);
    expect(rules(values)[4]).toBe('Above UCL');
  });

  it('has no limits and flags nothing while a series has not varied', () => {
    const chart = xmrChart(Array.from({ length: 12 }, () => 7));
    expect(chart.groups[0]).toMatchObject({ noVariation: true, upper: null });
    expect(chart.points.every(({ rule }) => rule === 'Common Cause')).toBe(true);
  });

  it('keeps the unscreened range when screening would leave only zeros', () => {
    const chart = xmrChart([...Array.from({ length: 15 }, () => 7), 9]);
    expect(chart.groups[0]?.averageMovingRange).toBeCloseTo(2 / 15, 12);
    expect(chart.points[15]?.rule).toBe('Above UCL');
    expect(chart.points[0]?.rule).toBe('7 Points Below CL');
  });

  it('marks seven rising points, and a tie breaks the trend', () => {
    expect(rules([20, 1, 2, 3, 4, 5, 6, 7, 20, 1])[4]).toBe('7 Point Trend (Increasing)');
    expect(rules([20, 1, 2, 3, 3, 5, 6, 7, 20, 1])[4]).toBe('Common Cause');
  });

  it('gives a peak shared by two trends to the falling one', () => {
    const found = rules([5, 1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1, 4], { screen: false });
    expect(found[6]).toBe('7 Point Trend (Increasing)');
    expect(found[7]).toBe('7 Point Trend (Decreasing)');
  });

  it('does not carry a run across a gap or a rebase', () => {
    const run = Array.from({ length: 7 }, () => 10.5);
    const shifted = [...wobble(20), ...run];
    expect(rules(shifted, { fixAfter: 20 }).slice(20)).toEqual(run.map(() => '7 Points Above CL'));
    const gap = [...wobble(20), ...run.slice(0, 3), null, ...run.slice(3)];
    expect(rules(gap, { fixAfter: 20 }).slice(20)).not.toContain('7 Points Above CL');
    expect(rules(shifted, { rebaseAt: [23] })).not.toContain('7 Points Above CL');
  });

  it('marks only the close points of two in three', () => {
    const values = [1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 4.6, 0.9, 4.6, 1, -1, 1, -1, 1, -1];
    const found = rules(values);
    expect([found[16], found[17], found[18]]).toEqual(['2 in 3 Above CL', 'Common Cause', '2 in 3 Above CL']);
  });

  it('refuses a baseline under 12 points', () => {
    expect(() => xmrChart(wobble(20), { fixAfter: 11 })).toThrow(RangeError);
  });

  it('colours a rule by the direction that is better', () => {
    const values = [...wobble(20), 30];
    expect(xmrChart(values, { improvement: 'increase' }).variation).toBe('special_cause_improvement');
    expect(xmrChart(values, { improvement: 'decrease' }).variation).toBe('special_cause_concern');
    expect(xmrChart(values, { improvement: 'neutral' }).variation).toBe('special_cause_neutral_high');
  });

  it('says whether a target is met always, never or by chance', () => {
    const assurance = (target: number, improvement: 'increase' | 'decrease' | 'neutral' = 'increase') =>
      xmrChart(wobble(20), { target, improvement }).assurance;
    expect(assurance(1)).toBe('consistent_pass');
    expect(assurance(10)).toBe('inconsistent');
    expect(assurance(99)).toBe('consistent_fail');
    expect(assurance(99, 'decrease')).toBe('consistent_pass');
    expect(assurance(99, 'neutral')).toBeNull();
  });

  it('draws nothing from nothing', () => {
    expect(xmrChart([])).toEqual({ points: [], groups: [], variation: null, assurance: null });
    expect(xmrChart([null, null]).points[0]).toMatchObject({ centre: null, upper: null, rule: 'Common Cause' });
  });
});

describe('edges of the NHS XmR rules', () => {
  const rulesOf = (values: (number | null)[]): string[] => xmrChart(values).points.map(({ rule }) => rule);

  it('marks all seven of a trend when the next one starts with a tie', () => {
    const falling = [30, 28, 26, 24, 22, 20, 18];
    const rules = rulesOf([20, 22, 21, ...falling, 18, 16, 14, 12, 10, 8, 6, 15, 17, 13, 19, 16]);
    const isMarked = (rule: string | undefined): boolean => rule !== undefined && rule !== 'Common Cause';
    expect(rules.slice(3, 10).every(isMarked)).toBe(true);
    expect(rules[9]).toBe('7 Point Trend (Decreasing)');
  });

  it('takes a value for the mean that differs from it by rounding only', () => {
    const pairs = Array.from({ length: 10 }, () => [0.1, 0.3]).flat();
    const values = [...pairs, ...Array.from({ length: 8 }, () => 0.2)];
    expect(new Set(rulesOf(values))).toEqual(new Set(['Common Cause']));
    expect(new Set(rulesOf(values.toSorted((a, b) => Math.abs(a - 0.2) - Math.abs(b - 0.2))))).not.toContain(
      '7 Points Above CL',
    );
  });

  it('takes a fixed baseline from values, not from gaps', () => {
    const late = [...Array.from({ length: 12 }, () => null), 5, 6, 5, 7, 6, 5, 8, 6, 7, 5, 6, 7, 6, 5];
    const { points, groups } = xmrChart(late, { fixAfter: 12 });
    expect(groups[0]?.centre).toBeCloseTo(73 / 12, 12);
    expect(points.every(({ rule }) => rule === 'Common Cause')).toBe(true);
  });

  it('flags nothing where a baseline has no value', () => {
    expect(new Set(rulesOf([null, null, null]))).toEqual(new Set(['Common Cause']));
  });

  it('has no limits where values differ only across a gap, screened or not', () => {
    const values = [5, 5, 5, 5, null, 9, 9, 9, 9];
    for (const screen of [true, false]) {
      expect(xmrChart(values, { screen }).groups[0]).toMatchObject({ upper: null, noVariation: false });
    }
  });
});
