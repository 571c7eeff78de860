import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anscombeResiduals, fitGlm, type GlmFit } from './glm.ts';

// Outputs of R's glm.
const folder = resolve(import.meta.dirname, '../../vectors');
const readJson = (file: string): unknown => JSON.parse(readFileSync(resolve(folder, file), 'utf8'));

interface Case {
  series: string;
  family: 'quasipoisson' | 'quasibinomial';
  offset: string | null;
  fit_indices: [number, number];
  coefficients: number[];
  se: number[];
  pearson_dispersion: number;
  deviance: number;
  fitted: number[];
  hat: number[];
  pearson_residuals: number[];
  deviance_residuals: number[];
  anscombe_residuals?: number[];
  predict_indices: number[];
  predict_eta: number[];
  predict_se_eta: number[];
}

interface Input {
  id: string;
  freq: number;
  y: number[];
  n: number[] | null;
}

const expectClose = (actual: ArrayLike<number>, wanted: readonly number[], tolerance: number): void => {
  expect(actual.length).toBe(wanted.length);
  const worst = Math.max(
    ...wanted.map((value, index) => Math.abs((actual[index] ?? Number.NaN) - value) / Math.max(1, Math.abs(value))),
  );
  expect(worst).toBeLessThanOrEqual(tolerance);
};

describe("fitGlm against R's glm", () => {
  const inputs = readJson('inputs.json') as Input[];
  const cases = readJson('glm.json') as Case[];

  const inputFor = (id: string): Input => {
    const input = inputs.find((candidate) => candidate.id === id);
    if (!input) throw new Error(`no input ${id}`);
    return input;
  };
  const rowAt = (t: number, period: number): number[] => {
    const angle = (2 * Math.PI * t) / period;
    return [1, t / period, Math.cos(angle), Math.sin(angle)];
  };
  const fitCase = (test: Case, { freq, y, n }: Input): GlmFit => {
    const used = y.slice(test.fit_indices[0], test.fit_indices[1] + 1);
    const sizes = n?.slice(test.fit_indices[0], test.fit_indices[1] + 1) ?? used.map(() => 1);
    const design = used.map((_, index) => rowAt(test.fit_indices[0] + index, freq));
    if (test.family === 'quasibinomial') {
      const shares = used.map((value, index) => value / (sizes[index] ?? 1));
      return fitGlm({ family: 'quasi-binomial', design, y: shares, sizes });
    }
    return fitGlm({ family: 'quasi-poisson', design, y: used, ...(test.offset && { offset: sizes.map(Math.log) }) });
  };

  it('reads cases', () => {
    expect(cases.length).toBeGreaterThan(0);
  });

  it.each(cases.map((test) => [`${test.series} ${test.family}`, test] as const))('%s', (_, test) => {
    const input = inputFor(test.series);
    const fit = fitCase(test, input);
    expect(fit.converged).toBe(true);
    expectClose(fit.coefficients, test.coefficients, 1e-6);
    expectClose(fit.standardErrors, test.se, 1e-6);
    expectClose([fit.dispersion], [test.pearson_dispersion], 1e-5);
    expectClose([fit.deviance], [test.deviance], 1e-6);
    expectClose(fit.fitted, test.fitted, 1e-6);
    expectClose(fit.hat, test.hat, 1e-6);
    expectClose(fit.pearsonResiduals, test.pearson_residuals, 1e-6);
    expectClose(fit.devianceResiduals, test.deviance_residuals, 1e-6);
    const ahead = test.predict_indices.map((index) => {
      const offset = test.offset ? Math.log(input.n?.[index] ?? 1) : 0;
      return fit.predict(rowAt(index, input.freq), offset);
    });
    expectClose(
      ahead.map(({ predictor }) => predictor),
      test.predict_eta,
      1e-6,
    );
    expectClose(
      ahead.map(({ standardError }) => standardError),
      test.predict_se_eta,
      1e-6,
    );
    if (test.anscombe_residuals) {
      const counts = input.y.slice(test.fit_indices[0], test.fit_indices[1] + 1);
      expectClose(anscombeResiduals(counts, fit), test.anscombe_residuals, 1e-5);
    }
  });
});
