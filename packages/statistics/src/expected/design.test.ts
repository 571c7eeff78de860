import { describe, expect, it } from 'vitest';
import { baseColumns, columnCount, columnMaker, modelColumns, precisions } from './design.ts';
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
  });
});
