import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { poissonFunnelLimits, rateFunnel, shareFunnelLimits } from './funnel.ts';
import { gammaCdf } from '../numeric/gamma.ts';
import { byarInterval, type Confidence, exactPoissonInterval, wilsonInterval } from '../intervals/intervals.ts';
import { logarithmScore, overdispersion, type PlaceScore, shareScore, squareRootScore } from './overdispersion.ts';

// Outputs of PHEindicatormethods 2.1.0 and FunnelPlotR.
const file = resolve(import.meta.dirname, '../../vectors/funnel.json');

interface Intervals {
  confidence: Confidence;
  x: number[];
  n: number[];
  byar_lower: (number | null)[];
  byar_upper: number[];
  exact_poisson_lower: number[];
  exact_poisson_upper: number[];
  wilson_lower: number[];
  wilson_upper: number[];
}

interface Dispersed {
  numerator: number[];
  denominator: number[];
  uzscore: number[];
  phi: number;
  tau2: number;
  target: number;
  order: number[];
  od_lower_95: number[];
  od_upper_998: number[];
}

interface Vectors {
  poisson_intervals: Intervals[];
  wilson: Intervals[];
  funnel_proportion: {
    denominator: number[];
    average: number;
    lower_95: number[];
    upper_95: number[];
    lower_998: number[];
    upper_998: number[];
  };
  funnel_rate_significance: {
    events: number[];
    population: number[];
    average_per_100k: number;
    significance: string[];
  };
  poisson_funnel: { observed: number[] } & Record<string, number[]>;
  overdispersed: { proportion: Dispersed; ratio_shmi: Dispersed; ratio_cqc: Dispersed };
}

const at = <T>(values: readonly T[], index: number): T => {
  const value = values[index];
  if (value === undefined) throw new Error(`no value at ${index}`);
  return value;
};

function expectClose(actual: number | null, wanted: number | null, tolerance = 1e-7): void {
  if (wanted === null) return expect(actual).toBeNull();
  expect(Math.abs((actual ?? Number.NaN) - wanted)).toBeLessThanOrEqual(tolerance * Math.max(1e-6, Math.abs(wanted)));
}

describe('funnels and intervals against the PHE and NHS packages', () => {
  const vectors = JSON.parse(readFileSync(file, 'utf8')) as Vectors;

  it('agrees on Byar and exact Poisson intervals', () => {
    for (const block of vectors.poisson_intervals) {
      block.x.forEach((x, index) => {
        const [byarLower, byarUpper] = byarInterval(x, block.confidence);
        expectClose(byarLower, at(block.byar_lower, index));
        expectClose(byarUpper, at(block.byar_upper, index));
        const [lower, upper] = exactPoissonInterval(x, block.confidence);
        expectClose(lower, at(block.exact_poisson_lower, index));
        expectClose(upper, at(block.exact_poisson_upper, index));
      });
    }
  });

  it('agrees on Wilson intervals', () => {
    for (const block of vectors.wilson) {
      block.x.forEach((x, index) => {
        const interval = wilsonInterval(x, at(block.n, index), block.confidence);
        expectClose(interval?.[0] ?? null, at(block.wilson_lower, index));
        expectClose(interval?.[1] ?? null, at(block.wilson_upper, index));
      });
    }
  });

  it('agrees on the funnel limits of shares', () => {
    const block = vectors.funnel_proportion;
    block.denominator.forEach((n, index) => {
      const [lower, upper] = shareFunnelLimits(n, block.average, 0.95);
      expectClose(lower, at(block.lower_95, index));
      expectClose(upper, at(block.upper_95, index));
      const [outerLower, outerUpper] = shareFunnelLimits(n, block.average, 0.998);
      expectClose(outerLower, at(block.lower_998, index));
      expectClose(outerUpper, at(block.upper_998, index));
    });
  });

  it('agrees on which rates are high or low', () => {
    const { events, population, significance, average_per_100k } = vectors.funnel_rate_significance;
    const funnel = rateFunnel(
      events.map((count, index) => ({ events: count, population: at(population, index) })),
      { per: 100_000, overdispersed: false, minimumExpected: 0 },
    );
    expectClose(funnel.average, average_per_100k);
    const found = funnel.rows.map(({ position, position95 }) => {
      if (position === 'above') return 'High (0.001)';
      if (position === 'below') return 'Low (0.001)';
      if (position95 === 'above') return 'High (0.025)';
      return position95 === 'below' ? 'Low (0.025)' : 'Not significant';
    });
    expect(found).toEqual(significance);
  });

  it('finds the counts that touch an expected number, as far as the iterative search of the package goes', () => {
    // The package stops when the chance is within 1e-7 of the level: so chances are compared, not roots.
    const { observed } = vectors.poisson_funnel;
    observed.forEach((count, index) => {
      for (const [level, confidence] of [
        ['95', 0.95],
        ['998', 0.998],
      ] as const) {
        const alpha = (1 - confidence) / 2;
        const whereLow = at(vectors.poisson_funnel[`expected_at_lower_${level}`] ?? [], index);
        const whereHigh = at(vectors.poisson_funnel[`expected_at_upper_${level}`] ?? [], index);
        expect(Math.abs(1 - gammaCdf(whereLow, count + 1) - alpha)).toBeLessThan(2e-7);
        expect(Math.abs(gammaCdf(whereHigh, count) - alpha)).toBeLessThan(2e-7);
        expectClose(poissonFunnelLimits(whereLow, confidence)[0], count, 1e-3);
        expectClose(poissonFunnelLimits(whereHigh, confidence)[1], count, 1e-3);
      }
    });
  });

  it('agrees on phi, tau² and the dispersed limits on each scale', () => {
    const check = (block: Dispersed, score: (x: number, n: number) => PlaceScore, adjust: 'winsorise' | 'truncate') => {
      const places = block.numerator.map((x, index) => score(x, at(block.denominator, index)));
      places.forEach(({ z }, index) => expectClose(z, at(block.uzscore, index)));
      const { phi, tau2 } = overdispersion(places, adjust);
      expectClose(phi, block.phi);
      expectClose(tau2, block.tau2);
      return block.order.map((place) => Math.sqrt(at(places, place).standardError ** 2 + tau2));
    };
    const { proportion, ratio_shmi: shmi, ratio_cqc: cqc } = vectors.overdispersed;
    const middle = Math.asin(Math.sqrt(proportion.target));
    check(proportion, (x, n) => shareScore(x, n, proportion.target), 'winsorise').forEach((spread, index) => {
      expectClose(Math.sin(middle - 1.959963984540054 * spread) ** 2, at(proportion.od_lower_95, index));
    });
    check(shmi, logarithmScore, 'truncate').forEach((spread, index) => {
      expectClose(Math.exp(3.090232306167813 * spread), at(shmi.od_upper_998, index));
    });
    // FunnelPlotR draws these limits on the square-root scale as they are; `overdispersedLimits` squares them back.
    check(cqc, squareRootScore, 'winsorise').forEach((spread, index) => {
      expectClose(1 - 1.959963984540054 * spread, at(cqc.od_lower_95, index));
      expectClose(1 + 3.090232306167813 * spread, at(cqc.od_upper_998, index));
    });
  });
});
