import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { easterSunday } from './easter.ts';
import { weekdayOf } from './iso-date.ts';

describe('easterSunday', () => {
  it.each([
    ['1818', '1818-03-22'],
    ['1943', '1943-04-25'],
    ['1954', '1954-04-18'],
    ['1981', '1981-04-19'],
    ['2000', '2000-04-23'],
    ['2008', '2008-03-23'],
    ['2024', '2024-03-31'],
    ['2025', '2025-04-20'],
    ['2038', '2038-04-25'],
  ])('falls in %s on %s', (year, day) => {
    expect(easterSunday(Number(year))).toBe(day);
  });

  it('is a Sunday from 22 March to 25 April in every year', () => {
    assert(
      property(integer({ min: 1583, max: 4000 }), (year) => {
        const day = easterSunday(year);
        expect(weekdayOf(day)).toBe(7);
        expect(day >= `${year}-03-22` && day <= `${year}-04-25`).toBe(true);
      }),
    );
  });
});
