import { describe, expect, it } from 'vitest';
import { baseColumns, modelColumns, precisions } from './design.ts';
import { responses } from './response.ts';
import { robustFit } from './robust-fit.ts';
import { relativeBeliefs } from './settings.ts';

const shape = { hasTrend: false, harmonics: 0, steps: [] };
const wave = [3, -4, 1, 5, -2, 0, -5, 4, -1, 2, -3, 0];

function fitLevel(values: readonly number[], usable = values.map(() => 1)) {
  const columns = modelColumns(baseColumns(values.length, 12, 2), shape);
  const sizes = new Float64Array(values.length).fill(1);
  const past = { response: responses.count, values: Float64Array.from(values), sizes, length: values.length };
  return robustFit({
    past,
    usable: Float64Array.from(usable),
    columns,
    precisions: precisions(shape, relativeBeliefs),
  });
}

const steady = [...wave, ...wave].map((step) => 100 + step);

describe('robust fit', () => {
  it('finds the mean of a steady series and no more dispersion than chance', () => {
    const { coefficients, dispersion, weights } = fitLevel(steady);
    expect(Math.exp(coefficients[0] ?? 0)).toBeCloseTo(100, 6);
    expect(dispersion).toBe(1);
    expect(Math.min(...weights)).toBe(1);
  });

  it('lets a closed month lose its pull', () => {
    const { coefficients, weights } = fitLevel(steady.map((value, index) => (index === 7 ? 10 : value)));
    expect(weights[7]).toBeLessThan(0.15);
    expect(weights[7]).toBeGreaterThan(0.04);
    expect(weights.filter((weight) => weight === 1)).toHaveLength(23);
    expect(Math.exp(coefficients[0] ?? 0)).toBeGreaterThan(99);
  });

  it('learns nothing from a period that is left out', () => {
    const usable = steady.map((_, index) => (index < 3 ? 0 : 1));
    const { coefficients, weights } = fitLevel(
      steady.map((value, index) => (index < 3 ? 5000 : value)),
      usable,
    );
    expect(Array.from(weights.slice(0, 3))).toEqual([0, 0, 0]);
    expect(Math.exp(coefficients[0] ?? 0)).toBeCloseTo(100, 0);
  });

  it('measures more variance than chance', () => {
    // Five times the wave: Σ(y − 100)² / 100 over one degree of freedom less than periods, 55/23.
    const { dispersion } = fitLevel(steady.map((value) => 100 + 5 * (value - 100)));
    expect(dispersion).toBeCloseTo(55 / 23, 4);
  });
});
