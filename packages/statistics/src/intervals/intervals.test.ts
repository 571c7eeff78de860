import { describe, expect, it } from 'vitest';
import { countInterval, exactPoissonInterval, wilsonInterval } from './intervals.ts';

describe('intervals', () => {
  it('gives a count of nothing an upper bound of about 3.69', () => {
    const [lower, upper] = countInterval(0);
    expect(lower).toBe(0);
    expect(upper).toBeCloseTo(-Math.log(0.025), 10);
  });

  it('changes from exact to Byar at ten with hardly a step', () => {
    const exact = exactPoissonInterval(10, 0.95);
    const byar = countInterval(10);
    expect(Math.abs(exact[0] - byar[0])).toBeLessThan(0.01);
    expect(byar[0]).not.toBe(exact[0]);
  });

  it('keeps the interval of a share within 0 and 1, and has none for nobody', () => {
    expect(wilsonInterval(0, 10)?.[0]).toBe(0);
    expect(wilsonInterval(10, 10)?.[1]).toBe(1);
    expect(wilsonInterval(0, 0)).toBeNull();
  });
});
