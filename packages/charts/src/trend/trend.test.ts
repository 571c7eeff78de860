import { describe, expect, it } from 'vitest';
import type { TrendMark, TrendPoint } from '../geometry/trend-series.ts';
import { renderTrend, type TrendOptions } from './trend.ts';

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
    const svg = draw([point(50), point(52), point(null), point(51), point(50), point(null), point(49)]);
    expect(svg.match(/data-part="series"/g)).toHaveLength(2);
    expect(svg.match(/<circle/g)).toHaveLength(5);
  });

  it('tells flags apart by shape, not by colour alone', () => {
    const shapes = (['better', 'worse', 'up', 'down'] as const).map(
      (flag) => / d="([^"]+)" transform/.exec(draw([point(50, { flag })]))?.[1],
    );
    expect(new Set(shapes).size).toBe(4);
    expect(draw([point(30, { flag: 'worse' })])).toContain('<title>Apr 2024: 30: worse than usual</title>');
  });

  it('draws limits, centre, target and marks where they are given', () => {
    const parts = (svg: string): string[] => [...svg.matchAll(/data-part="(\w+)"/g)].map(([, part = '']) => part);
    const none = { centre: null, lower: null, upper: null };
    const marks: TrendMark[] = [
      { sign: 'V<1>', kind: 'visit', at: 0.5, until: null },
      { sign: 'E1', kind: 'event', at: 0, until: 1 },
    ];
    const svg = draw([point(50), point(51)], { target: 55, marks });
    expect(parts(svg)).toEqual(['span', 'limits', 'centre', 'target', 'visit', 'event', 'series']);
    expect(svg).toContain('V&lt;1&gt;');
    expect(parts(draw([point(50, none), point(51, none)]))).toEqual(['series']);
  });

  it('breaks the band where a period has no limits', () => {
    const none = { lower: null, upper: null };
    const svg = draw([point(50), point(50), point(50, none), point(50), point(50)]);
    expect(svg.match(/data-part="limits"/g)).toHaveLength(2);
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
