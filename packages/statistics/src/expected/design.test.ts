import { describe, expect, it } from 'vitest';
import { baseColumns, columnCount, columnMaker, modelColumns, type ModelShape, precisions } from './design.ts';
import { relativeBeliefs } from './settings.ts';

describe('columns of a model', () => {
  const base = baseColumns(24, 12, 2);

  it('counts drift in years and comes back to the same season after twelve months', () => {
    const { cells, columns } = modelColumns(base, { hasTrend: true, harmonics: 2, steps: [] });
    expect(columns).toBe(6);
    const row = (t: number): number[] => Array.from(cells.slice(t * columns, (t + 1) * columns));
    expect(row(6)[1]).toBe(0.5);
    for (const column of [2, 3, 4, 5]) expect(row(14)[column]).toBeCloseTo(row(2)[column] ?? Number.NaN, 12);
  });

  it('holds a level, years, and cosine and sine of each harmonic', () => {
    expect(Array.from(base.cells.slice(6, 12))).toEqual([
      1,
      expect.closeTo(1 / 12, 12),
      expect.closeTo(Math.sqrt(3) / 2, 12),
      expect.closeTo(1 / 2, 12),
      expect.closeTo(1 / 2, 12),
      expect.closeTo(Math.sqrt(3) / 2, 12),
    ]);
    expect(base).toMatchObject({ rows: 24, columns: 6 });
  });

  it('leaves out what a shape does not have, and keeps the order level, trend, season, steps', () => {
    const row = (shape: ModelShape, t: number): number[] => {
      const { cells, columns } = modelColumns(base, shape);
      return Array.from(cells.slice(t * columns, (t + 1) * columns), (value) => Number(value.toFixed(9)));
    };
    expect(row({ hasTrend: false, harmonics: 1, steps: [] }, 3)).toEqual([1, 0, 1]);
    expect(row({ hasTrend: true, harmonics: 0, steps: [3, 4] }, 3)).toEqual([1, 0.25, 1, 0]);
    expect(columnCount({ hasTrend: true, harmonics: 2, steps: [1, 2] })).toBe(8);
    expect(columnCount({ hasTrend: false, harmonics: 1, steps: [] })).toBe(3);
  });

  it('holds each column by what is believed of it: a k-th of the season in harmonic k', () => {
    const beliefs = { ...relativeBeliefs, trendSd: 0.5, seasonSd: 0.25, stepSd: 0.2 };
    const held = precisions({ hasTrend: true, harmonics: 2, steps: [9] }, beliefs);
    expect(Array.from(held, (value) => Number(value.toFixed(6)))).toEqual([0.000001, 4, 16, 16, 64, 64, 25]);
    expect(precisions({ hasTrend: false, harmonics: 0, steps: [] }, beliefs)).toHaveLength(1);
  });

  it('turns a step on from its first period', () => {
    const { cells } = modelColumns(base, { hasTrend: false, harmonics: 0, steps: [3] });
    expect(Array.from(cells.slice(0, 10))).toEqual([1, 0, 1, 0, 1, 0, 1, 1, 1, 1]);
  });

  it('gives one precision for each column, the level almost free', () => {
    const shape = { hasTrend: true, harmonics: 2, steps: [9] };
    const held = precisions(shape, relativeBeliefs);
    expect(held).toHaveLength(columnCount(shape));
    expect(held[0]).toBeLessThan(1e-3);
    expect(held[4]).toBeCloseTo(4 * (held[2] ?? 0), 9);
  });

  it('makes the columns of a shape once', () => {
    const columnsOf = columnMaker(base);
    const first = columnsOf({ hasTrend: true, harmonics: 1, steps: [] });
    expect(columnsOf({ hasTrend: true, harmonics: 1, steps: [] })).toBe(first);
    expect(columnsOf({ hasTrend: true, harmonics: 1, steps: [12] })).not.toBe(first);
    expect(columnsOf({ hasTrend: false, harmonics: 1, steps: [] })).not.toBe(first);
    expect(columnsOf({ hasTrend: true, harmonics: 2, steps: [] })).not.toBe(first);
    const two = columnsOf({ hasTrend: true, harmonics: 1, steps: [1, 2] });
    expect(columnsOf({ hasTrend: true, harmonics: 1, steps: [12] })).not.toBe(two);
  });
});
