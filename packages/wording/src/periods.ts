// Periods in sentences: made of their days, never read back out of a label.
import { daysBetween, monthName, monthOf, partsOf, type Period, quarterOf } from '@said/calendar';
import { wholeNumber } from './numbers.ts';
import { countOf } from './plurals.ts';

/** From one to the other, with the year once: `May to September 2026`. */
export function spanInWords(first: Period, last: Period): string {
  if (first.from === last.from) return last.label;
  const isSameYear = isMonth(first) && isMonth(last) && partsOf(first.from).year === partsOf(last.from).year;
  return `${isSameYear ? nameOfMonth(first) : first.label} to ${last.label}`;
}

/** `in July 2026`, `from May to July 2026`. */
export function whenInWords(first: Period, last: Period): string {
  return first.from === last.from ? `in ${last.label}` : `from ${spanInWords(first, last)}`;
}

/** A stretch of days that has a name of its own is in it, any other goes from one to the other. */
export function withinInWords(period: Period): string {
  return isMonth(period) || isQuarter(period) ? `in ${period.label}` : `from ${period.label}`;
}

/** `a normal March`, `a normal Q2`: the same part of the year, since its season is in the range. */
export function normalPeriod(period: Period, pointName: string): string {
  if (isMonth(period)) return `a normal ${nameOfMonth(period)}`;
  return isQuarter(period) ? `a normal Q${quarterOf(period.from).number}` : `a normal ${pointName}`;
}

function isMonth({ from, to }: Period): boolean {
  const month = monthOf(from);
  return month.from === from && month.to === to;
}

function isQuarter({ from, to }: Period): boolean {
  const quarter = quarterOf(from);
  return quarter.from === from && quarter.to === to;
}

function nameOfMonth({ from }: Period): string {
  return monthName(partsOf(from).month);
}

interface Stretch {
  first: Period;
  last: Period;
  /** How many points of it are meant, of how many known ones. */
  flagged: number;
  known: number;
}

const DAYS: Readonly<Record<string, number>> = { week: 7, month: 365.25 / 12, quarter: 365.25 / 4 };

/** `3 months, July to September 2026`; `4 of the 5 months from May to September 2026`, months without a result counted. */
export function stretchInWords({ first, last, flagged, known }: Stretch, pointName: string): string {
  const days = DAYS[pointName];
  const lasted = days === undefined ? known : Math.round((daysBetween(first.from, last.to) + 1) / days);
  const span = spanInWords(first, last);
  if (lasted <= flagged) return `${countOf(flagged, pointName)}, ${span}`;
  return `${wholeNumber(flagged)} of the ${countOf(lasted, pointName)} from ${span}`;
}
