import { describe, expect, it } from 'vitest';
import { layOutTrend, type TrendLayoutOptions } from './lay-out-trend.ts';
import type { TrendMark, TrendPoint } from './trend-series.ts';

const point = (value: number | null, rest: Partial<TrendPoint> = {}): TrendPoint => ({
  label: '',
  value,
  centre: null,
  lower: null,
  upper: null,
  flag: null,
  ...rest,
});
const lay = (rest: Partial<TrendLayoutOptions> = {}) =>
  layOutTrend({ width: 1000, points: [point(0), point(50), point(100)], range: { from: 'zero' }, ...rest });
const aMark = (sign: string, at: number): TrendMark => ({ sign, at, kind: 'action', until: null });

describe('layOutTrend', () => {
  it('stands each point in the middle of its share of the width, from the lowest tick to the highest', () => {
    const { x, y, plot } = lay();
    expect(x(1)).toBe((plot.left + plot.right) / 2);
    expect(x(-0.5)).toBe(plot.left);
    expect(x(2.5)).toBeCloseTo(plot.right, 10);
    expect(y(0)).toBe(plot.bottom);
    expect(y(100)).toBe(plot.top);
  });

  it('leaves less room beside a narrow chart and writes fewer periods under it', () => {
    const points = Array.from({ length: 8 }, (_, index) => point(index));
    const wide = lay({ points });
    const narrow = lay({ points, width: 375 });
    expect(narrow.plot.left).toBeLessThan(wide.plot.left);
    expect([wide.periods.length, narrow.periods.length]).toEqual([8, 4]);
  });

  it('cuts limits off where the axis ends, and has none where one is not known', () => {
    const points = [point(0.9, { lower: 0.8, upper: 1.1 }), point(0.9, { lower: 0.8 })];
    expect(lay({ points, range: { from: 'lowest', least: 0, most: 1 } }).band).toEqual([[0.8, 1], null]);
  });

  it('makes room above the plot for every row of signs, and stands each on its row', () => {
    const one = lay({ marks: [aMark('A1', 1)] });
    const two = lay({ marks: [aMark('A1', 1), aMark('A2', 1)] });
    expect(two.plot.top - one.plot.top).toBe(14);
    expect(two.height - one.height).toBe(14);
    const [first, second] = two.marks;
    expect((first?.textY ?? 0) - (second?.textY ?? 0)).toBe(14);
    expect(first?.textY).toBeLessThan(two.plot.top);
    expect(second?.textY).toBeGreaterThan(12);
  });

  it('grows a long sign inwards near an edge', () => {
    const long = 'Action: two more crews for missed bins';
    const anchors = [-0.4, 1, 2.45].map((at) => lay({ marks: [aMark(long, at)] }).marks[0]?.anchor);
    expect(anchors).toEqual(['start', 'middle', 'end']);
  });

  it('keeps to the height that is asked for', () => {
    const { height, plot } = lay({ height: 300, marks: [aMark('A1', 1), aMark('A2', 1)] });
    expect(height).toBe(300);
    expect(plot.bottom).toBeLessThan(300);
  });
});
