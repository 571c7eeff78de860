import { describe, expect, it } from 'vitest';
import { chiSquareQuantile, gammaCdf, gammaQuantile, logGamma, solveIncreasing } from './gamma.ts';

/** How far a value is from the wanted one, as a share of that. */
const offBy = (value: number, wanted: number): number => Math.abs(value / wanted - 1);

// Values of mpmath at 30 digits.
describe('logGamma', () => {
  it.each([
    [0.01, 4.599479878042022],
    [0.25, 1.2880225246980774],
    [0.49, 0.592249629335267],
    [0.5, 0.5723649429247001],
    [0.75, 0.20328095143129538],
    [3.5, 1.2009736023470743],
    [30.3, 72.2738905413649],
    [1234.5, 7550.550901077895],
    [1e6, 12_815_504.569147613],
  ])('of %s', (x, wanted) => {
    expect(offBy(logGamma(x), wanted)).toBeLessThan(3e-14);
  });
});

describe('gammaCdf', () => {
  it('is the exponential distribution for shape 1', () => {
    for (const x of [0.1, 1, 2, 2.5, 40]) expect(gammaCdf(x, 1)).toBeCloseTo(1 - Math.exp(-x), 14);
  });

  it.each([
    [0.3, 0.5, 0.561421973919],
    [1.2, 0.5, 0.8786647496415179],
    [1.5, 0.5, 0.9167354833364496],
    [2.4999, 1.5, 0.828188210134892],
    [2.5, 1.5, 0.8282028557032669],
    [30, 12.5, 0.9998954451386848],
    [1e-5, 0.2, 0.10891226058559184],
    [0.5, 8, 6.219690863728649e-8],
    [180, 200, 0.07485803498415958],
    [201, 200, 0.5375075509172329],
    [220, 200, 0.9181943116110617],
  ])('at %s of shape %s', (x, shape, wanted) => {
    expect(offBy(gammaCdf(x, shape), wanted)).toBeLessThan(1e-12);
  });

  it('goes on until large shapes are exact too', () => {
    expect(offBy(gammaCdf(1e6, 1e6), 0.5001329807608725)).toBeLessThan(1e-9);
  });

  it('is 0 at nothing and below', () => {
    expect([gammaCdf(0, 2), gammaCdf(-1, 2)]).toEqual([0, 0]);
  });
});

describe('gammaQuantile', () => {
  it.each([
    [0.5, 1, Math.LN2],
    [0.999, 1, 6.907755278982137],
    [0.975, 10, 17.08480345141917],
    [0.025, 0.5, 0.000491034558587628],
    [0.001, 100, 71.9213974950004],
    [0.3, 1000, 983.1784467578987],
  ])('of a chance of %s and shape %s', (chance, shape, wanted) => {
    expect(offBy(gammaQuantile(chance, shape), wanted)).toBeLessThan(1e-11);
  });

  it('is 0 without a chance or without a shape', () => {
    expect([gammaQuantile(0, 3), gammaQuantile(-1, 3), gammaQuantile(0.5, 0), gammaQuantile(0.5, -2)]).toEqual([
      0, 0, 0, 0,
    ]);
  });

  it('gives the printed chi-square points', () => {
    expect(chiSquareQuantile(0.95, 1)).toBeCloseTo(3.841458820694124, 11);
    expect(chiSquareQuantile(0.975, 20)).toBeCloseTo(34.16960690283833, 11);
  });
});

describe('solveIncreasing', () => {
  it('finds a root under the guess and one far above it, to the last digit', () => {
    for (const guess of [0.001, 1.9, 2, 50])
      expect(
        offBy(
          solveIncreasing((x) => x ** 3 - 8, guess),
          2,
        ),
      ).toBeLessThan(3e-16);
    expect(
      offBy(
        solveIncreasing((x) => x - 1e200, 1),
        1e200,
      ),
    ).toBeLessThan(3e-16);
    expect(
      offBy(
        solveIncreasing((x) => x - 1e-30, 1),
        1e-30,
      ),
    ).toBeLessThan(3e-16);
  });

  it('ends where there is no root', () => {
    expect(solveIncreasing(() => -1, 1)).toBeGreaterThan(1e300);
    expect(solveIncreasing(() => 1, 1)).toBeLessThan(1e-50);
  });

  it('asks no more than needed once it knows the last digit', () => {
    let asked = 0;
    solveIncreasing((x) => {
      asked += 1;
      return x - 0.3;
    }, 1);
    expect(asked).toBeLessThan(70);
  });
});
