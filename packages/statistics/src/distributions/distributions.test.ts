import { describe, expect, it } from 'vitest';
import { betaBinomialCdf, betaBinomialMass, betaBinomialQuantile, betaBinomialTail } from './beta-binomial.ts';
import { betaCdf, betaDensity, betaTail } from './beta.ts';
import { binomialCdf, binomialMass, binomialQuantile, binomialTail } from './binomial.ts';
import { chiSquareCdf, chiSquareDensity, chiSquareTail } from './chi-square.ts';
import { gammaDensity, gammaTail } from './gamma.ts';
import {
  negativeBinomialCdf,
  negativeBinomialMass,
  negativeBinomialQuantile,
  negativeBinomialTail,
} from './negative-binomial.ts';
import { normalCdf, normalDensity, normalQuantile, normalTail, normalTailQuantile } from './normal.ts';
import { poissonCdf, poissonMass, poissonQuantile, poissonTail } from './poisson.ts';
import { deviancePart, stirlingError } from './saddle-point.ts';
import { studentTCdf, studentTDensity, studentTQuantile, studentTTail } from './student-t.ts';

const upTo = (last: number): number[] => Array.from({ length: last + 1 }, (_, index) => index);
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** Area under a density by the midpoint rule, which leaves the ends alone. */
const area = (density: (x: number) => number, from: number, to: number): number => {
  const steps = 20_000;
  const width = (to - from) / steps;
  return total(upTo(steps - 1).map((step) => density(from + (step + 0.5) * width))) * width;
};

describe('the normal distribution', () => {
  it('has the tails that tables print', () => {
    expect(normalCdf(1.959963984540054)).toBeCloseTo(0.975, 14);
    expect(normalTail(3)).toBeCloseTo(0.0013498980316300946, 16);
    expect(normalTail(10) / 7.61985302416052e-24).toBeCloseTo(1, 10);
    expect(normalCdf(0)).toBe(0.5);
  });

  it('turns a chance into z and back, far out too', () => {
    for (const chance of [1e-280, 1e-30, 1e-6, 0.2, 0.5, 0.7]) {
      expect(normalCdf(normalQuantile(chance)) / chance).toBeCloseTo(1, 9);
    }
    expect(normalTailQuantile(0.001)).toBeCloseTo(3.090232306167813, 12);
    expect([normalQuantile(0), normalQuantile(1), normalQuantile(0.5)]).toEqual([-Infinity, Infinity, 0]);
    expect([normalQuantile(1.2), normalQuantile(-0.1)]).toEqual([Number.NaN, Number.NaN]);
    expect(normalTail(normalTailQuantile(5e-324))).toBeLessThan(1e-322);
  });

  it('has the density that its tails differ by', () => {
    expect(area(normalDensity, -1, 1)).toBeCloseTo(normalCdf(1) - normalCdf(-1), 8);
  });
});

describe('the gamma, chi-square and t distributions', () => {
  it('give the exponential tail for shape 1', () => {
    expect(gammaTail(30, 1) / Math.exp(-30)).toBeCloseTo(1, 12);
    expect(gammaDensity(2, 1)).toBeCloseTo(Math.exp(-2), 14);
    expect([gammaTail(0, 2), gammaTail(-1, 2), gammaTail(Infinity, 2)]).toEqual([1, 1, 0]);
    expect([gammaDensity(-1, 2), gammaDensity(0, 2)]).toEqual([0, 0]);
  });

  it('give the printed chi-square points', () => {
    expect(chiSquareTail(3.841458820694124, 1)).toBeCloseTo(0.05, 13);
    expect(chiSquareCdf(10, 4) + chiSquareTail(10, 4)).toBeCloseTo(1, 14);
    expect(area((x) => chiSquareDensity(x, 4), 0, 10)).toBeCloseTo(chiSquareCdf(10, 4), 7);
  });

  it('give the printed t points, and the Cauchy tail for one degree of freedom', () => {
    expect(studentTQuantile(0.975, 10)).toBeCloseTo(2.2281388519649385, 10);
    expect(studentTQuantile(0.5, 3)).toBe(0);
    expect([studentTQuantile(0, 3), studentTQuantile(1, 3)]).toEqual([-Infinity, Infinity]);
    expect([studentTQuantile(-1, 3), studentTQuantile(1.2, 3)]).toEqual([Number.NaN, Number.NaN]);
    expect(studentTTail(5, 1)).toBeCloseTo(0.5 - Math.atan(5) / Math.PI, 14);
    expect(area((t) => studentTDensity(t, 5), -2, 2)).toBeCloseTo(studentTCdf(2, 5) - studentTCdf(-2, 5), 8);
  });
});

