// How honest and how sharp the whole method is, on series drawn here; docs/methods-dips.md has the labelled benchmark.
import { describe, expect, it } from 'vitest';
import { expectedRange } from './expected-range.ts';
import type { ExpectedPoint, ExpectedSeries } from './series.ts';
import { drawBinomial, drawNormal, drawOverdispersed, drawPoisson, seededRandom } from './testing/simulated-series.ts';

const LENGTH = 36;
const JUDGE_FROM = 24;

type Draw = (t: number) => number;

const random = seededRandom(77);
const season = (t: number): number => Math.exp(0.3 * Math.sin((2 * Math.PI * t) / 12));
const processes: Record<string, { kind: ExpectedSeries['kind']; draw: Draw; sd: number }> = {
  'Poisson counts': { kind: 'count', draw: () => drawPoisson(random, 20), sd: Math.sqrt(20) },
  'over-dispersed seasonal counts': {
    kind: 'count',
    draw: (t) => drawOverdispersed(random, 60 * season(t), 2),
    sd: Math.sqrt(120),
  },
  proportions: { kind: 'proportion', draw: () => drawBinomial(random, 100, 0.85), sd: Math.sqrt(100 * 0.85 * 0.15) },
  levels: { kind: 'level', draw: () => 40 + 3 * drawNormal(random), sd: 3 },
};

function draw(name: string): ExpectedSeries {
  const drawn = processes[name];
  if (!drawn) throw new Error(`No process ${name}.`);
  const values = Array.from({ length: LENGTH }, (_, t) => drawn.draw(t));
  const denominators = drawn.kind === 'proportion' ? { denominators: values.map(() => 100) } : {};
  return { kind: drawn.kind, period: 12, values, ...denominators };
}

function judge(name: string, count: number): ExpectedPoint[] {
  return Array.from({ length: count }, () => expectedRange(draw(name), { judgeFrom: JUDGE_FROM }).points).flat();
}

describe.each(Object.keys(processes))('clean %s', (name) => {
  const points = judge(name, 150);
  const shareBelow = (level: number): number => points.filter(({ periodP }) => periodP < level).length / points.length;

  // Pure chance is the best case, and some doubt about it remains: hence rather fewer than the level says.
  it('have a one-period p about as often below a level as the level says, and no oftener', () => {
    expect(points).toHaveLength(150 * (LENGTH - JUDGE_FROM));
    for (const level of [0.05, 0.1, 0.25, 0.5]) {
      expect(shareBelow(level)).toBeLessThan(level + 0.035);
      expect(shareBelow(level)).toBeGreaterThan(level * 0.5);
    }
    expect(shareBelow(0.01)).toBeLessThan(0.02);
  });

  it('are flagged in hardly more than one period in a hundred', () => {
    expect(points.filter(({ flagged }) => flagged).length / points.length).toBeLessThan(0.02);
  });

  it('stay in their usual range as a rule', () => {
    const outside = points.filter(({ value, lower, upper }) => value !== null && (value < lower || value > upper));
    expect(outside.length / points.length).toBeLessThan(0.01);
  });
});

describe.each(Object.keys(processes))('a fall of three standard deviations for three months in %s', (name) => {
  it('is mostly found while it lasts', () => {
    const found = Array.from({ length: 80 }, () => {
      const series = draw(name);
      const sd = processes[name]?.sd ?? 0;
      const fallen = series.values.map((value, t) => {
        const low = Math.max(0, (value ?? 0) - 3 * sd);
        if (t < 30 || t > 32) return value;
        return series.kind === 'level' ? low : Math.round(low);
      });
      const { points } = expectedRange({ ...series, values: fallen }, { judgeFrom: 30 });
      return points.slice(0, 3).some(({ flagged, direction }) => flagged && direction < 0);
    }).filter(Boolean).length;
    expect(found / 80).toBeGreaterThan(0.7);
  });
});
