import { describe, expect, it } from 'vitest';
import { middleOf, placeOf, rowsOf } from './marks.ts';
import type { TrendMark } from './trend-series.ts';

const months = [
  { from: '2024-01-01', to: '2024-01-31' },
  { from: '2024-02-01', to: '2024-02-29' },
  { from: '2024-03-01', to: '2024-03-31' },
];

const aMark = (sign: string, at: number): TrendMark => ({ sign, at, kind: 'event', until: null });
const rows = (marks: TrendMark[], step: number) => [...rowsOf(marks, step)].map(([{ sign }, row]) => [sign, row]);

describe('placeOf', () => {
  it('places a day within its period, the first of a month at its left edge', () => {
    expect(placeOf('2024-01-01', months)).toBe(-0.5);
    expect(placeOf('2024-02-01', months)).toBe(0.5);
    expect(placeOf('2024-02-15', months)).toBeCloseTo(0.5 + 14 / 29, 10);
    expect(placeOf('2024-03-31', months)).toBeCloseTo(2.5 - 1 / 31, 10);
  });

  it('leaves out what lies before or after the series', () => {
    expect(placeOf('2023-12-31', months)).toBeNull();
    expect(placeOf('2024-04-01', months)).toBeNull();
    expect(placeOf('2024-01-01', [])).toBeNull();
  });

  it('puts a visit known only by its month or year in the middle of it', () => {
    expect(middleOf('2021-10')).toBe('2021-10-15');
    expect(middleOf('2023')).toBe('2023-07-01');
    expect(placeOf('2024-02', months)).toBe(placeOf('2024-02-15', months));
  });
});

describe('rowsOf', () => {
  it('writes signs that are too close in rows of their own, and goes back to the first row when there is room', () => {
    expect(rows([aMark('E1', 3), aMark('A1', 3), aMark('V1', 4), aMark('E2', 9)], 13)).toEqual([
      ['E1', 0],
      ['A1', 1],
      ['V1', 2],
      ['E2', 0],
    ]);
  });

  it('keeps to one row where each sign has just its width', () => {
    expect(rows([aMark('A1', 0), aMark('A2', 1)], 26)).toEqual([
      ['A1', 0],
      ['A2', 0],
    ]);
    expect(rows([aMark('A1', 0), aMark('A2', 1)], 25)[1]).toEqual(['A2', 1]);
    expect(rows([aMark('A1', 0), aMark('A10', 1)], 26)[1]).toEqual(['A10', 1]);
  });

  it('reads from left to right, whatever order the marks come in', () => {
    expect(rows([aMark('B', 5), aMark('A', 0)], 1)).toEqual([
      ['A', 0],
      ['B', 1],
    ]);
  });
});
