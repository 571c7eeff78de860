import { describe, expect, it } from 'vitest';
import { mixtureTails } from './tails.ts';
import { usualRange } from './usual-range.ts';

const one = (mean: number, variance: number) => [{ chance: 1, mean, variance }];

describe('usual range', () => {
  it.each([0.3, 4, 25, 400])('of a count about %d ends with the last usual number on either side', (mean) => {
    const mixture = one(mean, 2 * mean);
    const { lower, upper } = usualRange({ kind: 'count', mixture, size: 1, chance: 0.01 });
    const tails = (value: number) => mixtureTails('count', { value, size: 1 }, mixture);
    expect(tails(upper).upper).toBeGreaterThan(0.005);
    expect(tails(upper + 1).upper).toBeLessThanOrEqual(0.005);
    expect(tails(lower).lower).toBeGreaterThan(0.005);
    if (lower > 0) expect(tails(lower - 1).lower).toBeLessThanOrEqual(0.005);
  });

  it('of a proportion never leaves 0 to n', () => {
    const { lower, upper } = usualRange({ kind: 'proportion', mixture: one(17.2, 0.8), size: 18, chance: 0.01 });
    expect(upper).toBe(18);
    expect(lower).toBeGreaterThan(10);
  });

  it('of a level is its normal range', () => {
    const { mean, lower, upper } = usualRange({ kind: 'level', mixture: one(10, 4), size: 1, chance: 0.05 });
    expect(mean).toBe(10);
    expect(lower).toBeCloseTo(10 - 2 * 1.959963984540054, 6);
    expect(upper).toBeCloseTo(10 + 2 * 1.959963984540054, 6);
  });
});
