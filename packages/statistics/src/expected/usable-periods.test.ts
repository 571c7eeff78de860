import { describe, expect, it } from 'vitest';
import { usablePeriods } from './usable-periods.ts';

describe('usable periods', () => {
  it('leaves out gaps, marked periods and counts below 0', () => {
    const { usable } = usablePeriods({
      kind: 'count',
      period: 12,
      values: [3, null, -1, Number.NaN, 5],
      exceptional: [false, false, false, false, true],
    });
    expect([...usable]).toEqual([1, 0, 0, 0, 0]);
  });

  it('leaves out shares of nothing and of more than there is', () => {
    const { usable, sizes } = usablePeriods({
      kind: 'proportion',
      period: 12,
      values: [3, 0, 6, 2],
      denominators: [5, 0, 5, null],
    });
    expect([...usable]).toEqual([1, 0, 0, 0]);
    expect([...sizes]).toEqual([5, 1, 5, 1]);
  });

  it('takes a share of all and of none, and no more cases than are known', () => {
    const { usable, sizes, values } = usablePeriods({
      kind: 'proportion',
      period: 12,
      values: [5, 0, 1, 1, 1],
      denominators: [5, 5, Infinity, Number.NaN, -2],
    });
    expect([...usable]).toEqual([1, 1, 0, 0, 0]);
    expect([...sizes]).toEqual([5, 5, 1, 1, 1]);
    expect([...values]).toEqual([5, 0, 0, 0, 0]);
  });

  it('needs an offset above 0 for a count, which may be larger than it, and none for a level', () => {
    const count = usablePeriods({ kind: 'count', period: 12, values: [0, 9, 9], denominators: [2, 2, 0] });
    expect([...count.usable]).toEqual([1, 1, 0]);
    expect([...count.sizes]).toEqual([2, 2, 1]);
    const level = usablePeriods({ kind: 'level', period: 12, values: [1, Infinity], denominators: [0, 7] });
    expect([...level.usable]).toEqual([1, 0]);
    expect([...level.sizes]).toEqual([1, 1]);
  });

  it('keeps the value of an exceptional period', () => {
    const { values, usable } = usablePeriods({ kind: 'count', period: 12, values: [4, 5], exceptional: [true, false] });
    expect([...values]).toEqual([4, 5]);
    expect([...usable]).toEqual([0, 1]);
  });

  it('keeps levels below 0 and needs no denominators for them', () => {
    expect([...usablePeriods({ kind: 'level', period: 4, values: [-2, 0] }).usable]).toEqual([1, 1]);
  });

  it('says what is wrong with arrays of different lengths', () => {
    expect(() => usablePeriods({ kind: 'count', period: 12, values: [1, 2], exceptional: [true] })).toThrow(
      '2 values but 1 exceptional',
    );
    expect(() => usablePeriods({ kind: 'proportion', period: 12, values: [1] })).toThrow('needs denominators');
  });
});
