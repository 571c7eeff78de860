import { describe, expect, it } from 'vitest';
import { expectedRange } from './expected-range.ts';
import type { ExpectedPoint, ExpectedSeries } from './series.ts';
import { drawBinomial, drawNormal, drawPoisson, seededRandom } from './testing/simulated-series.ts';

const random = seededRandom(2024);
const counts = Array.from({ length: 36 }, () => drawPoisson(random, 50));
const monthly = (values: readonly (number | null)[], more: Partial<ExpectedSeries> = {}): ExpectedSeries => ({
  kind: 'count',
  period: 12,
  values,
  ...more,
});
const withLast = (last: number | null): (number | null)[] => [...counts.slice(0, 35), last];

function lastPoint(series: ExpectedSeries, options = {}): ExpectedPoint {
  const point = expectedRange(series, options).points.at(-1);
  if (!point) throw new Error('The last period was not judged.');
  return point;
}

describe('expected range of a count', () => {
  it('judges the last period only, unless told from where', () => {
    expect(expectedRange(monthly(counts)).points.map(({ index }) => index)).toEqual([35]);
    const { points } = expectedRange(monthly(counts), { judgeFrom: 0 });
    expect(points[0]?.index).toBe(12);
    expect(points).toHaveLength(24);
  });

  it('flags a deep fall, says which way, and draws a range that excludes it', () => {
    const point = lastPoint(monthly(withLast(15)));
    expect(point).toMatchObject({ flagged: true, direction: -1, standing: 'full' });
    expect(point.value).toBeLessThan(point.lower);
    expect(point.p).toBeLessThan(0.001);
  });

  it('flags a surge the other way', () => {
    expect(lastPoint(monthly(withLast(95)))).toMatchObject({ flagged: true, direction: 1 });
  });

  it('leaves an ordinary month alone', () => {
    const point = lastPoint(monthly(withLast(47)));
    expect(point.flagged).toBe(false);
    expect(point.lower).toBeLessThan(47);
    expect(point.upper).toBeGreaterThan(47);
    expect(Math.abs(point.centre - 50)).toBeLessThan(5);
  });

  it('says of every period outside its own range that it is flagged', () => {
    const noisy = counts.map((value, index) => ([15, 22, 33].includes(index) ? value + 60 : value));
    const all = { events: 0, part: 0, share: 0 };
    const outside = expectedRange(monthly(noisy), { judgeFrom: 12, leastDifference: all }).points.filter(
      ({ value, lower, upper }) => (value ?? 0) < lower || (value ?? 0) > upper,
    );
    expect(outside.length).toBeGreaterThan(1);
    expect(outside.filter(({ flagged }) => !flagged)).toEqual([]);
  });

  it('never flags a result within the range that it gives for it: the period, or the periods together', () => {
    let flagged = 0;
    for (let series = 0; series < 12; series += 1) {
      const values = Array.from({ length: 40 }, (_, index) =>
        drawPoisson(random, index > 27 + series ? 33 + series : 48),
      );
      for (const point of expectedRange(monthly(values), { judgeFrom: 24 }).points) {
        if (!point.flagged) continue;
        flagged += 1;
        const { observed, lower, upper } = point.windowTotal ?? { ...point, observed: point.value ?? 0 };
        expect(observed < lower || observed > upper).toBe(true);
      }
    }
    expect(flagged).toBeGreaterThan(10);
  });

  it('never changes its mind when later periods arrive', () => {
    const early = expectedRange(monthly(counts.slice(0, 30)), { judgeFrom: 29 }).points[0];
    const late = expectedRange(monthly([...counts.slice(0, 30), 5, 5, 5, 200]), { judgeFrom: 20 }).points[9];
    expect(late).toEqual(early);
  });

  it('sees three low months together where none is low enough alone', () => {
    const values = [...counts.slice(0, 33), 27, 27, 27];
    const point = lastPoint(monthly(values));
    expect(point).toMatchObject({ flagged: true, direction: -1 });
    expect(point.window).toBeGreaterThan(1);
    expect(point.value).toBeGreaterThanOrEqual(point.lower);
    expect(point.windowTotal?.observed).toBe(values.slice(-point.window).reduce((total, value) => total + value, 0));
    expect(point.windowTotal?.observed).toBeLessThan(point.windowTotal?.lower ?? 0);
  });

  it('is not drawn under twelve months, and judges more strictly under two years', () => {
    expect(expectedRange(monthly(counts.slice(0, 12))).points).toEqual([]);
    expect(lastPoint(monthly(counts.slice(0, 20))).standing).toBe('trial');
    const wide = lastPoint(monthly(counts.slice(0, 24)));
    const narrow = lastPoint(monthly(counts.slice(0, 25)));
    expect(wide.upper - wide.lower).toBeGreaterThan(narrow.upper - narrow.lower);
  });

  it('never judges an incomplete last period', () => {
    const point = lastPoint(monthly(withLast(3)), { isLastComplete: false });
    expect(point).toMatchObject({ flagged: false, standing: 'unjudged', p: 1 });
  });

  it('neither judges an exceptional period nor learns from it', () => {
    const marked = counts.map((_, index) => index >= 30 && index < 35);
    const closed = counts.map((value, index) => (marked[index] ? 2 : value));
    const gaps = counts.map((value, index) => (marked[index] ? null : value));
    expect(lastPoint(monthly(closed, { exceptional: marked }))).toEqual(lastPoint(monthly(gaps)));
    const inside = expectedRange(monthly(closed, { exceptional: marked }), { judgeFrom: 31 }).points[0];
    expect(inside).toMatchObject({ index: 31, value: 2, flagged: false, standing: 'unjudged' });
  });

  it('goes on over a gap', () => {
    const gappy = counts.map((value, index) => (index === 20 ? null : value));
    expect(lastPoint(monthly(gappy)).history).toBe(34);
    expect(lastPoint(monthly(withLast(null)))).toMatchObject({ value: null, standing: 'unjudged' });
  });

  it('follows the population', () => {
    const denominators = counts.map((_, index) => (index < 35 ? 1000 : 2000));
    expect(lastPoint(monthly(withLast(100), { denominators })).flagged).toBe(false);
    expect(lastPoint(monthly(withLast(100))).flagged).toBe(true);
  });

  it('keeps quiet about differences too small to matter', () => {
    const large = Array.from(
      { length: 36 },
      (_, index) => 100_000 + drawNormal(random) * 300 + (index === 35 ? 3000 : 0),
    );
    expect(lastPoint(monthly(large.map(Math.round))).flagged).toBe(false);
    const least = { events: 3, part: 0.01, share: 0.02 };
    expect(lastPoint(monthly(large.map(Math.round)), { leastDifference: least }).flagged).toBe(true);
  });

  it('reports a lasting step and expects the new level', () => {
    const stepped = counts.map((value, index) => (index < 16 ? value * 2 : value));
    const { points, steps } = expectedRange(monthly(stepped));
    expect(steps).toEqual([16]);
    expect(Math.abs((points[0]?.centre ?? 0) - 50)).toBeLessThan(6);
  });

  it('allows for the season', () => {
    const seasonal = Array.from({ length: 48 }, (_, t) =>
      drawPoisson(random, 60 * Math.exp(0.5 * Math.cos((2 * Math.PI * t) / 12))),
    );
    const { points } = expectedRange(monthly(seasonal), { judgeFrom: 36 });
    expect((points[0]?.centre ?? 0) / (points[6]?.centre ?? 1)).toBeGreaterThan(1.8);
    expect(points.filter(({ flagged }) => flagged)).toEqual([]);
  });

  it('has an answer for a series of nothing', () => {
    const point = lastPoint(monthly(Array.from({ length: 24 }, () => 0)));
    expect(point).toMatchObject({ flagged: false, lower: 0 });
    expect(point.upper).toBeGreaterThanOrEqual(0);
  });
});

