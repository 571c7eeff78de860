import { describe, expect, it } from 'vitest';
import { betaBinomialCdf, betaBinomialMass } from '../distributions/beta-binomial.ts';
import { binomialCdf, binomialMass } from '../distributions/binomial.ts';
import { negativeBinomialCdf, negativeBinomialMass } from '../distributions/negative-binomial.ts';
import { poissonCdf, poissonMass } from '../distributions/poisson.ts';
import { countTails, levelTails, mixtureTails, proportionTails } from './tails.ts';

describe('tails of a count', () => {
  it.each([0, 3, 12, 20, 31, 55])('at %i are those of the Poisson with half of its own chance', (k) => {
    const { lower, upper } = countTails({ value: k, size: 1 }, 20, 20);
    expect(lower).toBeCloseTo(poissonCdf(k, 20) - poissonMass(k, 20) / 2, 9);
    expect(lower + upper).toBeCloseTo(1, 9);
  });

  it.each([0, 9, 20, 60])('at %i are those of the negative binomial where the variance is larger', (k) => {
    const { lower } = countTails({ value: k, size: 1 }, 20, 50);
    expect(lower).toBeCloseTo(negativeBinomialCdf(k, 20, 2.5) - negativeBinomialMass(k, 20, 2.5) / 2, 9);
  });

  it('agree with the short way where the sum turns to the distribution function', () => {
    const summed = countTails({ value: 99_000, size: 1 }, 100_000, 299 ** 2);
    const direct = countTails({ value: 99_000, size: 1 }, 100_000, 301 ** 2);
    expect(Math.abs(summed.lower / direct.lower - 1)).toBeLessThan(0.1);
  });
});

describe('tails of a proportion', () => {
  it.each([40, 50, 54, 60])('at %i of 60 are binomial without over-dispersion', (k) => {
    const { lower, upper } = proportionTails({ value: k, size: 60 }, 54, 5.4);
    expect(lower).toBeCloseTo(binomialCdf(k, 60, 0.9) - binomialMass(k, 60, 0.9) / 2, 8);
    expect(lower + upper).toBeCloseTo(1, 8);
  });

  it.each([100, 120, 127, 140])('at %i of 150 are beta-binomial with it', (k) => {
    const n = 150;
    const share = 0.85;
    const ratio = 3;
    const total = (n - 1) / (ratio - 1) - 1;
    const shapes = { a: share * total, b: (1 - share) * total };
    const { lower } = proportionTails({ value: k, size: n }, n * share, ratio * n * share * (1 - share));
    expect(lower).toBeCloseTo(betaBinomialCdf(k, n, shapes) - betaBinomialMass(k, n, shapes) / 2, 7);
  });

  it('stay sensible for very many cases', () => {
    const { lower, upper } = proportionTails({ value: 890_000, size: 1_000_000 }, 900_000, 5000 ** 2);
    expect(lower).toBeGreaterThan(0.015);
    expect(lower).toBeLessThan(0.035);
    expect(upper).toBeCloseTo(1 - lower, 8);
  });
});

describe('tails of a level and of a mixture', () => {
  it('are normal', () => {
    expect(levelTails({ value: -1.959963984540054, size: 1 }, 0, 1).lower).toBeCloseTo(0.025, 9);
  });

  it('are the average over what is possible, longer than those of the average', () => {
    const mixture = [
      { chance: 0.5, mean: 0, variance: 1 },
      { chance: 0.5, mean: 0, variance: 4 },
    ];
    const far = mixtureTails('level', { value: -5, size: 1 }, mixture).lower;
    expect(far).toBeGreaterThan(levelTails({ value: -5, size: 1 }, 0, 2.5).lower * 3);
  });
});

describe('tails against SciPy', () => {
  it.each([
    ['count far out', countTails({ value: 60, size: 1 }, 20, 50), 0.999979856451683, 2.0143548317054338e-5],
    ['count', countTails({ value: 5, size: 1 }, 20, 50), 0.003343302217176308, 0.9966566977828237],
    ['count in the middle', countTails({ value: 20, size: 1 }, 20, 50), 0.5374310812979712, 0.4625689187020288],
    ['large count', countTails({ value: 99_000, size: 1 }, 100_000, 160_000), 0.006125429551051575, 0.9938745704489484],
    [
      'large count above',
      countTails({ value: 101_000, size: 1 }, 100_000, 160_000),
      0.9937058625015415,
      0.006294137498458529,
    ],
    ['share', proportionTails({ value: 30, size: 150 }, 45, 94.5), 0.05530354755388336, 0.9446964524461166],
    [
      'share in the middle',
      proportionTails({ value: 45, size: 150 }, 45, 94.5),
      0.5137999969298042,
      0.4862000030701959,
    ],
    ['share above', proportionTails({ value: 70, size: 150 }, 45, 94.5), 0.9923877649811057, 0.007612235018894301],
    [
      'share of very many',
      proportionTails({ value: 890_000, size: 1e6 }, 900_000, 5000 ** 2),
      0.02508920579202351,
      0.9749107942079764,
    ],
    [
      'share of very many above',
      proportionTails({ value: 910_000, size: 1e6 }, 900_000, 5000 ** 2),
      0.9797102415885699,
      0.0202897584114301,
    ],
    ['share of one', proportionTails({ value: 1, size: 1 }, 0.3, 9), 0.85, 0.15],
    ['share of none of one', proportionTails({ value: 0, size: 1 }, 0.3, 0.21), 0.35, 0.65],
    ['binomial share', proportionTails({ value: 3, size: 10 }, 3, 2.1), 0.5161967524, 0.4838032476],
    // The correlation within a period is held at one half.
    [
      'share of all or nothing',
      proportionTails({ value: 3, size: 10 }, 3, 200),
      0.6113876655292486,
      0.3886123344707514,
    ],
    ['share of more than all', proportionTails({ value: 12, size: 10 }, 3, 2.1), 1 - 0.3 ** 10 / 2, 0.3 ** 10 / 2],
    ['share of less than none', proportionTails({ value: -2, size: 10 }, 3, 2.1), 0.7 ** 10 / 2, 1 - 0.7 ** 10 / 2],
  ])('of a %s', (...[, { lower, upper }, wantedLower, wantedUpper]) => {
    expect(lower).toBeCloseTo(wantedLower, 8);
    expect(upper).toBeCloseTo(wantedUpper, 8);
  });

  it('count levels in standard deviations on both sides, and weigh what is possible', () => {
    expect(levelTails({ value: 10 + 2 * 1.959963984540054, size: 1 }, 10, 4)).toEqual({
      lower: expect.closeTo(0.975, 12),
      upper: expect.closeTo(0.025, 12),
    });
    const mixture = [
      { chance: 0.75, mean: 0, variance: 1 },
      { chance: 0.25, mean: 100, variance: 1 },
    ];
    expect(mixtureTails('level', { value: 50, size: 1 }, mixture)).toEqual({
      lower: expect.closeTo(0.75, 12),
      upper: expect.closeTo(0.25, 12),
    });
  });
});

describe('a count far beyond anything possible', () => {
  it('is answered, with a chance next to nothing', () => {
    for (const value of [1000, 3114, 20_000]) {
      const { lower, upper } = countTails({ value, size: 1 }, 300, 400);
      expect(upper).toBeLessThan(1e-100);
      expect(lower).toBe(1);
    }
    expect(proportionTails({ value: 0, size: 5000 }, 4900, 200).lower).toBeLessThan(1e-100);
  });
});
