import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeView, encodeView, updateView, type ViewState } from './view-state.ts';

const aName = fc.string({ minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== '');
const aState = fc.record(
  {
    quarter: fc
      .tuple(fc.integer({ min: 2000, max: 2098 }), fc.integer({ min: 1, max: 4 }))
      .map(([year, quarter]) => `${year}-${String((year + 1) % 100).padStart(2, '0')} Q${quarter}`),
    kind: aName,
    service: aName,
    ward: aName,
    measure: aName,
    standard: aName,
    grain: fc.constantFrom('month' as const, 'quarter' as const),
    element: fc.constantFrom('1.1.1', '4.3.1', '2.2.10'),
    sort: fc.constantFrom('rate-asc' as const, 'ward-desc' as const),
  },
  { requiredKeys: [] },
);

describe('the state of a view in its address', () => {
  it('comes back as it was written, whatever was chosen', () => {
    fc.assert(
      fc.property(aState, (state) => {
        expect(decodeView(encodeView(state as ViewState))).toEqual({ state, problems: [] });
      }),
    );
  });

  it('reads well when it is copied into a message', () => {
    expect(encodeView({ quarter: '2024-25 Q2', kind: 'complaint', grain: 'month' })).toBe(
      '?quarter=2024-25-Q2&kind=complaint&grain=month',
    );
  });

  it('is empty when nothing is chosen', () => {
    expect(encodeView({})).toBe('');
  });

  it('reports a part it does not know and a value it cannot read, and keeps the rest', () => {
    const { state, problems } = decodeView('?quarter=soon&colour=blue&kind=comment');
    expect(state).toEqual({ kind: 'comment' });
    expect(problems).toHaveLength(2);
    expect(problems.join(' ')).toMatch(/soon.*colour/s);
  });

  it('takes a part away when it is emptied', () => {
    expect(updateView({ kind: 'comment', ward: 'E05000001' }, { ward: undefined })).toEqual({ kind: 'comment' });
  });
});
