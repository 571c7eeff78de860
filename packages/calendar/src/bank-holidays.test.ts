import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bankHolidays, isWeekend, type Nation, NATIONS } from './bank-holidays.ts';

// The days that gov.uk/bank-holidays published for each year (its own calendar files of 2012 to 2025), as MM-DD.
const PUBLISHED: Record<Nation, Record<number, string>> = {
  'england-and-wales': {
    2012: '01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26',
    2013: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
    2014: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
    2015: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
    2016: '01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27',
    2017: '01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
    2018: '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26',
    2019: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
    2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
    2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
    2022: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
    2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
    2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
    2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
    2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
    2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
  },
  scotland: {
    2012: '01-02 01-03 04-06 05-07 06-04 06-05 08-06 11-30 12-25 12-26',
    2013: '01-01 01-02 03-29 05-06 05-27 08-05 12-02 12-25 12-26',
    2014: '01-01 01-02 04-18 05-05 05-26 08-04 12-01 12-25 12-26',
    2015: '01-01 01-02 04-03 05-04 05-25 08-03 11-30 12-25 12-28',
    2016: '01-01 01-04 03-25 05-02 05-30 08-01 11-30 12-26 12-27',
    2017: '01-02 01-03 04-14 05-01 05-29 08-07 11-30 12-25 12-26',
    2018: '01-01 01-02 03-30 05-07 05-28 08-06 11-30 12-25 12-26',
    2019: '01-01 01-02 04-19 05-06 05-27 08-05 12-02 12-25 12-26',
    2020: '01-01 01-02 04-10 05-08 05-25 08-03 11-30 12-25 12-28',
    2021: '01-01 01-04 04-02 05-03 05-31 08-02 11-30 12-27 12-28',
    2022: '01-03 01-04 04-15 05-02 06-02 06-03 08-01 09-19 11-30 12-26 12-27',
    2023: '01-02 01-03 04-07 05-01 05-08 05-29 08-07 11-30 12-25 12-26',
  },
  'northern-ireland': {
    2012: '01-02 03-19 04-06 04-09 05-07 06-04 06-05 07-12 08-27 12-25 12-26',
    2013: '01-01 03-18 03-29 04-01 05-06 05-27 07-12 08-26 12-25 12-26',
    2014: '01-01 03-17 04-18 04-21 05-05 05-26 07-14 08-25 12-25 12-26',
    2015: '01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28',
    2016: '01-01 03-17 03-25 03-28 05-02 05-30 07-12 08-29 12-26 12-27',
    2017: '01-02 03-17 04-14 04-17 05-01 05-29 07-12 08-28 12-25 12-26',
    2018: '01-01 03-19 03-30 04-02 05-07 05-28 07-12 08-27 12-25 12-26',
    2020: '01-01 03-17 04-10 04-13 05-08 05-25 07-13 08-31 12-25 12-28',
    2021: '01-01 03-17 04-02 04-05 05-03 05-31 07-12 08-30 12-27 12-28',
    2022: '01-03 03-17 04-15 04-18 05-02 06-02 06-03 07-12 08-29 09-19 12-26 12-27',
  },
};

const cases = Object.entries(PUBLISHED).flatMap(([nation, years]) =>
  Object.entries(years).map(([year, days]) => [nation as Nation, Number(year), days] as const),
);

describe('bankHolidays', () => {
  it.each(cases)('gives the days published for %s in %i', (nation, year, days) => {
    const found = bankHolidays(nation, year).map(({ day }) => day);
    expect(found).toEqual(days.split(' ').map((day) => `${year}-${day}`));
  });

  it('says which days stand in for a weekend', () => {
    const substitutes = bankHolidays('england-and-wales', 2021).filter(({ substitute }) => substitute);
    expect(substitutes.map(({ name, day }) => `${name} ${day}`)).toEqual([
      'Christmas Day 2021-12-27',
      'Boxing Day 2021-12-28',
    ]);
  });

  it('names each day: the eight of England and Wales, two more of Scotland, two of Northern Ireland', () => {
    const named = (nation: Nation) => bankHolidays(nation, 2024).map(({ day, name }) => `${day.slice(5)} ${name}`);
    expect(named('england-and-wales')).toEqual([
      '01-01 New Year’s Day',
      '03-29 Good Friday',
      '04-01 Easter Monday',
      '05-06 Early May bank holiday',
      '05-27 Spring bank holiday',
      '08-26 Summer bank holiday',
      '12-25 Christmas Day',
      '12-26 Boxing Day',
    ]);
    expect(named('scotland')).toEqual([
      '01-01 New Year’s Day',
      '01-02 2 January',
      '03-29 Good Friday',
      '05-06 Early May bank holiday',
      '05-27 Spring bank holiday',
      '08-05 Summer bank holiday',
      '12-02 St Andrew’s Day',
      '12-25 Christmas Day',
      '12-26 Boxing Day',
    ]);
    expect(named('northern-ireland')).toContain('03-18 St Patrick’s Day');
    expect(named('northern-ireland')).toContain('07-12 Battle of the Boyne');
  });

  it.each([
    ['england-and-wales', '2002-06-03', 'Golden Jubilee'],
    ['england-and-wales', '2002-06-04', 'Spring bank holiday'],
    ['england-and-wales', '2011-04-29', 'Royal wedding'],
    ['england-and-wales', '2012-06-04', 'Spring bank holiday'],
    ['england-and-wales', '2012-06-05', 'Diamond Jubilee'],
    ['england-and-wales', '2020-05-08', 'Early May bank holiday (VE day)'],
    ['england-and-wales', '2022-06-02', 'Spring bank holiday'],
    ['england-and-wales', '2022-06-03', 'Platinum Jubilee'],
    ['england-and-wales', '2022-09-19', 'State funeral of Queen Elizabeth II'],
    ['england-and-wales', '2023-05-08', 'Coronation of King Charles III'],
    ['scotland', '2026-06-15', 'World Cup bank holiday'],
  ] as const)('says for %s why %s is free: %s', (nation, day, name) => {
    expect(bankHolidays(nation, Number(day.slice(0, 4)))).toContainEqual({ name, day, substitute: false });
  });

  it('knows the days proclaimed for 2002, 2011 and, for Scotland, 2026', () => {
    expect(bankHolidays('england-and-wales', 2002).filter(({ day }) => day.startsWith('2002-05'))).toHaveLength(1);
    expect(bankHolidays('scotland', 2011).map(({ day }) => day)).toContain('2011-04-29');
    expect(bankHolidays('scotland', 2026).map(({ day }) => day)).toContain('2026-06-15');
    expect(bankHolidays('northern-ireland', 2026).map(({ day }) => day)).not.toContain('2026-06-15');
  });

  it('gives Scotland St Andrew’s Day from 2007', () => {
    expect(bankHolidays('scotland', 2006).some(({ name }) => name.startsWith('St Andrew'))).toBe(false);
    expect(bankHolidays('scotland', 2007).some(({ name }) => name.startsWith('St Andrew'))).toBe(true);
  });

  it('never gives a weekend or the same day twice', () => {
    assert(
      property(constantFrom(...NATIONS), integer({ min: 2000, max: 2100 }), (nation, year) => {
        const days = bankHolidays(nation, year).map(({ day }) => day);
        expect(days.filter(isWeekend)).toEqual([]);
        expect(new Set(days).size).toBe(days.length);
        expect(days).toEqual(days.toSorted());
      }),
    );
  });
});
