import { describe, expect, it } from 'vitest';
import { factorise, quadraticForm, solveLower, solveUpper } from './matrix.ts';

describe('small symmetric systems', () => {
  it('solves a system by its factor', () => {
    const cells = Float64Array.from([4, 2, 2, 3]);
    factorise(cells, 2);
    const x = Float64Array.from([10, 9]);
    solveLower(cells, x);
    solveUpper(cells, x);
    expect([...x].map((value) => Number(value.toFixed(12)))).toEqual([1.5, 2]);
  });

  it('returns the logarithm of the determinant', () => {
    expect(factorise(Float64Array.from([4, 2, 2, 3]), 2)).toBeCloseTo(Math.log(8), 12);
  });

  it('measures a vector against the inverse', () => {
    const cells = Float64Array.from([4, 2, 2, 3]);
    factorise(cells, 2);
    // The inverse is (3, -2; -2, 4) / 8.
    expect(quadraticForm(cells, Float64Array.from([1, 1]))).toBeCloseTo(3 / 8, 12);
  });

  it('keeps going when a column repeats another', () => {
    expect(Number.isFinite(factorise(Float64Array.from([1, 1, 1, 1]), 2))).toBe(true);
  });
});
