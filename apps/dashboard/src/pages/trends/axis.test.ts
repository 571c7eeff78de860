import { describe, expect, it } from 'vitest';
import { axisTicks, shortLabel, yScale } from './axis.ts';

const months = Array.from({ length: 66 }, (_, index) => {
  const month = (index % 12) + 1;
  return { from: `${2021 + Math.floor(index / 12)}-${String(month).padStart(2, '0')}-01`, label: '' };
});

describe('the axes of a trend', () => {
  it('writes few enough periods to read, each an April when years are shown', () => {
    const ticks = axisTicks(months, 'month', 9);
    expect(ticks.length).toBeLessThanOrEqual(9);
    expect(ticks.map((index) => shortLabel(months[index], 'month')).slice(0, 2)).toEqual(['Apr 2021', 'Apr 2022']);
  });

  it('starts counts at 0 and keeps shares within 0 and 100%, with round numbers on the axis', () => {
    const points = [
      { value: 0.9, lower: 0.82, upper: 1.04 },
      { value: 204, lower: null, upper: null },
    ];
    const scale = (unit: string, index: number) =>
      yScale({ points: points.slice(index, index + 1), target: null, standardUnit: null, measure: { unit } } as never);
    expect(scale('count', 1)).toEqual({ low: 0, high: 300, ticks: [0, 100, 200, 300] });
    const share = scale('share', 0);
    expect(share.low).toBeCloseTo(0.8);
    expect(share.high).toBe(1);
    expect(share.ticks.length).toBeGreaterThanOrEqual(3);
  });
});
