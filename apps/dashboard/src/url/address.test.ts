import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeState, decodeState, encodeState, linkTo } from './address.ts';
import { aName, anElement, aQuarter, aSort, oneOf } from './parts.ts';

const page = {
  path: '/page',
  parts: {
    quarter: aQuarter,
    kind: aName,
    ward: aName,
    grain: oneOf('month', 'quarter'),
    element: anElement,
    sort: aSort,
  },
};

const someName = fc.string({ minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== '');
const someState = fc.record(
  {
    quarter: fc
      .tuple(fc.integer({ min: 2000, max: 2098 }), fc.integer({ min: 1, max: 4 }))
      .map(([year, quarter]) => `${year}-${String((year + 1) % 100).padStart(2, '0')} Q${quarter}`),
    kind: someName,
    ward: someName,
    grain: fc.constantFrom('month' as const, 'quarter' as const),
    element: fc.constantFrom('1.1.1', '4.3.1', '2.2.10'),
    sort: fc.constantFrom('rate-asc' as const, 'ward-desc' as const),
  },
  { requiredKeys: [] },
);

describe('the state of a page in its address', () => {
  it('comes back as it was written, whatever was chosen', () => {
    fc.assert(
      fc.property(someState, (state) => {
        expect(decodeState(page, encodeState(page, state))).toEqual({ state, problems: [] });
      }),
    );
  });

  it('reads well when it is copied into a message, in the order of the page', () => {
    expect(linkTo(page, { grain: 'month', kind: 'complaint', quarter: '2024-25 Q2' })).toBe(
      '/page?quarter=2024-25-Q2&kind=complaint&grain=month',
    );
  });

  it('is empty when nothing is chosen', () => {
    expect(encodeState(page, {})).toBe('');
  });

  it.each([
    ['quarter', '2024-25 Q5'],
    ['quarter', '2024 Q1'],
    ['kind', ' '],
    ['kind', 'x'.repeat(201)],
    ['grain', 'week'],
    ['element', '6.1.1'],
    ['element', '4.3'],
    ['sort', 'rate'],
    ['sort', 'rate-up'],
  ])('takes no %s of “%s”, says so, and keeps the rest', (part, text) => {
    const { state, problems } = decodeState(page, `?${new URLSearchParams({ [part]: text, ward: 'E1' }).toString()}`);
    expect(state).toEqual({ ward: 'E1' });
    expect(problems).toEqual([`“${text}” in the address is not a ${part} this page understands, so it was left out.`]);
  });

  it('reports a part that another page may know and this one does not', () => {
    expect(decodeState({ path: '/', parts: { kind: aName } }, '?kind=comment&grain=month&toString=1')).toEqual({
      state: { kind: 'comment' },
      problems: [
        '“grain” in the address is not something this page knows, so it was left out.',
        '“toString” in the address is not something this page knows, so it was left out.',
      ],
    });
  });

  it('takes a part away when it is emptied', () => {
    expect(changeState<typeof page>({ kind: 'comment', ward: 'E1' }, { ward: undefined })).toEqual({ kind: 'comment' });
    expect(changeState<typeof page>({ kind: 'comment' }, { kind: '', ward: 'E2' })).toEqual({ ward: 'E2' });
  });
});
