// Where the periods of a series lie in time, in steps of the series: so that a missing month is seen as a gap.
import { addDays, type IsoDate, monthStart, partsOf, type Period, toDayNumber, weekdayOf } from '@said/calendar';
import type { SeriesStep } from './series-file.ts';

export interface PlacedPeriods {
  step: SeriesStep;
  /** One for each period, rising from 0. */
  positions: number[];
}

/** How the first so many periods are placed while none after them is known. */
export interface PrefixPlacing extends PlacedPeriods {
  length: number;
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
  return placeAs(periods, new StepReader(periods).read(periods.length));
}

/** Places events, oldest first, in steps as long as the periods they are dated by; those of one period share a place. */
export function placeEvents(periods: readonly Period[]): PlacedPeriods {
  const [first] = periods;
  const { unit, length } = first ? extentOf(first) : NO_STEP;
  const numbers = periods.map(({ from }) => NUMBERS[unit](from));
  return { step: { unit, length }, positions: numbers.map((number) => (number - (numbers[0] ?? 0)) / length) };
}

// No method judges a period before there are so many.
const FEWEST_JUDGED = 8;

/**
 * The placings of growing series: one more period can show a smaller step than was known before it. Each holds up to its
 * length; the last is that of all periods.
 */
export function placeAsTheyArrive(periods: readonly Period[]): PrefixPlacing[] {
  const reader = new StepReader(periods);
  const steps: { length: number; known: KnownStep }[] = [];
  for (let length = Math.min(FEWEST_JUDGED, periods.length); length <= periods.length; length += 1) {
    const known = reader.read(length);
    const last = steps.at(-1);
    if (last && isSameStep(last.known, known)) last.length = length;
    else steps.push({ length, known });
  }
  return steps.map(({ length, known }) => ({ length, ...placeAs(periods.slice(0, length), known) }));
}

/** What periods step by, and for days whether weekends are among them. */
interface KnownStep extends SeriesStep {
  hasWeekends: boolean;
}

function isSameStep(a: KnownStep, b: KnownStep): boolean {
  return a.unit === b.unit && a.length === b.length && a.hasWeekends === b.hasWeekends;
}

function placeAs(periods: readonly Period[], { unit, length, hasWeekends }: KnownStep): PlacedPeriods {
  const starts = periods.map(({ from }) => from);
  if (unit === 'day') return { step: { unit, length: 1 }, positions: placeDays(starts, hasWeekends) };
  const numbers = starts.map(NUMBERS[unit]);
  const origin = numbers[0] ?? 0;
  return { step: { unit, length }, positions: numbers.map((number) => (number - origin) / length) };
}

const NUMBERS: Record<SeriesStep['unit'], (date: IsoDate) => number> = {
  day: toDayNumber,
  week: (date) => Math.floor(toDayNumber(date) / 7),
  month: monthNumber,
};

const NO_STEP: KnownStep = { unit: 'day', length: 1, hasWeekends: false };

/** Reads what the first so many periods step by; the length asked for must not fall from one call to the next. */
class StepReader {
  readonly #periods: readonly Period[];
  #length = 0;
  #isSameDay = true;
  #isMonthEnds = true;
  #isWholeWeeks = true;
  #isOneAMonth = true;
  #hasWeekends = false;
  readonly #common = { week: 0, month: 0 };

  constructor(periods: readonly Period[]) {
    this.#periods = periods;
  }

  read(length: number): KnownStep {
    const [first] = this.#periods;
    if (!first || length === 0) return NO_STEP;
    for (; this.#length < length; this.#length += 1) this.#add(first.from, this.#length);
    const extent = extentOf(first);
    const unit = extent.unit === 'day' ? this.#unitOfDates() : extent.unit;
    if (unit === 'day') return { unit, length: 1, hasWeekends: this.#hasWeekends };
    const usual = unit === extent.unit ? extent.length : 1;
    const common = Math.max(1, this.#common[unit]);
    // Of two periods nobody can say what they step by; periods that overlap step by less than their length.
    return { unit, length: length >= 3 || common % usual !== 0 ? common : usual, hasWeekends: false };
  }

  #add(first: IsoDate, index: number): void {
    const date = this.#periods[index]?.from ?? first;
    this.#hasWeekends ||= weekdayOf(date) > 5;
    this.#isSameDay &&= partsOf(date).day === partsOf(first).day;
    this.#isMonthEnds &&= isMonthEnd(date);
    const before = this.#periods[index - 1]?.from;
    if (before !== undefined) this.#addGap(before, date);
  }

  #addGap(before: IsoDate, date: IsoDate): void {
    const gap = toDayNumber(date) - toDayNumber(before);
    this.#isWholeWeeks &&= gap % 7 === 0;
    this.#isOneAMonth &&= monthNumber(date) !== monthNumber(before) && gap >= SHORTEST_MONTH_GAP;
    for (const unit of ['week', 'month'] as const) {
      this.#common[unit] = commonDivisor(this.#common[unit], NUMBERS[unit](date) - NUMBERS[unit](before));
    }
  }

  /** What dates step by: the same day of every month, or its end; whole weeks; one date in a month; else days. */
  #unitOfDates(): SeriesStep['unit'] {
    if (this.#isSameDay || this.#isMonthEnds) return 'month';
    if (this.#isWholeWeeks) return 'week';
    return this.#isOneAMonth ? 'month' : 'day';
  }
}

// A series without a single weekend counts working days, or every Monday would follow a gap.
function placeDays(dates: readonly IsoDate[], hasWeekends: boolean): number[] {
  const numbers = dates.map((date) => {
    const day = toDayNumber(date);
    const weekday = weekdayOf(date);
    return hasWeekends ? day : ((day - weekday) / 7) * 5 + weekday;
  });
  return numbers.map((number) => Math.round(number - (numbers[0] ?? 0)));
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
