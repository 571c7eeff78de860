import { describe, expect, it } from 'vitest';
import { labelledPlaces, niceTicks, rangeOf } from './scales.ts';
import { renderTrend, type TrendOptions, type TrendPoint } from './trend.ts';

const point = (value: number | null, rest: Partial<TrendPoint> = {}): TrendPoint => ({
  label: 'Apr 2024',
  value,
  centre: 50,
  lower: 40,
  upper: 60,
  flag: null,
  ...rest,
});
const draw = (points: TrendPoint[], rest: Partial<TrendOptions> = {}): string =>
  renderTrend({ points, title: 'Answered in time', description: 'It fell.', ...rest });

describe('renderTrend', () => {
  it('draws a gap where a value is not known, never a zero', () => {
    const svg = draw([point(50), point(52), point(null), point(51)]);
    expect(svg.match(/stroke="#12436D" stroke-width="2"/g)).toHaveLength(2);
    expect(svg.match(/<circle/g)).toHaveLength(3);
  });

  it('tells flags apart by shape, not by colour alone', () => {
    const shapes = (['better', 'worse', 'up', 'down'] as const).map(
      (flag) => / d="([^"]+)" transform/.exec(draw([point(50, { flag })]))?.[1],
    );
    expect(new Set(shapes).size).toBe(4);
    expect(draw([point(30, { flag: 'worse' })])).toContain('<title>Apr 2024: 30: worse than expected</title>');
  });

  it('draws limits, target and visits where they are given', () => {
    const parts = (svg: string): string[] => [...svg.matchAll(/data-part="(\w+)"/g)].map(([, part = '']) => part);
    const visits = [{ at: 0.5, label: 'Visit <2024>' }];
    const svg = draw([point(50), point(51)], { target: 55, visits });
    expect(parts(svg)).toEqual(['limits', 'target', 'visit']);
    expect(svg).toContain('Visit &lt;2024&gt;');
    expect(parts(draw([point(50, { lower: null, upper: null })]))).toEqual([]);
  });

  it('keeps every mark on the page, also for one point, equal values and none', () => {
    for (const points of [
      [],
      [point(null, { centre: null, lower: null, upper: null })],
      [point(7, { centre: 7, lower: 7, upper: 7 })],
    ]) {
      const svg = draw(points, { width: 300, height: 200 });
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      for (const [, y] of svg.matchAll(/ (?:cy|y1|y2)="([^"]+)"/g)) {
        expect(Number(y)).toBeGreaterThanOrEqual(0);
        expect(Number(y)).toBeLessThanOrEqual(200);
      }
    }
  });

  it('shows a period that is not over as hollow', () => {
    expect(draw([point(50, { incomplete: true })])).toMatch(
      /<circle [^>]*fill="#FFFFFF"[^>]*><title>[^<]*not complete/,
    );
  });
});

describe('niceTicks', () => {
  it.each([
    [0, 1, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [93.2, 99.6, [92, 94, 96, 98, 100]],
    [0, 1234, [0, 500, 1000, 1500]],
    [-3, 4, [-4, -2, 0, 2, 4]],
    [5, 5, [5, 6]],
  ])('covers %d to %d in round steps', (low, high, ticks) => {
    const given = niceTicks({ low, high });
    if (low === high) expect(given[0]).toBeLessThanOrEqual(low);
    else expect(given).toEqual(ticks);
  });
});

describe('axis helpers', () => {
  it('take the range of what is known', () => {
    expect(rangeOf([null, 3, undefined, -1, Number.NaN])).toEqual({ low: -1, high: 3 });
    expect(rangeOf([null])).toEqual({ low: 0, high: 1 });
  });

  it('label at most so many places', () => {
    expect(labelledPlaces(24, 8)).toEqual([0, 3, 6, 9, 12, 15, 18, 21]);
    expect(labelledPlaces(3, 8)).toEqual([0, 1, 2]);
    expect(labelledPlaces(0, 8)).toEqual([]);
  });
});
