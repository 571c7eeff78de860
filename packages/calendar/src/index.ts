export { bankHolidays, isWeekend, NATIONS, type BankHoliday, type Nation } from './bank-holidays.ts';
export { easterSunday } from './easter.ts';
export {
  addDays,
  addMonths,
  compareDates,
  daysBetween,
  fromDayNumber,
  isIsoDate,
  monthEnd,
  monthStart,
  parseIsoDate,
  partsOf,
  toDayNumber,
  toIsoDate,
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
  financialYearLabel,
  isoWeek,
  MONTH_NAMES,
  monthName,
  monthOf,
  monthsBetween,
  spanOf,
  type Period,
} from './period.ts';
export {
  financialQuarter,
  lastCompleteQuarter,
  nextQuarter,
  parseQuarter,
  previousQuarter,
  quarterOf,
  quartersBetween,
  sameQuarterLastYear,
  type Quarter,
  type QuarterNumber,
} from './quarter.ts';
export {
  addWorkingDays,
  isWorkingDay,
  workingDaysBetween,
  workingDayTable,
  type WorkingDayOptions,
  type WorkingDayRow,
} from './working-days.ts';
