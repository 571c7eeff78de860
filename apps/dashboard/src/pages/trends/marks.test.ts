import { describe, expect, it } from 'vitest';
import { buildMarks, type Mark, middleOf, placeOf, rowsOf } from './marks.ts';

const points = [
  { from: '2024-01-01', to: '2024-01-31' },
  { from: '2024-02-01', to: '2024-02-29' },
  { from: '2024-03-01', to: '2024-03-31' },
];

const aMark = (sign: string, at: number): Mark => ({ sign, at, kind: 'event', until: null, text: '' });

describe('marks on the time axis', () => {
  it('writes signs that are too close in rows of their own, and goes back to the first row when there is room', () => {
    const rows = rowsOf([aMark('E1', 3), aMark('A1', 3), aMark('V1', 4), aMark('E2', 9)], 2);
    expect([...rows]).toEqual([
      ['E1', 0],
      ['A1', 1],
      ['V1', 2],
      ['E2', 0],
    ]);
  });

  it('places a day within its period, the first of a month at its left edge', () => {
    expect(placeOf('2024-02-01', points)).toBe(0.5);
    expect(placeOf('2024-02-15', points)).toBeCloseTo(0.98, 2);
  });

  it('leaves out what lies before or after the series', () => {
    expect(placeOf('2023-12-31', points)).toBeNull();
    expect(placeOf('2024-04-01', points)).toBeNull();
  });

  it('puts a visit known only by its month or year in the middle of it', () => {
    expect(middleOf('2021-10')).toBe('2021-10-15');
    expect(middleOf('2023')).toBe('2023-07-01');
  });

  it('numbers visits and actions apart, in order of time', () => {
    const marks = buildMarks({
      points: points as never,
      visits: [
        { date: '2024-03', label: '12-month review' },
        { date: '2024-01-10', label: 'full assessment' },
      ],
      actions: [{ date: '2024-02-10', label: 'New rota' }],
      events: [{ from: '2024-02-01', to: null, kind: 'system change', note: null }],
    });
    expect(marks.map(({ sign, text }) => `${sign} ${text}`)).toEqual([
      'V1 10 January 2024: full assessment',
      'V2 March 2024: 12-month review',
      'A1 10 February 2024: New rota',
      'E1 1 February 2024, system change',
    ]);
  });
});
