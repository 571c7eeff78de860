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

  it('factors, solves and inverts three columns', () => {
    // L = (2; 6, 1; −8, 5, 3), |A| = 36, and A (1, 2, 3)ᵀ = (−20, −43, 192)ᵀ.
    const cells = Float64Array.from([4, 12, -16, 12, 37, -43, -16, -43, 98]);
    expect(factorise(cells, 3)).toBeCloseTo(Math.log(36), 12);
    expect([0, 3, 4, 6, 7, 8].map((index) => cells[index])).toEqual([2, 6, 1, -8, 5, 3]);
    const x = Float64Array.from([-20, -43, 192]);
    solveLower(cells, x);
    solveUpper(cells, x);
    expect([...x].map((value) => Number(value.toFixed(10)))).toEqual([1, 2, 3]);
  });

  it('measures against the inverse of a Hilbert matrix, which is known in whole numbers', () => {
    // The inverse is (9, −36, 30; −36, 192, −180; 30, −180, 180), the determinant 1/2160.
    const hilbert = Float64Array.from([1, 1 / 2, 1 / 3, 1 / 2, 1 / 3, 1 / 4, 1 / 3, 1 / 4, 1 / 5]);
    expect(factorise(hilbert, 3)).toBeCloseTo(-Math.log(2160), 10);
    expect(quadraticForm(hilbert, Float64Array.from([1, 0, 0]))).toBeCloseTo(9, 8);
    expect(quadraticForm(hilbert, Float64Array.from([0, 1, 0]))).toBeCloseTo(192, 8);
    expect(quadraticForm(hilbert, Float64Array.from([1, 1, 1]))).toBeCloseTo(9, 8);
    expect(quadraticForm(hilbert, Float64Array.from([1, -1, 2]))).toBeCloseTo(1833, 7);
  });

  it('gives a column that repeats another a pivot of next to nothing', () => {
    const cells = Float64Array.from([1, 1, 1, 1]);
    expect(factorise(cells, 2)).toBeCloseTo(Math.log(1e-12), 9);
    expect(cells[3]).toBeCloseTo(1e-6, 12);
  });
});
