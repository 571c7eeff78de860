// Working days: not a Saturday, a Sunday, Christmas Day, Good Friday or a bank holiday (the wording of the Local Authority
// Social Services Complaints Regulations 2006, regulation 2), nor a day on which the council itself is closed.
import { bankHolidays, type Nation } from './bank-holidays.ts';
import { fromDayNumber, type IsoDate, MS_PER_DAY, toDayNumber, toIsoDate } from './iso-date.ts';

export interface WorkingDayOptions {
  /** Whose bank holidays count; England and Wales when left out. */
  nation?: Nation;
  /** Further days on which the council is closed, such as the days between Christmas and New Year. */
  closures?: Iterable<IsoDate>;
  /** Count the first day itself when it is a working day. Most councils start the day after. */
  countsDay0?: boolean;
}

export function isWorkingDay(date: IsoDate, options: Omit<WorkingDayOptions, 'countsDay0'> = {}): boolean {
  return isWorking(toDayNumber(date), daysOffOf(options));
}

/**
 * Working days from one day to another: those after `from`, up to and including `to`. A case received and answered on
 * the same day took 0. Negative when `to` is earlier, as the difference of two running counts is.
 */
export function workingDaysBetween(from: IsoDate, to: IsoDate, options: WorkingDayOptions = {}): number {
  const daysOff = daysOffOf(options);
  const start = toDayNumber(from) - (options.countsDay0 ? 1 : 0);
  const end = toDayNumber(to);
  return start > end ? 0 - countAfter(end, start, daysOff) : countAfter(start, end, daysOff);
}

/**
 * The day by which a number of working days has passed: the first `to` at which `workingDaysBetween(from, to)` reaches
 * it. 0 gives `from` itself.
 * @throws RangeError when `days` is not a whole number from 0
 */
export function addWorkingDays(from: IsoDate, days: number, options: WorkingDayOptions = {}): IsoDate {
  if (!Number.isInteger(days) || days < 0) throw new RangeError(`${days} is not a whole number of working days.`);
  if (days === 0) return from;
  const daysOff = daysOffOf(options);
  let day = toDayNumber(from) - (options.countsDay0 ? 1 : 0);
  for (let passed = 0; passed < days;) {
    day += 1;
    if (isWorking(day, daysOff)) passed += 1;
  }
  return fromDayNumber(day);
}

/** A row of the database's table of working days. */
export interface WorkingDayRow {
  nation: Nation;
  day: IsoDate;
  is_working: boolean;
  /** Working days from the first day of the table up to and including this one. */
  ordinal: number;
}

/**
 * Every day of the years from `fromYear` to `toYear`, with a running count: the working days between two dates are the
 * difference of their ordinals, which is how the database works them out.
 */
export function workingDayTable(
  nation: Nation,
  years: { fromYear: number; toYear: number; closures?: Iterable<IsoDate> },
): WorkingDayRow[] {
  const daysOff = daysOffOf({ nation, closures: years.closures ?? [] });
  const first = toDayNumber(toIsoDate(years.fromYear, 1, 1));
  const last = toDayNumber(toIsoDate(years.toYear, 12, 31));
  let ordinal = 0;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const day = first + index;
    const isWorkday = isWorking(day, daysOff);
    if (isWorkday) ordinal += 1;
    return { nation, day: fromDayNumber(day), is_working: isWorkday, ordinal };
  });
}

// Inside, days are numbers (see `toDayNumber`): reports ask for a million clocks at a time.
interface DaysOff {
  nation: Nation;
  closures: readonly number[];
}

function daysOffOf({ nation, closures }: WorkingDayOptions): DaysOff {
  return { nation: nation ?? 'england-and-wales', closures: Array.from(closures ?? [], toDayNumber) };
}

function isWorking(day: number, { nation, closures }: DaysOff): boolean {
  return isWeekday(day) && !holidaysIn(nation, yearOf(day)).has(day) && !closures.includes(day);
}

// Day 0, 1 January 1970, was a Thursday; 0 is Monday here.
function isWeekday(day: number): boolean {
  return (((day + 3) % 7) + 7) % 7 < 5;
}

/** Working days after one day up to and including another, which is not earlier. */
function countAfter(from: number, to: number, { nation, closures }: DaysOff): number {
  const lost = new Set<number>();
  const lose = (day: number): void => {
    if (day > from && day <= to && isWeekday(day)) lost.add(day);
  };
  for (let year = yearOf(from); year <= yearOf(to); year += 1) holidaysIn(nation, year).forEach(lose);
  closures.forEach(lose);
  return weekdaysUpTo(to) - weekdaysUpTo(from) - lost.size;
}

/** Mondays to Fridays from Monday 29 December 1969 (day -3) up to and including a day; negative before it. */
function weekdaysUpTo(day: number): number {
  const days = day + 4;
  const weeks = Math.floor(days / 7);
  return weeks * 5 + Math.min(days - weeks * 7, 5);
}

function yearOf(day: number): number {
  return new Date(day * MS_PER_DAY).getUTCFullYear();
}

// Bank holidays are asked for again and again: each nation's year is worked out once.
const known: Readonly<Record<Nation, Map<number, ReadonlySet<number>>>> = {
  'england-and-wales': new Map(),
  scotland: new Map(),
  'northern-ireland': new Map(),
};

function holidaysIn(nation: Nation, year: number): ReadonlySet<number> {
  const found = known[nation].get(year);
  if (found) return found;
  const days = new Set(bankHolidays(nation, year).map(({ day }) => toDayNumber(day)));
  known[nation].set(year, days);
  return days;
}
