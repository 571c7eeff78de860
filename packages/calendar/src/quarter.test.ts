import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './iso-date.ts';
import {
  financialQuarter,
  lastCompleteQuarter,
  nextQuarter,
  parseQuarter,
  previousQuarter,
  quarterOf,
  quartersBetween,
  sameQuarterLastYear,
} from './quarter.ts';

const aQuarter = integer({ min: 1950, max: 2150 }).chain((year) =>
  constantFrom(1 as const, 2 as const, 3 as const, 4 as const).map((number) => financialQuarter(year, number)),
);

describe('financial quarters', () => {
  it.each([
    ['2024-04-01', '2024-25 Q1', '2024-04-01', '2024-06-30'],
    ['2024-09-30', '2024-25 Q2', '2024-07-01', '2024-09-30'],
    ['2024-12-25', '2024-25 Q3', '2024-10-01', '2024-12-31'],
    ['2025-03-31', '2024-25 Q4', '2025-01-01', '2025-03-31'],
    ['2000-02-29', '1999-00 Q4', '2000-01-01', '2000-03-31'],
  ])('puts %s into %s', (date, ...[label, from, to]) => {
    expect(quarterOf(date)).toMatchObject({ label, from, to });
  });

  it.each([
    '2024-25 Q2',
    '2024-25-Q2',
    '2024/25 Q2',
    '2024/2025 Q2',
    '2024-25Q2',
    ' Q2 2024-25 ',
    'Quarter 2 2024/25',
    '2024/25 Quarter2',
    'Quarter2 2024/25',
    'Q2 - 2024/25',
    'Q2 2024/2025',
  ])('reads "%s"', (text) => {
    expect(parseQuarter(text)?.label).toBe('2024-25 Q2');
  });

  it.each([
    '2024-26 Q2',
    '2024-25 Q5',
    '2024 Q2',
    '2018-Q2',
    '2024-25',
    'Q2',
    '',
    '2024/2027 Q2',
    'by 2024-25 Q2',
    '2024-25 Q23',
    'by Q2 2024-25',
    'Q2 2024-255',
  ])('does not read "%s"', (text) => {
    expect(parseQuarter(text)).toBeNull();
  });

  it('steps back, forward and a year back', () => {
    const first = financialQuarter(2024, 1);
    expect(previousQuarter(first).label).toBe('2023-24 Q4');
    expect(nextQuarter(financialQuarter(2024, 4)).label).toBe('2025-26 Q1');
    expect(sameQuarterLastYear(first).label).toBe('2023-24 Q1');
  });

  it('lists every quarter touched', () => {
    const labels = quartersBetween('2024-03-31', '2024-10-01').map(({ label }) => label);
    expect(labels).toEqual(['2023-24 Q4', '2024-25 Q1', '2024-25 Q2', '2024-25 Q3']);
    expect(quartersBetween('2024-04-01', '2024-04-01').map(({ label }) => label)).toEqual(['2024-25 Q1']);
    expect(quartersBetween('2024-04-02', '2024-04-01')).toEqual([]);
  });

  it('counts a quarter as complete on its last day, not before', () => {
    expect(lastCompleteQuarter('2024-06-29').label).toBe('2023-24 Q4');
    expect(lastCompleteQuarter('2024-06-30').label).toBe('2024-25 Q1');
    expect(lastCompleteQuarter('2024-07-01').label).toBe('2024-25 Q1');
  });

  it('reads back every label, and quarters join without a gap', () => {
    assert(
      property(aQuarter, (quarter) => {
        expect(parseQuarter(quarter.label)).toEqual(quarter);
        expect(quarterOf(quarter.from)).toEqual(quarter);
        expect(quarterOf(quarter.to)).toEqual(quarter);
        expect(nextQuarter(quarter).from).toBe(addDays(quarter.to, 1));
        expect(previousQuarter(nextQuarter(quarter))).toEqual(quarter);
      }),
    );
  });
});
