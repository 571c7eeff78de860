// Days without a time zone: the text `YYYY-MM-DD`, which sorts and compares as text and means the same everywhere.

/** A day as `YYYY-MM-DD`. Functions that take one throw on text that is not a day of the calendar. */
export type IsoDate = string;

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const MS_PER_DAY = 86_400_000;
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The text as a day, or null when it is not one: `2024-02-30` and `30/04/2024` are not. */
export function parseIsoDate(text: string): IsoDate | null {
  const match = SHAPE.exec(text.trim());
  if (!match) return null;
  const date = toIsoDate(Number(match[1]), Number(match[2]), Number(match[3]));
  return date === match[0] ? date : null;
}

export function isIsoDate(text: string): boolean {
  return parseIsoDate(text) === text;
}

/** The day of a year, a month from 1 and a day of the month; a day beyond the month's end runs into the next month. */
export function toIsoDate(year: number, month: number, day: number): IsoDate {
  return fromDayNumber(dayNumberOf(year, month, day));
}

/** Days since 1 January 1970. */
export function toDayNumber(date: IsoDate): number {
  const match = SHAPE.exec(date);
  const number = match ? dayNumberOf(Number(match[1]), Number(match[2]), Number(match[3])) : Number.NaN;
  if (!match || fromDayNumber(number) !== date) throw new RangeError(`"${date}" is not a day written as YYYY-MM-DD.`);
  return number;
}

export function fromDayNumber(dayNumber: number): IsoDate {
  return new Date(dayNumber * MS_PER_DAY).toISOString().slice(0, 10);
}

// `Date.UTC` reads years 0 to 99 as 1900 to 1999, so the year is set apart.
function dayNumberOf(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day) / MS_PER_DAY;
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/** Calendar days from one day to another: 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** For `sort`: negative when the first day is earlier. */
export function compareDates(first: IsoDate, second: IsoDate): number {
  return first < second ? -1 : Number(first > second);
}

export function weekdayOf(date: IsoDate): Weekday {
  // Day 0, 1 January 1970, was a Thursday.
  return (((((toDayNumber(date) + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** Year, month (from 1) and day of the month. */
export function partsOf(date: IsoDate): { year: number; month: number; day: number } {
  const midnight = new Date(toDayNumber(date) * MS_PER_DAY);
  return { year: midnight.getUTCFullYear(), month: midnight.getUTCMonth() + 1, day: midnight.getUTCDate() };
}

export function monthStart(date: IsoDate): IsoDate {
  const { year, month } = partsOf(date);
  return toIsoDate(year, month, 1);
}

export function monthEnd(date: IsoDate): IsoDate {
  const { year, month } = partsOf(date);
  return toIsoDate(year, month + 1, 0);
}

/** The same day of the month some months later or earlier, or that month's last day when it is shorter. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const { year, month, day } = partsOf(date);
  const last = partsOf(monthEnd(toIsoDate(year, month + months, 1))).day;
  return toIsoDate(year, month + months, Math.min(day, last));
}
