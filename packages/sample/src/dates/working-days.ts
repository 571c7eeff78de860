// Working days of England and Wales by day number: thousands of cases ask, so the calendar is asked once.
import { workingDayTable } from '@said/calendar';
import { dayOf, type Day } from './days.ts';

const TABLE = workingDayTable('england-and-wales', { fromYear: 2021, toYear: 2027 });
const FIRST = dayOf('2021-01-01');
const WORKING = TABLE.flatMap((row, index) => (row.is_working ? [FIRST + index] : []));

/** The day on which this many working days have passed; the day itself does not count, and 0 gives it back. */
export function addWorkingDays(from: Day, days: number): Day {
  if (days === 0) return from;
  const passed = TABLE[from - FIRST]?.ordinal;
  const day = passed === undefined ? undefined : WORKING[passed - 1 + days];
  if (day === undefined) throw new Error(`Day ${from} with ${days} working days lies outside 2021 to 2027.`);
  return day;
}
