import { describe, expect, it } from 'vitest';
import { anscombeResiduals, fitGlm } from './glm.ts';
import { weightedLeastSquares } from './least-squares.ts';

const ones = (count: number): number[][] => Array.from({ length: count }, () => [1]);

describe('weightedLeastSquares', () => {
  it('finds a line that is there, and weighs a mean', () => {
    const rows = [0, 1, 2, 5].map((x) => [1, x]);
    const line = Float64Array.from([0, 1, 2, 5], (x) => 4 - 3 * x);
    const { coefficients } = weightedLeastSquares(rows, line, new Float64Array(4).fill(1));
    expect(coefficients[0]).toBeCloseTo(4, 12);
    expect(coefficients[1]).toBeCloseTo(-3, 12);
    const mean = weightedLeastSquares(ones(2), Float64Array.of(10, 20), Float64Array.of(3, 1));
    expect(mean.coefficients[0]).toBeCloseTo(12.5, 12);
    expect(mean.variances[0]).toBeCloseTo(1 / 4, 12);
  });

  it('refuses columns that depend on each other', () => {
    const rows = [1, 2, 3].map((x) => [1, x, 2 * x]);
    expect(() => weightedLeastSquares(rows, new Float64Array(3), new Float64Array(3).fill(1))).toThrow(
      'depend on each other',
    );
  });
});

describe('fitGlm', () => {
  it('gives counts their mean, its dispersion and its standard error', () => {
    const y = [2, 4, 6, 8];
    const fit = fitGlm({ family: 'quasi-poisson', design: ones(4), y });
    // mean 5; Σ(y − 5)²/5 = 20/5 = 4 over 3 degrees; variance of log mean = φ/Σμ.
    expect(fit.coefficients[0]).toBeCloseTo(Math.log(5), 12);
    expect(fit.dispersion).toBeCloseTo(4 / 3, 12);
    expect(fit.standardErrors[0]).toBeCloseTo(Math.sqrt(4 / 3 / 20), 12);
    expect(fit.hat[2]).toBeCloseTo(0.25, 12);
    expect(fit.predict([1], Math.log(2)).predictor).toBeCloseTo(Math.log(10), 12);
    expect(fit.converged).toBe(true);
  });

  it('gives rates their pooled value through the offset', () => {
    const y = [3, 9, 4];
    const population = [100, 200, 100];
    const fit = fitGlm({ family: 'quasi-poisson', design: ones(3), y, offset: population.map(Math.log) });
    expect(Math.exp(fit.coefficients[0] ?? 0)).toBeCloseTo(16 / 400, 12);
    expect(fit.fitted[1]).toBeCloseTo(8, 10);
  });

  it('gives shares of two groups the logarithm of their odds ratio', () => {
    const design = [
      [1, 0],
      [1, 0],
      [1, 1],
      [1, 1],
    ];
    const fit = fitGlm({ family: 'quasi-binomial', design, y: [0.2, 0.3, 0.5, 0.6], sizes: [10, 10, 10, 10] });
    expect(fit.coefficients[0]).toBeCloseTo(Math.log(0.25 / 0.75), 10);
    expect(fit.coefficients[1]).toBeCloseTo(Math.log(0.55 / 0.45) - Math.log(0.25 / 0.75), 10);
    expect(fit.degrees).toBe(2);
    expect(Math.sign(fit.devianceResiduals[0] ?? 0)).toBe(-1);
  });

  it('takes counts of none and shares of all', () => {
    expect(fitGlm({ family: 'quasi-poisson', design: ones(3), y: [0, 0, 6] }).fitted[0]).toBeCloseTo(2, 10);
    expect(fitGlm({ family: 'quasi-binomial', design: ones(3), y: [1, 1, 0] }).fitted[0]).toBeCloseTo(2 / 3, 10);
  });

  it('has Anscombe residuals of 0 at the mean and about 1 a standard deviation off, the dispersion held at 1', () => {
    const y = [100, 110, 90, 100];
    const residuals = anscombeResiduals(y, fitGlm({ family: 'quasi-poisson', design: ones(4), y }));
    expect(residuals[0]).toBeCloseTo(0, 10);
    expect(residuals[1]).toBeCloseTo(1 / Math.sqrt(0.75), 1);
  });

  it('says what it cannot fit', () => {
    expect(() => fitGlm({ family: 'quasi-poisson', design: ones(3), y: [1, 2] })).toThrow('3 rows need as many values');
    expect(() => fitGlm({ family: 'quasi-poisson', design: ones(1), y: [1] })).toThrow('more rows than columns');
  });
});
