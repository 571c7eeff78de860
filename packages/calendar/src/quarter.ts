// Quarters of the financial year, as councils report: Q1 is April to June and the year ends on 31 March.
import { addDays, addMonths, type IsoDate, monthEnd, partsOf, toIsoDate } from './iso-date.ts';
import { financialYearLabel, type Period } from './period.ts';

export type QuarterNumber = 1 | 2 | 3 | 4;

/** A quarter of the financial year that starts in April of `startYear`; its label is `2024-25 Q2`. */
export interface Quarter extends Period {
  startYear: number;
  number: QuarterNumber;
}

export function financialQuarter(startYear: number, number: QuarterNumber): Quarter {
  const from = toIsoDate(startYear, number * 3 + 1, 1);
  const to = monthEnd(addMonths(from, 2));
  return { startYear, number, from, to, label: `${financialYearLabel(startYear)} Q${number}` };
}

export function quarterOf(date: IsoDate): Quarter {
  const { year, month } = partsOf(date);
  const startYear = month >= 4 ? year : year - 1;
  return financialQuarter(startYear, (Math.floor(((month + 8) % 12) / 3) + 1) as QuarterNumber);
}

const YEAR_FIRST = /^(\d{4})[-/](\d{2}|\d{4})[ -]*Q(?:uarter ?)?([1-4])$/i;
const QUARTER_FIRST = /^Q(?:uarter ?)?([1-4])[ -]*(\d{4})[-/](\d{2}|\d{4})$/i;

/**
 * Reads `2024-25 Q2`, `2024-25-Q2`, `2024/25 Q2`, `2024/2025 Q2` and `Q2 2024-25`; null for anything else, also for
 * years that do not follow each other.
 */
export function parseQuarter(text: string): Quarter | null {
  const trimmed = text.trim();
  const yearFirst = YEAR_FIRST.exec(trimmed);
  if (yearFirst) return checkedQuarter(yearFirst[1], yearFirst[2], yearFirst[3]);
  const quarterFirst = QUARTER_FIRST.exec(trimmed);
  return quarterFirst ? checkedQuarter(quarterFirst[2], quarterFirst[3], quarterFirst[1]) : null;
}

function checkedQuarter(first = '', second = '', number = ''): Quarter | null {
  const startYear = Number(first);
  return followsYear(startYear, second) ? financialQuarter(startYear, Number(number) as QuarterNumber) : null;
}

/** Whether the second half of `2024-25` or `2024-2025` is the year after the first. */
export function followsYear(startYear: number, second: string): boolean {
  const next = startYear + 1;
  return second.length === 4 ? Number(second) === next : Number(second) === next % 100;
}

export function previousQuarter(quarter: Quarter): Quarter {
  return quarterOf(addDays(quarter.from, -1));
}

export function nextQuarter(quarter: Quarter): Quarter {
  return quarterOf(addDays(quarter.to, 1));
}

export function sameQuarterLastYear(quarter: Quarter): Quarter {
  return financialQuarter(quarter.startYear - 1, quarter.number);
}

/** Every quarter touched by the days `from` to `to`, in order. */
export function quartersBetween(from: IsoDate, to: IsoDate): Quarter[] {
  const quarters: Quarter[] = [];
  if (from > to) return quarters;
  for (let quarter = quarterOf(from); quarter.from <= to; quarter = nextQuarter(quarter)) quarters.push(quarter);
  return quarters;
}

/** The newest quarter that was over at the end of a day: on 30 June it is the quarter that ends that day. */
export function lastCompleteQuarter(date: IsoDate): Quarter {
  const current = quarterOf(date);
  return current.to === date ? current : previousQuarter(current);
}