describe('expected range of a proportion', () => {
  const denominators = Array.from({ length: 36 }, () => 120);
  const values = denominators.map((n) => drawBinomial(random, n, 0.9));
  const series: ExpectedSeries = { kind: 'proportion', period: 12, values, denominators };

  it('speaks in shares and stays between 0 and 1', () => {
    const { value, centre, lower, upper, flagged } = lastPoint(series);
    expect(value).toBe((values[35] ?? 0) / 120);
    expect(Math.abs(centre - 0.9)).toBeLessThan(0.03);
    expect(lower).toBeGreaterThan(0.7);
    expect(upper).toBeLessThanOrEqual(1);
    expect(flagged).toBe(false);
  });

  it('flags a fall of fifteen points', () => {
    expect(lastPoint({ ...series, values: [...values.slice(0, 35), 90] })).toMatchObject({
      flagged: true,
      direction: -1,
    });
  });

  it('is not surprised by a perfect month of all being right', () => {
    const perfect = { ...series, values: [...denominators] };
    expect(lastPoint(perfect)).toMatchObject({ flagged: false, upper: 1 });
  });
});

describe('expected range of a level', () => {
  const days = Array.from({ length: 36 }, () => 20 + 2 * drawNormal(random));
  const series: ExpectedSeries = { kind: 'level', period: 12, values: days };

  it('is about the mean and about three standard deviations wide', () => {
    const { centre, lower, upper, flagged } = lastPoint(series);
    expect(Math.abs(centre - 20)).toBeLessThan(1.5);
    expect(upper - lower).toBeGreaterThan(8);
    expect(upper - lower).toBeLessThan(20);
    expect(flagged).toBe(false);
  });

  it('flags a jump, whatever the unit', () => {
    const jump = [...days.slice(0, 35), 34];
    const point = lastPoint({ ...series, values: jump });
    const inHours = lastPoint({ ...series, values: jump.map((value) => value * 24) });
    expect(point).toMatchObject({ flagged: true, direction: 1 });
    expect(inHours.p).toBeCloseTo(point.p, 9);
    expect(inHours.upper).toBeCloseTo(point.upper * 24, 6);
  });

  it('keeps percentages without a denominator under 100', () => {
    const percent = days.map((value) => Math.min(99.5, 95 + (value - 20) / 2));
    const { upper, lower } = lastPoint({ ...series, values: percent, scale: 'percent' });
    expect(upper).toBeLessThan(100);
    expect(lower).toBeGreaterThan(80);
  });

  it('has a range for a constant series', () => {
    expect(lastPoint({ ...series, values: days.map(() => 7) })).toMatchObject({ centre: 7, flagged: false });
  });
});
