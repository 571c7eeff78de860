export { bankHolidays, isWeekend, NATIONS, type BankHoliday, type Nation } from './bank-holidays.ts';
export {
  addDays,
  addMonths,
  compareDates,
  daysBetween,
  monthEnd,
  monthStart,
  parseIsoDate,
  partsOf,
  toDayNumber,
  weekdayOf,
  type IsoDate,
  type Weekday,
} from './iso-date.ts';
export { parsePeriod } from './parse-period.ts';
export {
  calendarQuarter,
  calendarYear,
  dayLabel,
  dayPeriod,
  financialYear,
  MONTH_NAMES,
  monthName,
  monthOf,
  monthsBetween,
  spanOf,
  type Period,
} from './period.ts';
export {
  lastCompleteQuarter,
  parseQuarter,
  previousQuarter,
  quarterOf,
  quartersBetween,
  sameQuarterLastYear,
  type Quarter,
  type QuarterNumber,
} from './quarter.ts';
export { isWorkingDay, workingDayTable, type WorkingDayOptions, type WorkingDayRow } from './working-days.ts';
