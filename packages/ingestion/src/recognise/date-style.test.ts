import { describe, expect, it } from 'vitest';
import { orderEvidence, orderOf } from './date-style.ts';

describe('orderOf', () => {
  it.each([
    ['day first', ['25/12/2024', '01/02/2024']],
    ['month first', ['12/25/2024', '01/02/2024']],
    [null, ['01/02/2024', '03/04/2024']],
    [null, ['12/25/2024', '25/12/2024']],
    ['month first', ['12/25/2024', '12/26/2024', '25/12/2024']],
    ['day first', ['25/12/2024', '26/12/2024', '12/25/2024']],
    ['month first', ['12-25-24 09:30 AM']],
    [null, ['2024-12-25']],
  ])('reads as %s: %j', (order, values) => {
    expect(orderOf(orderEvidence(values))).toBe(order);
  });
});
