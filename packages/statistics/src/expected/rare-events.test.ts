// Shares near 0 or 1 of few cases, small counts and first years of weeks: where a flag is most easily a false alarm.
import { describe, expect, it } from 'vitest';
import { expectedRange } from './expected-range.ts';
import type { ExpectedPoint, ExpectedSeries } from './series.ts';
import { drawBinomial, drawNormal, drawOverdispersed, drawPoisson, seededRandom } from './testing/simulated-series.ts';

const LENGTH = 48;
const MOST_FALSE_ALARMS = 0.011;

const share = (values: readonly number[], n: number): ExpectedSeries => ({
  kind: 'proportion',
  period: 12,
  values,
  denominators: values.map(() => n),
});
const count = (values: readonly number[], period: 12 | 52 = 12): ExpectedSeries => ({ kind: 'count', period, values });
const repeat = <T>(times: number, value: T): T[] => Array.from({ length: times }, () => value);

function judgeLast(series: ExpectedSeries): ExpectedPoint {
  const point = expectedRange(series).points.at(-1);
  if (!point) throw new Error('The last period was not judged.');
  return point;
}

function falseAlarms(draw: () => ExpectedSeries, series = 14): number {
  const points = repeat(series, null).flatMap(() => expectedRange(draw(), { judgeFrom: 0 }).points);
  return points.filter(({ flagged }) => flagged).length / points.length;
}

describe('a share of few cases', () => {
  it('is no certainty after twelve perfect months: one failure in five is not out of the ordinary', () => {
    const point = judgeLast(share([...repeat(12, 5), 4], 5));
    expect(point.flagged).toBe(false);
    expect(point.p).toBeGreaterThan(0.02);
    expect(point.lower).toBeLessThanOrEqual(0.8);
    expect(point.centre).toBeLessThan(0.998);
  });

  it('learns from its earlier failures, however rare', () => {
    const months = Array.from({ length: 46 }, (_, month) => ([14, 28, 40].includes(month) ? 9 : 10));
    const point = judgeLast(share([...months, 9], 10));
    expect(Math.abs(point.centre - 457 / 460)).toBeLessThan(0.003);
    expect(point).toMatchObject({ flagged: false, isTooSmall: false });
  });

  it('that collapses is flagged, and with fewer than three failures more than expected is not', () => {
    expect(judgeLast(share([...repeat(24, 5), 1], 5))).toMatchObject({ flagged: true, direction: -1 });
    expect(judgeLast(share([...repeat(24, 5), 3], 5))).toMatchObject({ flagged: false, isTooSmall: true });
  });

  it.each([
    [1, 0.9],
    [5, 0.98],
    [10, 0.99],
    [10, 0.995],
    [20, 0.998],
  ])('of %i gives hardly any false alarms at %d', (n, chance) => {
    const random = seededRandom(n * 1000 + chance * 100);
    const draw = (): ExpectedSeries =>
      share(
        repeat(LENGTH, 0).map(() => drawBinomial(random, n, chance)),
        n,
      );
    expect(falseAlarms(draw)).toBeLessThan(MOST_FALSE_ALARMS);
  });
});

describe('a small count', () => {
  it('of three where there were none for a year is flagged', () => {
    const point = judgeLast(count([...repeat(12, 0), 3]));
    expect(point).toMatchObject({ flagged: true, direction: 1 });
    expect(point.upper).toBeGreaterThan(0);
    expect(judgeLast(count([...repeat(12, 0), 1]))).toMatchObject({ flagged: false, isTooSmall: false });
  });

  it.each([0.05, 0.1, 1])('about %d gives hardly any false alarms, and an honest p', (mean) => {
    const random = seededRandom(mean * 1000);
    const draw = (): ExpectedSeries => count(repeat(LENGTH, 0).map(() => drawPoisson(random, mean)));
    const points = repeat(16, null).flatMap(() => expectedRange(draw(), { judgeFrom: 0 }).points);
    expect(points.filter(({ flagged }) => flagged).length / points.length).toBeLessThan(MOST_FALSE_ALARMS);
    expect(points.filter(({ p }) => p < 0.01).length / points.length).toBeLessThan(0.008);
  });
});

describe('weeks of a seasonal series in their first year', () => {
  it.each([
    [40, 0.4, 2],
    [400, 0.3, 10],
  ])('about %i give few false alarms, and are called an early view', (mean, amplitude, dispersion) => {
    const random = seededRandom(mean);
    const draw = (): ExpectedSeries => {
      const start = random();
      const season = (week: number): number => 1 + amplitude * Math.cos(2 * Math.PI * (week / 52.18 + start));
      return count(
        repeat(52, 0).map((_, week) => drawOverdispersed(random, mean * season(week), dispersion)),
        52,
      );
    };
    expect(falseAlarms(draw, 10)).toBeLessThan(0.018);
    const { points } = expectedRange(draw(), { judgeFrom: 0 });
    expect(new Set(points.map(({ standing }) => standing))).toEqual(new Set(['early']));
  });

  it('still show a collapse', () => {
    const random = seededRandom(3);
    const weeks = repeat(40, 0).map(() => drawPoisson(random, 40));
    expect(judgeLast(count([...weeks, 8], 52))).toMatchObject({ flagged: true, standing: 'early' });
  });
});

describe('percentages without their cases', () => {
  it('close to 100 give few false alarms, stated or not', () => {
    for (const scale of ['percent', 'unstated'] as const) {
      const random = seededRandom(8);
      const draw = (): ExpectedSeries => ({
        kind: 'level',
        period: 12,
        scale,
        values: repeat(LENGTH, 0).map(() => 100 + Math.log(1 - random())),
      });
      expect(falseAlarms(draw, 10)).toBeLessThan(0.015);
    }
  });

  it('that are even near 100 keep their own scale', () => {
    const random = seededRandom(9);
    const draw = (): ExpectedSeries => ({
      kind: 'level',
      period: 12,
      scale: 'percent',
      values: repeat(LENGTH, 0).map(() => Math.min(100, 98 + drawNormal(random))),
    });
    expect(falseAlarms(draw, 10)).toBeLessThan(0.02);
  });
});
