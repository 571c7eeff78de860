import { describe, expect, it } from 'vitest';
import type { TrendPoint, ValueRange } from './trend-series.ts';
import { valueAxis } from './value-axis.ts';

const point = (value: number | null, lower: number | null = null, upper: number | null = null): TrendPoint => ({
  label: '',
  value,
  centre: null,
  lower,
  upper,
  flag: null,
});
const between = (low: number, high: number, range: ValueRange = { from: 'lowest' }) =>
  valueAxis([point(low), point(high)], null, range);

describe('valueAxis', () => {
  it.each([
    [0, 1, [0, 0.25, 0.5, 0.75, 1]],
    [93.2, 99.6, [92, 94, 96, 98, 100]],
    [0, 1234, [0, 500, 1000, 1500]],
    [-3, 4, [-4, -2, 0, 2, 4]],
    [5, 5, [4, 6]],
    [0, 0, [0, 0.25]],
    [-5, -5, [-6, -4]],
  ])('covers %d to %d in round steps', (low, high, ticks) => {
    expect(between(low, high)).toEqual({ low: ticks[0], high: ticks.at(-1), ticks });
  });

  it('starts counts at zero, however high they are, and goes below for what can be negative', () => {
    expect(between(204, 210, { from: 'zero' }).ticks).toEqual([0, 100, 200, 300]);
    expect(between(-3, 4, { from: 'zero' }).low).toBe(-4);
  });

  it('holds limits and target as well as values, and no more than is possible', () => {
    const share: ValueRange = { from: 'lowest', least: 0, most: 1 };
    expect(valueAxis([point(0.9, 0.82, 1.04)], null, share)).toMatchObject({ low: 0.8, high: 1 });
    expect(valueAxis([point(0.9, -0.1, 0.95)], null, share).low).toBe(0);
    expect(valueAxis([point(50)], 90, { from: 'lowest' })).toMatchObject({ low: 50, high: 90 });
  });

  it('leaves out what is not known', () => {
    expect(valueAxis([point(null), point(Number.NaN)], null, { from: 'lowest' })).toEqual({
      low: 0,
      high: 1,
      ticks: [0, 1],
    });
  });
});