describe('the beta distribution', () => {
  it('is a polynomial for whole shapes', () => {
    // I_x(2, 2) = 3x² − 2x³
    expect(betaCdf(0.3, { a: 2, b: 2 })).toBeCloseTo(3 * 0.09 - 2 * 0.027, 14);
    expect(betaTail(0.3, { a: 2, b: 2 })).toBeCloseTo(1 - (3 * 0.09 - 2 * 0.027), 14);
    expect(betaDensity(0.3, { a: 2, b: 2 })).toBeCloseTo(6 * 0.3 * 0.7, 13);
    const outside = [-1, 0, 1, 2];
    expect(outside.map((x) => betaCdf(x, { a: 2, b: 2 }))).toEqual([0, 0, 1, 1]);
    expect(outside.map((x) => betaDensity(x, { a: 2, b: 2 }))).toEqual([0, 0, 0, 0]);
  });
});

describe('counts', () => {
  it('have Poisson masses by hand, and tails that add them up', () => {
    expect(poissonMass(3, 2)).toBeCloseTo((8 / 6) * Math.exp(-2), 15);
    expect([poissonMass(1.5, 2), poissonMass(-1, 2), poissonMass(0, 0), poissonMass(2, 0)]).toEqual([0, 0, 1, 0]);
    expect(poissonCdf(4, 6.3)).toBeCloseTo(total(upTo(4).map((k) => poissonMass(k, 6.3))), 13);
    expect(poissonTail(5, 6.3)).toBeCloseTo(1 - poissonCdf(4, 6.3), 13);
    expect([poissonCdf(-1, 2), poissonCdf(-3, 2), poissonTail(0, 2)]).toEqual([0, 0, 1]);
  });

  it('have a negative binomial with the mean and the variance asked for', () => {
    const masses = upTo(400).map((k) => negativeBinomialMass(k, 12, 3));
    const mean = total(masses.map((mass, k) => mass * k));
    expect(total(masses)).toBeCloseTo(1, 12);
    expect(mean).toBeCloseTo(12, 10);
    expect(total(masses.map((mass, k) => mass * (k - mean) ** 2))).toBeCloseTo(36, 8);
    expect(negativeBinomialCdf(9, 12, 3)).toBeCloseTo(total(masses.slice(0, 10)), 13);
    expect(negativeBinomialTail(10, 12, 3)).toBeCloseTo(1 - negativeBinomialCdf(9, 12, 3), 13);
    expect([negativeBinomialCdf(-1, 12, 3), negativeBinomialTail(0, 12, 3), negativeBinomialMass(-1, 12, 3)]).toEqual([
      0, 1, 0,
    ]);
  });

  it('are none where the mean is 0, whatever the variance', () => {
    expect([negativeBinomialMass(0, 0, 3), negativeBinomialMass(2, 0, 3), negativeBinomialCdf(0, 0, 3)]).toEqual([
      1, 0, 1,
    ]);
  });

  it('keep their digits where large terms nearly cancel', () => {
    // mpmath at 40 digits.
    const offBy = (value: number, wanted: number): number => Math.abs(value / wanted - 1);
    expect(offBy(stirlingError(15.5), 0.005375599032926835)).toBeLessThan(1e-12);
    expect(offBy(stirlingError(16), 0.0052076559196096404)).toBeLessThan(1e-13);
    expect(offBy(stirlingError(1000), 8.333333055555635e-5)).toBeLessThan(1e-13);
    expect(offBy(deviancePart(1_000_001, 1_000_000), 4.999998333334166e-7)).toBeLessThan(1e-13);
    expect(offBy(deviancePart(55, 45), 1.036888250418314)).toBeLessThan(1e-13);
    expect(offBy(deviancePart(3, 4), 0.1369537826446572)).toBeLessThan(1e-13);
  });

  it('are Poisson where the variance is not above the mean', () => {
    expect(negativeBinomialMass(4, 5, 1)).toBe(poissonMass(4, 5));
    expect(negativeBinomialCdf(4, 5, 0.7)).toBe(poissonCdf(4, 5));
    for (const above of [1e-7, 1e-9, 1e-12]) {
      expect(negativeBinomialCdf(20, 40, 1 + above) / poissonCdf(20, 40)).toBeCloseTo(1, 5);
    }
    expect(negativeBinomialTail(4, 5, 1)).toBe(poissonTail(4, 5));
  });

  it('have quantiles that are the first to reach the chance', () => {
    expect(poissonQuantile(Math.exp(-2), 2)).toBe(0);
    expect(poissonQuantile(0.5, 0)).toBe(0);
    expect([poissonQuantile(2, 3), poissonQuantile(-0.1, 3)]).toEqual([Number.NaN, Number.NaN]);
    expect([poissonQuantile(0, 3), poissonQuantile(1, 3)]).toEqual([0, Infinity]);
    for (const chance of [0.001, 0.2, 0.975]) {
      const k = negativeBinomialQuantile(chance, 40, 2.5);
      expect(negativeBinomialCdf(k, 40, 2.5)).toBeGreaterThanOrEqual(chance);
      expect(negativeBinomialCdf(k - 1, 40, 2.5)).toBeLessThan(chance);
    }
  });
});

