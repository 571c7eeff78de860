// The periods of a file. They are few, so each spelling is read once, before the file is.
import {
  addMonths,
  calendarQuarter,
  calendarYear,
  financialYear,
  monthEnd,
  monthOf,
  parsePeriod,
  partsOf,
  type Period,
  quarterOf,
} from '@said/calendar';
import type { LoadPlan, PeriodMeaning } from '@said/database';
import { isQuarterOfOneYear, plainPeriod } from './period-spellings.ts';

/** What each text means as a period. Texts that name none are left out, or kept as bare labels. */
export function readPeriods(
  texts: readonly string[],
  { keepsUnreadable }: { keepsUnreadable: boolean },
): PeriodMeaning[] {
  const days = meaningOfDays(texts);
  return texts.flatMap((text): PeriodMeaning[] => {
    const read = parsePeriod(plainPeriod(text));
    const period = read && days && isDay(read) ? stretch(read, days.length) : asUsual(read);
    if (period && !isOfYears(period)) return [{ text, label: period.label, from: period.from, to: period.to }];
    return keepsUnreadable && text !== '' ? [{ text, label: text, from: null, to: null }] : [];
  });
}

// What is written from month to month may be a year that others write as such; a quarter has one label.
function asUsual(period: Period | null): Period | null {
  if (!period?.label.includes(' to ')) return period;
  const { year, month } = partsOf(period.from);
  const usual = [financialYear(year), calendarYear(year), calendarQuarter(year, Math.ceil(month / 3))];
  return usual.find(({ from, to }) => from === period.from && to === period.to) ?? period;
}

/** Figures of several years together are those of none of them. */
const isOfYears = ({ from, to }: Period): boolean => to >= addMonths(from, 12);

type Length = 'months' | 'quarters' | 'years';

/** What days stand for that are all the first, or all the last, of a month. */
interface DayMeaning {
  edge: 'first' | 'last';
  length: Length;
}

const isDay = ({ from, to }: Period): boolean => from === to;

// What a spreadsheet shows as "Apr 24" it saves as 1 April, and a report of results gives the last day that it counts.
// Where every day is the first or the last of a month, none is meant as a day; how long they are is seen from the
// others, or from the steps between them.
function meaningOfDays(texts: readonly string[]): DayMeaning | null {
  const periods = texts.flatMap((text) => parsePeriod(plainPeriod(text)) ?? []);
  const days = periods.filter(isDay).map(({ from }) => from);
  const edge = commonEdge(days);
  if (edge === null) return null;
  return { edge, length: days.length < periods.length ? 'months' : lengthBetween(days, edge) };
}

function commonEdge(days: readonly string[]): DayMeaning['edge'] | null {
  if (days.length === 0) return null;
  if (days.every((day) => day.endsWith('-01'))) return 'first';
  return days.every((day) => day === monthEnd(day)) ? 'last' : null;
}

/** How long periods are that begin, or end, on these days: by the months between them. */
function lengthBetween(days: readonly string[], edge: DayMeaning['edge']): Length {
  // A period that ends in March is followed by one that begins in April: both are told by the month that follows.
  const shift = edge === 'last' ? 1 : 0;
  const months = [...new Set(days.map((day) => monthNumber(day) + shift))].toSorted((a, b) => a - b);
  const first = months[0] ?? 0;
  const stepBy = (step: number): boolean => months.length > 1 && months.every((month) => (month - first) % step === 0);
  if (stepBy(12) && [0, 3].includes(first % 12)) return 'years';
  return stepBy(3) && first % 3 === 0 ? 'quarters' : 'months';
}

function monthNumber(day: string): number {
  const { year, month } = partsOf(day);
  return year * 12 + month - 1;
}

/** The month, quarter or year that begins or ends on a day. */
function stretch({ from }: Period, length: Length): Period {
  if (length === 'months') return monthOf(from);
  if (length === 'quarters') return quarterOf(from);
  const { year, month } = partsOf(from);
  if (month === 4) return financialYear(year);
  return month === 3 ? financialYear(year - 1) : calendarYear(year);
}

/** Sentences on periods that could have been meant otherwise; none where each says what it is. */
export function describePeriods({ fields, periods }: Pick<LoadPlan, 'fields' | 'periods'>): string[] {
  const field = fields.find(({ parse }) => parse === 'period');
  const header = field?.header ?? field?.name ?? '';
  return [...describeDays(header, periods), ...describeQuarters(header, periods)];
}

function describeDays(header: string, periods: readonly PeriodMeaning[]): string[] {
  const days = meaningOfDays(periods.map(({ text }) => text));
  if (days === null) return [];
  const example = firstOf(periods, (text) => {
    const read = parsePeriod(plainPeriod(text));
    return read !== null && isDay(read);
  });
  return [
    `"${header}": every day in it is the ${days.edge} of a month, so the days were read as ${days.length}: ${example?.text ?? ''} as ${example?.label ?? ''}. If that is wrong, write them as 2024-04, 2024-25 Q1 or 2024-25.`,
  ];
}

function describeQuarters(header: string, periods: readonly PeriodMeaning[]): string[] {
  const example = firstOf(periods, isQuarterOfOneYear);
  if (!example?.from) return [];
  const year = Number(example.from.slice(0, 4));
  return [
    `"${header}": quarters beside a single year were read as quarters of the calendar year: ${example.text} as ${example.label}. If the financial year is meant, write both its years: ${year}-${String((year + 1) % 100).padStart(2, '0')} Q1.`,
  ];
}

/** The earliest period whose text passes a test: distinct texts come in any order. */
const firstOf = (periods: readonly PeriodMeaning[], test: (text: string) => boolean): PeriodMeaning | undefined =>
  periods.filter(({ text }) => test(text)).toSorted((a, b) => (a.from ?? '').localeCompare(b.from ?? ''))[0];
