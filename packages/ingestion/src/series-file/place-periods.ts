// Where the periods of a series lie in time, in steps of the series: so that a missing month is seen as a gap.
import { addDays, type IsoDate, monthStart, partsOf, type Period, toDayNumber, weekdayOf } from '@said/calendar';
import type { SeriesStep } from './series-file.ts';

export interface PlacedPeriods {
  step: SeriesStep;
  /** One for each period, rising from 0. */
  positions: number[];
}

/** Two periods that cannot belong to one series. */
export interface PeriodClash {
  index: number;
  message: string;
}

const LONGEST_GAP_DAYS = 3653;
const SHORTEST_MONTH_GAP = 26;

/** How a period counts: in days, weeks or so many months. */
function extentOf({ from, to }: Period): SeriesStep {
  if (from === to) return { unit: 'day', length: 1 };
  const days = toDayNumber(to) - toDayNumber(from) + 1;
  if (days === 7) return { unit: 'week', length: 1 };
  const isWholeMonths = from === monthStart(from) && isMonthEnd(to);
  if (isWholeMonths) return { unit: 'month', length: monthNumber(to) - monthNumber(from) + 1 };
  return { unit: 'day', length: days };
}

/** The first period, oldest first, that does not go with those before it; null when all do. */
export function findClash(periods: readonly Period[]): PeriodClash | null {
  const [first] = periods;
  const extent = first && extentOf(first);
  for (const [index, period] of periods.entries()) {
    const { unit, length } = extentOf(period);
    if (extent && (unit !== extent.unit || length !== extent.length)) {
      return { index, message: `not as long as ${first?.label}, another period of this series` };
    }
    const before = periods[index - 1];
    if (before && toDayNumber(period.from) - toDayNumber(before.from) > LONGEST_GAP_DAYS) {
      return { index, message: `more than ten years after ${before.label}, the period before it: is the year right?` };
    }
  }
  return null;
}

/**
 * Places periods of one length, oldest first, none twice. ISO dates are read as what they step by: days, weeks, months.
 * The step is the largest that fits all periods where there are three or more, else the length of a period.
 */
export function placePeriods(periods: readonly Period[]): PlacedPeriods {
  const [first] = periods;
  if (!first) return { step: { unit: 'day', length: 1 }, positions: [] };
  const extent = extentOf(first);
  const starts = periods.map(({ from }) => from);
  const unit = extent.unit === 'day' ? unitOfDates(starts) : extent.unit;
  const numbers = starts.map(NUMBERS[unit]);
  if (unit === 'day') return { step: { unit, length: 1 }, positions: placeDays(starts) };
  const usual = unit === extent.unit ? extent.length : 1;
  const common = stepOf(numbers);
  // Of two periods nobody can say what they step by; periods that overlap step by less than their length.
  const length = periods.length >= 3 || common % usual !== 0 ? common : usual;
  const origin = numbers[0] ?? 0;
  return { step: { unit, length }, positions: numbers.map((number) => (number - origin) / length) };
}

const NUMBERS: Record<SeriesStep['unit'], (date: IsoDate) => number> = {
  day: toDayNumber,
  week: (date) => Math.floor(toDayNumber(date) / 7),
  month: monthNumber,
};

/** What dates step by: the same day of every month, or its end; whole weeks; one date in a month; else days. */
function unitOfDates(dates: readonly IsoDate[]): SeriesStep['unit'] {
  const days = dates.map((date) => partsOf(date).day);
  if (days.every((day) => day === days[0]) || dates.every(isMonthEnd)) return 'month';
  const gaps = dates.slice(1).map((date, index) => toDayNumber(date) - toDayNumber(dates[index] ?? date));
  if (gaps.every((gap) => gap % 7 === 0)) return 'week';
  const months = new Set(dates.map(monthNumber));
  return months.size === dates.length && Math.min(...gaps) >= SHORTEST_MONTH_GAP ? 'month' : 'day';
}

// A series without a single weekend counts working days, or every Monday would follow a gap.
function placeDays(dates: readonly IsoDate[]): number[] {
  const hasWeekends = dates.some((date) => weekdayOf(date) > 5);
  const numbers = dates.map((date) => {
    const day = toDayNumber(date);
    const weekday = weekdayOf(date);
    return hasWeekends ? day : ((day - weekday) / 7) * 5 + weekday;
  });
  return numbers.map((number) => Math.round(number - (numbers[0] ?? 0)));
}

function stepOf(numbers: readonly number[]): number {
  const gaps = numbers.slice(1).map((number, index) => number - (numbers[index] ?? number));
  return Math.max(1, gaps.reduce(commonDivisor, 0));
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

function monthNumber(date: IsoDate): number {
  const { year, month } = partsOf(date);
  return year * 12 + month;
}

function isMonthEnd(date: IsoDate): boolean {
  return partsOf(addDays(date, 1)).day === 1;
}