describe('shares of n', () => {
  it('have binomial masses by hand, and tails that add them up', () => {
    expect(binomialMass(2, 4, 0.5)).toBeCloseTo(6 / 16, 13);
    expect([binomialMass(0, 3, 0.1), binomialMass(3, 3, 0.1)]).toEqual([
      expect.closeTo(0.729, 14),
      expect.closeTo(0.001, 14),
    ]);
    expect([binomialMass(0, 3, 0), binomialMass(3, 3, 1), binomialMass(1, 3, 1), binomialMass(4, 3, 0.5)]).toEqual([
      1, 1, 0, 0,
    ]);
    expect([binomialMass(-1, 3, 0.5), binomialMass(1.5, 3, 0.5), binomialMass(0, 0, 1)]).toEqual([0, 0, 1]);
    // A share just outside 0 to 1 by rounding is that of the end.
    expect([binomialMass(1, 3, 1.1), binomialMass(3, 3, 1.1), binomialMass(0, 3, -0.1)]).toEqual([0, 1, 1]);
    expect(binomialCdf(3, 9, 0.3)).toBeCloseTo(total(upTo(3).map((k) => binomialMass(k, 9, 0.3))), 14);
    expect(binomialTail(4, 9, 0.3)).toBeCloseTo(1 - binomialCdf(3, 9, 0.3), 14);
    expect([
      binomialCdf(-1, 9, 0.3),
      binomialCdf(9, 9, 0.3),
      binomialTail(0, 9, 0.3),
      binomialTail(10, 9, 0.3),
    ]).toEqual([0, 1, 1, 0]);
    expect(binomialQuantile(0.05, 9, 0.5)).toBe(2);
    expect(binomialQuantile(1, 9, 0.5)).toBe(9);
  });

  it('are spread evenly by a beta-binomial with shapes of 1', () => {
    for (const k of upTo(6)) expect(betaBinomialMass(k, 6, { a: 1, b: 1 })).toBeCloseTo(1 / 7, 14);
    expect(betaBinomialCdf(2, 6, { a: 1, b: 1 })).toBeCloseTo(3 / 7, 14);
    expect(betaBinomialTail(3, 6, { a: 1, b: 1 })).toBeCloseTo(4 / 7, 14);
    expect(betaBinomialQuantile(0.5, 6, { a: 1, b: 1 })).toBe(3);
  });

  it('have a beta-binomial with the mean and the variance of its formula', () => {
    const [n, a, b] = [50, 8, 2];
    const masses = upTo(n).map((k) => betaBinomialMass(k, n, { a, b }));
    expect(total(masses.map((mass, k) => mass * k))).toBeCloseTo(40, 11);
    expect(total(masses.map((mass, k) => mass * (k - 40) ** 2))).toBeCloseTo((50 * 0.8 * 0.2 * 60) / 11, 9);
    expect(betaBinomialMass(0, 0, { a, b })).toBe(1);
    expect([
      betaBinomialCdf(-1, n, { a, b }),
      betaBinomialCdf(n, n, { a, b }),
      betaBinomialTail(0, n, { a, b }),
      betaBinomialTail(n + 1, n, { a, b }),
      betaBinomialMass(n + 1, n, { a, b }),
      betaBinomialMass(2.5, n, { a, b }),
      betaBinomialMass(-1, n, { a, b }),
    ]).toEqual([0, 1, 1, 0, 0, 0, 0]);
  });

  it('have a beta-binomial for very many, whose masses reach from next to nothing to next to nothing', () => {
    // mpmath at 25 digits, and SciPy's betabinom.
    expect(betaBinomialCdf(1500, 20_000, { a: 20, b: 180 })).toBeCloseTo(0.113536590268749, 12);
    expect(betaBinomialMass(2000, 20_000, { a: 20, b: 180 })).toBeCloseTo(0.000931715733709949, 14);
    expect(betaBinomialTail(3000, 20_000, { a: 20, b: 180 })).toBeCloseTo(0.01635267832, 10);
    expect(betaBinomialCdf(18_000, 20_000, { a: 900, b: 100 })).toBeCloseTo(
      1 - betaBinomialTail(18_001, 20_000, { a: 900, b: 100 }),
      12,
    );
  });
});
