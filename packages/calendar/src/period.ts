import { addDays, addMonths, type IsoDate, monthEnd, monthStart, partsOf, toIsoDate, weekdayOf } from './iso-date.ts';

/** A stretch of days, both ends included; `label` is how people say it. */
export interface Period {
  from: IsoDate;
  to: IsoDate;
  label: string;
}

export const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** The name of a month numbered from 1. */
export function monthName(month: number): string {
  const name = MONTH_NAMES[month - 1];
  if (name === undefined) throw new RangeError(`There is no month ${month}.`);
  return name;
}

/** How people write a day: `30 April 2024`. */
export function dayLabel(date: IsoDate): string {
  const { year, month, day } = partsOf(date);
  return `${day} ${monthName(month)} ${year}`;
}

export function dayPeriod(date: IsoDate): Period {
  return { from: date, to: date, label: dayLabel(date) };
}

/** The month a day is in, labelled `March 2025`. */
export function monthOf(date: IsoDate): Period {
  const { year, month } = partsOf(date);
  return { from: monthStart(date), to: monthEnd(date), label: `${monthName(month)} ${year}` };
}

/** Every month touched by the days `from` to `to`, in order. */
export function monthsBetween(from: IsoDate, to: IsoDate): Period[] {
  const months: Period[] = [];
  for (let start = monthStart(from); start <= to; start = addMonths(start, 1)) months.push(monthOf(start));
  return months;
}

export function calendarYear(year: number): Period {
  return { from: toIsoDate(year, 1, 1), to: toIsoDate(year, 12, 31), label: String(year) };
}

/** A quarter of the calendar year, labelled by its months so that nobody takes it for a financial one. */
export function calendarQuarter(year: number, number: number): Period {
  const first = number * 3 - 2;
  return {
    from: toIsoDate(year, first, 1),
    to: monthEnd(toIsoDate(year, first + 2, 1)),
    label: `${monthName(first)} to ${monthName(first + 2)} ${year}`,
  };
}

/** The year from 1 April: 2024 gives `2024-25`. */
export function financialYear(startYear: number): Period {
  return {
    from: toIsoDate(startYear, 4, 1),
    to: toIsoDate(startYear + 1, 3, 31),
    label: financialYearLabel(startYear),
  };
}

export function financialYearLabel(startYear: number): string {
  return `${startYear}-${String((startYear + 1) % 100).padStart(2, '0')}`;
}

/** An ISO 8601 week, Monday to Sunday; null when the year has no week of that number. Week 1 holds 4 January. */
export function isoWeek(year: number, week: number): Period | null {
  const fourth = toIsoDate(year, 1, 4);
  const from = addDays(fourth, 1 - weekdayOf(fourth) + (week - 1) * 7);
  // A week belongs to the year of its Thursday.
  if (partsOf(addDays(from, 3)).year !== year) return null;
  return { from, to: addDays(from, 6), label: `${year}-W${String(week).padStart(2, '0')}` };
}

/** From the first day of one period to the last of another. */
export function spanOf(first: Period, last: Period): Period {
  const label = first.label === last.label ? first.label : `${first.label} to ${last.label}`;
  return { from: first.from, to: last.to, label };
}
