import { describe, expect, it } from 'vitest';
import { ewma } from './ewma.ts';

describe('an average of falling weights', () => {
  it('is the value itself at a weight of 1, with the limits of a plain chart', () => {
    const { average, lower, upper, signals } = ewma([13, 7, 16.1, Number.NaN, 3.9], {
      centre: 10,
      deviation: 2,
      weight: 1,
    });
    expect([...average]).toEqual([13, 7, 16.1, 16.1, 3.9]);
    expect([...lower]).toEqual([4, 4, 4, 4, 4]);
    expect([...upper]).toEqual([16, 16, 16, 16, 16]);
    expect(signals).toEqual([2, 4]);
  });

  it('needs a weight and a spread', () => {
    const options = { centre: 10, deviation: 2 };
    expect(() => ewma([1], { ...options, weight: 0 })).toThrow('above 0 and up to 1, not 0');
    expect(() => ewma([1], { ...options, weight: 1.1 })).toThrow('not 1.1');
    expect(() => ewma([1], { ...options, deviation: 0 })).toThrow('standard deviation above 0, not 0');
  });
});
