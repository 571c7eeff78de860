import { describe, expect, it } from 'vitest';
import { funnelLimits, overdispersedLimits, poissonFunnelLimits, rateFunnel } from './funnel.ts';
import { chiSquareQuantile, gammaCdf, logGamma } from '../numeric/gamma.ts';
import { countInterval, exactPoissonInterval, wilsonInterval } from '../intervals/intervals.ts';
import { overdispersion } from './overdispersion.ts';

const alike = (count: number, events: number) => Array.from({ length: count }, () => ({ events, population: 10_000 }));

describe('gamma', () => {
  it('knows factorials, the exponential distribution and a printed chi-square table', () => {
    expect(logGamma(6)).toBeCloseTo(Math.log(120), 12);
    expect(gammaCdf(2, 1)).toBeCloseTo(1 - Math.exp(-2), 14);
    expect(chiSquareQuantile(0.95, 1)).toBeCloseTo(3.841458820694124, 9);
    expect(chiSquareQuantile(0.975, 20)).toBeCloseTo(34.16960690283833, 9);
  });
});

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

describe('rateFunnel', () => {
  it('puts a place with twice the rate of its equals above, and leaves the equals within', () => {
    const { rows, average } = rateFunnel([...alike(20, 50), { events: 120, population: 10_000 }]);
    expect(rows.at(-1)?.position).toBe('above');
    expect(rows.slice(0, 20).every(({ position }) => position === 'within')).toBe(true);
    expect(average).toBeCloseTo((20 * 50 + 120) / 210, 10);
  });

  it('never judges a place with fewer than ten expected events, however large its rate', () => {
    const { rows } = rateFunnel([...alike(20, 100), { events: 12, population: 100 }]);
    expect(rows.at(-1)).toMatchObject({ position: 'not judged', rate: 120 });
  });

  it('does not judge a place without a population', () => {
    const { rows } = rateFunnel([...alike(12, 100), { events: 500, population: null }]);
    expect(rows.at(-1)).toMatchObject({ rate: null, position: 'not judged', upper998: null });
    expect(rows[0]?.position).toBe('within');
  });

  it('widens the limits when places differ more than chance, so that fewer stand out', () => {
    const rows = Array.from({ length: 24 }, (_, index) => ({ events: 60 + 12 * (index % 12), population: 10_000 }));
    const plain = rateFunnel(rows, { overdispersed: false });
    const wide = rateFunnel(rows);
    const outside = (funnel: typeof plain) => funnel.rows.filter(({ position }) => position !== 'within').length;
    expect(wide.dispersion.phi).toBeGreaterThan(5);
    expect(outside(plain)).toBeGreaterThan(outside(wide));
  });

  it('needs ten places before it speaks of over-dispersion', () => {
    const rows = Array.from({ length: 9 }, (_, index) => ({ events: 50 + 30 * index, population: 10_000 }));
    expect(rateFunnel(rows).dispersion).toEqual({ phi: 1, tau2: 0 });
  });

  it('has nothing to say when there are no events or no places', () => {
    expect(rateFunnel([]).average).toBeNull();
    expect(rateFunnel(alike(12, 0)).rows[0]).toMatchObject({ rate: 0, position: 'not judged' });
  });
});

describe('funnel limits', () => {
  it('agrees with the chance of whole counts', () => {
    const [lower, upper] = poissonFunnelLimits(20, 0.95);
    // P(X ≤ 11 | 20) = 0.0214 and P(X ≤ 12 | 20) = 0.0390; P(X ≥ 30 | 20) = 0.0218 and P(X ≥ 29 | 20) = 0.0343
    expect(lower).toBeGreaterThan(11);
    expect(lower).toBeLessThan(12);
    expect(upper).toBeGreaterThan(29);
    expect(upper).toBeLessThan(30);
  });

  it('has no low limit where even zero is likely enough', () => {
    expect(poissonFunnelLimits(3, 0.95)[0]).toBe(0);
  });

  it('never becomes narrower through over-dispersion', () => {
    const plain = funnelLimits(40);
    const wide = funnelLimits(40, 0.02);
    expect(wide.upper998).toBeGreaterThan(plain.upper998);
    expect(wide.lower998).toBeLessThan(plain.lower998);
    expect(overdispersedLimits(40, 0.02, 0.998)[1]).toBe(wide.upper998);
  });
});

describe('overdispersion', () => {
  it('is nothing when places differ as chance makes them', () => {
    const places = [-1, 1, -1, 1, -1, 1, 0, 0, 0.5, -0.5].map((z) => ({ z, standardError: 0.1 }));
    expect(overdispersion(places).tau2).toBe(0);
  });

  it('is not driven by one extreme place', () => {
    const places = [...Array.from({ length: 29 }, (_, index) => ((index % 5) - 2) / 2), 50].map((z) => ({
      z,
      standardError: 0.1,
    }));
    expect(overdispersion(places).phi).toBeLessThan(1);
  });
});
