import { describe, expect, it } from 'vitest';
import { funnelLimits, overdispersedLimits, poissonFunnelLimits, rateFunnel } from './funnel.ts';
import { overdispersion } from './overdispersion.ts';

const alike = (count: number, events: number) => Array.from({ length: count }, () => ({ events, population: 10_000 }));

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

  it('needs ten places that can be judged before it speaks of over-dispersion', () => {
    const nine = Array.from({ length: 9 }, (_, index) => ({ events: 50 + 30 * index, population: 10_000 }));
    const tooSmall = Array.from({ length: 5 }, () => ({ events: 1, population: 100 }));
    expect(rateFunnel([...nine, ...tooSmall]).dispersion).toEqual({ phi: 1, tau2: 0 });
    expect(rateFunnel([...nine, { events: 320, population: 10_000 }]).dispersion.phi).toBeGreaterThan(5);
  });

  it('judges a place whose expected events are just the fewest', () => {
    const { rows } = rateFunnel([...alike(9, 100), { events: 10, population: 1000 }]);
    expect(rows.at(-1)).toMatchObject({ expected: 10, position: 'within', position95: 'within' });
  });

  it('leaves the events of a place with a population of 0 out of the average', () => {
    const { rows, average } = rateFunnel([...alike(12, 100), { events: 500, population: 0 }]);
    expect(average).toBe(10);
    expect(rows.at(-1)).toMatchObject({ expected: null, rate: null, position: 'not judged', position95: 'not judged' });
  });

  it('gives limits as rates, and none events are not low where nothing is likely enough', () => {
    const { rows } = rateFunnel([...alike(9, 100), { events: 0, population: 300 }], { per: 100, minimumExpected: 0 });
    const [large, small] = [rows[0], rows.at(-1)];
    const limits = funnelLimits(large?.expected ?? 0);
    expect(large?.rate).toBe(1);
    expect(large?.lower95).toBeCloseTo(limits.lower95 / 100, 12);
    expect(large?.upper95).toBeCloseTo(limits.upper95 / 100, 12);
    expect(large?.lower998).toBeCloseTo(limits.lower998 / 100, 12);
    expect(large?.upper998).toBeCloseTo(limits.upper998 / 100, 12);
    expect(small).toMatchObject({ lower95: 0, position: 'within', position95: 'within' });
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

  // z of −5 to 5 with standard errors of ½: the outer tenth begins at ∓4, the weights are 4.
  const even = Array.from({ length: 11 }, (_, index) => ({ z: 5 - index, standardError: 0.5 }));

  it('pulls the outer tenth in, or leaves it out', () => {
    // (4 × 16 + 2 × (9 + 4 + 1)) / 11 = 92/11; (92 − 10) / (44 − 4).
    const pulled = overdispersion(even);
    expect(pulled.phi).toBeCloseTo(92 / 11, 12);
    expect(pulled.tau2).toBeCloseTo(82 / 40, 12);
    // 2 × (16 + 9 + 4 + 1) / 9 = 60/9; (60 − 8) / (36 − 4).
    const cut = overdispersion(even, 'truncate');
    expect(cut.phi).toBeCloseTo(60 / 9, 12);
    expect(cut.tau2).toBeCloseTo(52 / 32, 12);
  });

  it('is unknown of one place and of one that is left, and is known of two', () => {
    const [first, second, third] = [3, 5, 10].map((z) => ({ z, standardError: 0.5 }));
    if (!first || !second || !third) throw new Error('There are three places.');
    expect(overdispersion([])).toEqual({ phi: 1, tau2: 0 });
    expect(overdispersion([first])).toEqual({ phi: 1, tau2: 0 });
    expect(overdispersion([first, second, third], 'truncate')).toEqual({ phi: 25, tau2: 0 });
    // Pulled in to 3.2 and 4.8: (10.24 + 23.04) / 2; (33.28 − 1) / (8 − 4).
    const two = overdispersion([first, second]);
    expect(two.phi).toBeCloseTo(16.64, 12);
    expect(two.tau2).toBeCloseTo(8.07, 12);
  });
});
