import { describe, expect, it } from 'vitest';
import { baseOf, judgeAdditivity } from './additive.ts';

describe('judgeAdditivity', () => {
  it.each([
    ['Total population: mid 2012', null, [1716, 1501], 'count'],
    ['Working age population 18-59/64', null, [1031.25], 'count'],
    ['18+ 2015 MYE LSOA', null, [2001], 'count'],
    ['Pension Age', null, [127, 44], 'count'],
    ['IMD_rank', null, [1, 2], 'position'],
    ['Decile (where 1 is most deprived 10% of LSOAs)', null, [3], 'position'],
    ['Median age', 'years', [37], 'middle'],
    ['Male life expectancy', null, [80], 'middle'],
    ['Aged 65 and over', '%', [12], 'rate'],
    ['Crimes per 1,000 residents', null, [12], 'rate'],
    ['Income Score (rate)', null, [0.057], 'rate'],
    ['MeanAge', null, [40], 'rate'],
    ['population/electorate', null, [0.7], 'unclear'],
    ['Greenness', null, [0.31], 'unclear'],
    ['Satisfaction', null, [60, 61], 'unclear'],
    ['Satisfaction with the area', null, [60], 'unclear'],
    ['Waiting days', null, [3], 'unclear'],
    ['Number of days to answer', null, [3], 'unclear'],
    ['Wait', 'minutes', [3], 'unclear'],
    ['Time taken', null, [3], 'unclear'],
    ['Star rating', null, [3], 'unclear'],
    ['Age', null, [40], 'unclear'],
    ['Respondent age', null, [40], 'unclear'],
    ['Age: Total', null, [1500], 'count'],
    ['Working age', null, [900], 'count'],
    ['Part-time', null, [90], 'count'],
    ['Works 15 hours or less', null, [90], 'count'],
    ['Number satisfied', null, [90], 'count'],
    ['People waiting', null, [90], 'count'],
  ] as const)('takes %s (%s) of %j for a %s', (...[name, unit, values, expected]) => {
    expect(judgeAdditivity(name, unit, values)).toBe(expected);
  });
});

describe('baseOf', () => {
  const figure = (header: string, period: string | null = null) => ({ header, indicator: header, period });
  const population = figure('Total population: mid 2012');
  const children = figure('Dependent Children aged 0-15: mid 2012');
  const counts = [population, children, figure('Households')];
  const imd = figure('Index of Multiple Deprivation (IMD) Score');
  const idaci = figure('Income Deprivation Affecting Children Index (IDACI) Score (rate)');
  const owned = figure('% owned');

  it('weights a score of deprivation by the people it is about, and no other rate unasked', () => {
    const known = { bases: {}, all: [imd, idaci, owned, ...counts] };
    expect([imd, idaci, owned].map((rate) => baseOf(rate, counts, known))).toEqual([population, children, null]);
    expect(baseOf(figure('Score'), counts, { bases: {}, all: counts })).toBeNull();
  });

  it('takes the base that the mapping names, for one rate or for all', () => {
    const known = { bases: { '% Owned': 'households', '*': 'Total population: mid 2012' }, all: [owned, ...counts] };
    expect(baseOf(owned, counts, known)).toBe(counts[2]);
    expect(baseOf(figure('% cars'), counts, known)).toBe(population);
    expect(baseOf(owned, counts, { bases: { '% owned': 'Nothing' }, all: [] })).toBeNull();
  });

  it('prefers the base of the same period', () => {
    const years = [figure('Homes', '2011'), figure('Homes', '2021')];
    expect(baseOf(figure('% owned', '2021'), years, { bases: { '*': 'Homes' }, all: [] })?.period).toBe('2021');
  });
});
