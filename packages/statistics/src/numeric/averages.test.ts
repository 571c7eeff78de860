import { describe, expect, it } from 'vitest';
import { mean, sum } from './mean.ts';
import { median } from './median.ts';
import { quantile } from './quantile.ts';

describe('mean and sum', () => {
  it('add up and share out', () => {
    expect(sum([1, 2, 3.5])).toBe(6.5);
    expect(sum([])).toBe(0);
    expect(mean([1, 2, 6])).toBe(3);
  });

  it('leave equal values what they are, where one pass would not', () => {
    const values = Array.from({ length: 10 }, () => 0.1);
    expect(sum(values) / 10).not.toBe(0.1);
    expect(mean(values)).toBe(0.1);
  });
});

describe('median', () => {
  it('is the middle in the order of numbers, or between the middle two', () => {
    expect(median([10, 9, 100])).toBe(10);
    expect(median([10, 9, 100, 1])).toBe(9.5);
    expect(median([3])).toBe(3);
    expect(median(Float64Array.of(4, 2))).toBe(3);
    expect(median([])).toBeNaN();
  });

  it('leaves the values in their order', () => {
    const values = Float64Array.of(3, 1, 2);
    median(values);
    expect([...values]).toEqual([3, 1, 2]);
  });
});

describe('quantile', () => {
  // R: quantile(c(1, 2, 4, 8, 16), c(0, .1, .25, .4, .9, 1)), type 7.
  it('lies between the values as that of R does', () => {
    const values = [1, 2, 4, 8, 16];
    const found = [0, 0.1, 0.25, 0.4, 0.9, 1].map((chance) => quantile(values, chance));
    expect(found.map((value) => Number(value.toFixed(12)))).toEqual([1, 1.4, 2, 3.2, 12.8, 16]);
    expect(quantile([7], 0.3)).toBe(7);
  });
});
