import { describe, expect, it } from 'vitest';
import { scoreWindows } from './window-score.ts';

const low = (window: number, lower: number) => ({ window, lower, upper: 1 - lower });
const high = (window: number, upper: number) => ({ window, lower: 1 - upper, upper });

describe('one p from several windows', () => {
  it('is the harmonic mean of the two-sided p', () => {
    const score = scoreWindows([low(1, 0.02), low(2, 0.01)], 2);
    expect(score?.p).toBeCloseTo(2 / (1 / 0.04 + 1 / 0.02), 12);
    expect(score).toMatchObject({ direction: -1, window: 2, periodP: 0.04 });
  });

  it('ignores longer windows when the last period is back to usual', () => {
    const score = scoreWindows([low(1, 0.3), low(2, 0.0001)], 2);
    expect(score?.p).toBeGreaterThan(0.6);
    expect(score?.window).toBe(1);
    expect(scoreWindows([low(1, 0.04), low(2, 0.0001)], 2)?.window).toBe(2);
  });

  it('does not mix directions', () => {
    const score = scoreWindows([high(1, 0.001), low(3, 0.001)], 2);
    expect(score?.direction).toBe(1);
    expect(score?.p).toBeCloseTo(2 * 0.002, 12);
  });

  it('counts a window that could not be formed as saying nothing', () => {
    expect(scoreWindows([low(1, 0.001)], 4)?.p).toBeCloseTo(0.008, 12);
  });

  it('keeps the order of ordinary periods, between the p of the last one and 1', () => {
    const ps = [0.01, 0.04, 0.1, 0.2, 0.3, 0.4, 0.49, 0.5].map((p) => scoreWindows([low(1, p)], 4)?.p ?? Number.NaN);
    expect(ps).toEqual(ps.toSorted((a, b) => a - b));
    expect(new Set(ps).size).toBe(8);
    expect(ps[0]).toBeCloseTo(0.08, 12);
    expect(ps[4]).toBeGreaterThan(0.6);
    expect(ps[7]).toBeCloseTo(1, 12);
  });

  it('opens longer windows at a last period of just 0.05, and closes windows that lean the other way', () => {
    expect(scoreWindows([low(1, 0.05), low(2, 0.0001)], 2)?.window).toBe(2);
    expect(scoreWindows([low(1, 0.051), low(2, 0.0001)], 2)?.window).toBe(1);
    expect(scoreWindows([low(1, 0.02), low(2, 0.6)], 2)?.p).toBeCloseTo(0.08, 12);
  });

  it('names the shortest of equally strong windows, and calls a draw a fall', () => {
    expect(scoreWindows([low(1, 0.01), low(2, 0.01), low(3, 0.01)], 3)).toMatchObject({ window: 1, direction: -1 });
    expect(scoreWindows([{ window: 1, lower: 0.5, upper: 0.5 }], 1)).toMatchObject({ direction: -1, periodP: 1, p: 1 });
  });

  it('draws what lies above a tenth together to end at 1', () => {
    // 4 windows: p = 4 × 0.5 = 2 becomes 0.1 + 1.9 × 0.9 / 3.9.
    expect(scoreWindows([low(1, 0.25)], 4)?.p).toBeCloseTo(0.1 + (1.9 * 0.9) / 3.9, 12);
    expect(scoreWindows([low(1, 0.0125)], 4)?.p).toBeCloseTo(0.1, 12);
    expect(scoreWindows([low(1, 0.0125), low(2, 0.02)], 1)?.p).toBeLessThan(0.1);
  });

  it('has no answer without the last period', () => {
    expect(scoreWindows([low(2, 0.001)], 2)).toBeNull();
  });

  it('survives a p too small for a number', () => {
    expect(scoreWindows([low(1, 0)], 1)?.p).toBeGreaterThan(0);
  });
});
