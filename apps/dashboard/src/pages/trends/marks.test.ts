import { describe, expect, it } from 'vitest';
import { buildMarks } from './marks.ts';

const points = [
  { from: '2024-01-01', to: '2024-01-31' },
  { from: '2024-02-01', to: '2024-02-29' },
  { from: '2024-03-01', to: '2024-03-31' },
];

describe('marks on the time axis', () => {
  it('numbers visits and actions apart, in order of time', () => {
    const marks = buildMarks({
      points,
      visits: [
        { date: '2024-03', label: '12-month review' },
        { date: '2024-01-10', label: 'full assessment' },
      ],
      actions: [{ date: '2024-02-10', label: 'New rota' }],
      events: [
        { from: '2024-02-01', to: null, kind: 'system change', note: null },
        { from: '2024-02-10', to: '2024-03-01', kind: 'strike', note: 'rounds late' },
        { from: '2020-01-01', to: null, kind: 'flood', note: null },
      ],
    });
    expect(marks.map(({ sign, text }) => `${sign} ${text}`)).toEqual([
      'V1 10 January 2024: full assessment',
      'V2 March 2024: 12-month review',
      'A1 10 February 2024: New rota',
      'E1 1 February 2024, system change',
      'E2 10 February 2024 to 1 March 2024, strike: rounds late',
    ]);
  });
});
