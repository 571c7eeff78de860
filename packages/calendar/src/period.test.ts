import { describe, expect, it } from 'vitest';
import { calendarQuarter, financialYear, isoWeek, monthName, monthOf, monthsBetween, spanOf } from './period.ts';

describe('months as periods', () => {
  it('holds the whole month and says it in words', () => {
    expect(monthOf('2025-03-09')).toEqual({ from: '2025-03-01', to: '2025-03-31', label: 'March 2025' });
  });

  it('lists every month touched, across the new year', () => {
    const labels = monthsBetween('2023-11-30', '2024-02-01').map(({ label }) => label);
    expect(labels).toEqual(['November 2023', 'December 2023', 'January 2024', 'February 2024']);
    expect(monthsBetween('2024-02-01', '2024-01-31')).toEqual([]);
  });

  it('refuses a month that does not exist', () => {
    expect(() => monthName(13)).toThrow('no month 13');
  });
});

describe('longer periods', () => {
  it('runs the financial year from 1 April to 31 March', () => {
    expect(financialYear(2024)).toEqual({ from: '2024-04-01', to: '2025-03-31', label: '2024-25' });
    expect(financialYear(1999).label).toBe('1999-00');
  });

  it('labels a quarter of the calendar year by its months', () => {
    expect(calendarQuarter(2018, 1)).toEqual({
      from: '2018-01-01',
      to: '2018-03-31',
      label: 'January to March 2018',
    });
  });

  it('gives weeks to the year of their Thursday', () => {
    expect(isoWeek(2024, 7)).toMatchObject({ from: '2024-02-12', to: '2024-02-18' });
    expect(isoWeek(2025, 1)).toMatchObject({ from: '2024-12-30', to: '2025-01-05' });
    expect(isoWeek(2020, 53)).toMatchObject({ from: '2020-12-28', to: '2021-01-03' });
    expect(isoWeek(2021, 53)).toBeNull();
    expect(isoWeek(2021, 0)).toBeNull();
  });

  it('joins two periods into one', () => {
    const span = spanOf(monthOf('2024-04-01'), monthOf('2025-03-01'));
    expect(span).toEqual({ from: '2024-04-01', to: '2025-03-31', label: 'April 2024 to March 2025' });
    expect(spanOf(monthOf('2024-04-01'), monthOf('2024-04-01')).label).toBe('April 2024');
  });
});
