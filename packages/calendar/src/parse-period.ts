import { parseIsoDate, toIsoDate } from './iso-date.ts';
import {
  calendarQuarter,
  calendarYear,
  dayPeriod,
  financialYear,
  isoWeek,
  MONTH_NAMES,
  monthOf,
  type Period,
  spanOf,
} from './period.ts';
import { followsYear, parseQuarter } from './quarter.ts';

type Reader = (text: string) => Period | null;

/**
 * Reads a period as councils spell it: `2024-04-30`, `2024-04`, `Apr 2024`, `April 2024`, `Apr-24`, `30 April 2024`,
 * `2024-25 Q2`, `2024/25 Q3`, `2018-Q2` (quarter of the calendar year), `2024-W07`, `2024-25`, `2024/25`, `2024`, and
 * ranges of these (`April 2024 to March 2025`). Returns null for anything else.
 *
 * `2011-12` could be December 2011 or the financial year: with a hyphen it is the month (ISO 8601), with a slash,
 * `2011/12`, the financial year. Dates with a numeric day first are not read here: their order depends on the file.
 */
export function parsePeriod(text: string): Period | null {
  const trimmed = text.trim().replaceAll(/\s+/g, ' ');
  for (const read of READERS) {
    const period = read(trimmed);
    if (period) return period;
  }
  return null;
}

const READERS: readonly Reader[] = [
  readDay,
  readFinancialQuarter,
  readCalendarQuarter,
  readWeek,
  readMonthNumber,
  readFinancialYear,
  readMonthName,
  readDayInWords,
  readYear,
  readRange,
];

function readDay(text: string): Period | null {
  const date = parseIsoDate(text);
  return date ? dayPeriod(date) : null;
}

function readFinancialQuarter(text: string): Period | null {
  const quarter = parseQuarter(text);
  return quarter && { from: quarter.from, to: quarter.to, label: quarter.label };
}

function readCalendarQuarter(text: string): Period | null {
  const match = /^(\d{4})[ -]?Q([1-4])$/i.exec(text);
  return match ? calendarQuarter(Number(match[1]), Number(match[2])) : null;
}

function readWeek(text: string): Period | null {
  const match = /^(\d{4})-?W(\d{2})$/i.exec(text);
  return match ? isoWeek(Number(match[1]), Number(match[2])) : null;
}

function readMonthNumber(text: string): Period | null {
  const match = /^(\d{4})-(\d{2})$/.exec(text);
  return match ? monthPeriod(Number(match[1]), Number(match[2])) : null;
}

function readFinancialYear(text: string): Period | null {
  const match = /^(?:FY ?)?(\d{4})[-/](\d{2}|\d{4})$/i.exec(text);
  if (!match) return null;
  const startYear = Number(match[1]);
  return followsYear(startYear, match[2] ?? '') ? financialYear(startYear) : null;
}

function readMonthName(text: string): Period | null {
  const match = /^([A-Za-z]{3,9})\.?[ -]?(\d{4}|'?\d{2})$/.exec(text);
  return match ? monthPeriod(yearFrom(match[2]), monthFrom(match[1])) : null;
}

function readDayInWords(text: string): Period | null {
  const match = /^(\d{1,2}) ([A-Za-z]{3,9}) (\d{4})$/.exec(text);
  if (!match) return null;
  const month = String(monthFrom(match[2])).padStart(2, '0');
  return readDay(`${match[3]}-${month}-${(match[1] ?? '').padStart(2, '0')}`);
}

function readYear(text: string): Period | null {
  return /^(?:19|20)\d{2}$/.test(text) ? calendarYear(Number(text)) : null;
}

function readRange(text: string): Period | null {
  const parts = text.split(' to ');
  const [left = '', right = ''] = parts;
  if (parts.length !== 2) return null;
  const last = parsePeriod(right);
  // `April to June 2018`: the year is said once.
  const first = last && parsePeriod(/^[A-Za-z]+$/.test(left) ? `${left} ${last.to.slice(0, 4)}` : left);
  if (!first || !last || first.from > last.to) return null;
  return { ...spanOf(first, last), label: text };
}

function monthPeriod(year: number, month: number): Period | null {
  return month >= 1 && month <= 12 ? monthOf(toIsoDate(year, month, 1)) : null;
}

/** The number of a month from its name or the first three letters (or `Sept`); 0 when it is no month. */
function monthFrom(name = ''): number {
  const wanted = name.toLowerCase();
  const isShort = wanted.length === 3 || wanted === 'sept';
  return MONTH_NAMES.findIndex((month) => isNameOf(month.toLowerCase(), wanted, isShort)) + 1;
}

function isNameOf(month: string, wanted: string, isShort: boolean): boolean {
  return isShort ? month.startsWith(wanted) : month === wanted;
}

// Two-digit years are this century's: no council holds a feedback series from before 2000.
function yearFrom(digits = ''): number {
  return digits.length === 4 ? Number(digits) : 2000 + Number(digits.replace("'", ''));
}
