// Usual spellings of a period that are not read as they are (days with the day first, financial years of two digits,
// quarters before their year), put the way that they are.

import { addMonths, monthOf, parsePeriod } from '@said/calendar';

const YEAR = String.raw`(\d{4}|\d{2})\s?[-/]\s?(\d{4}|\d{2})`;
const QUARTER = String.raw`(?:Q|Qtr|Quarter)\s?([1-4])`;
const FINANCIAL = new RegExp(`^(?:FY\\s?)${YEAR}$`, 'i');
const SHORT_YEAR = /^(\d{2})\s?[-/]\s?(\d{2})$/;
const QUARTER_OF_YEAR = new RegExp(`^${QUARTER}[\\s,/-]*(?:of )?(?:FY\\s?)?${YEAR}$`, 'i');
const YEAR_AND_QUARTER = new RegExp(`^(?:FY\\s?)?${YEAR}[\\s,/-]*${QUARTER}$`, 'i');
const CALENDAR_QUARTER = new RegExp(`^${QUARTER}[\\s,/-]*(?:of )?(\\d{4})$`, 'i');
const CALENDAR_YEAR_AND_QUARTER = new RegExp(`^(\\d{4})[\\s,/-]*${QUARTER}$`, 'i');
const MOST_MONTHS = 12;

/** A period as `parsePeriod` reads it, where it is spelt otherwise; other texts as they are. */
export function plainPeriod(text: string): string {
  const trimmed = text.trim();
  return plainRange(trimmed) ?? plainDay(trimmed) ?? plainYear(trimmed) ?? plainQuarter(trimmed) ?? trimmed;
}

const ENDING = /^(?:(?:12|twelve) months?|(?:financial |rolling )?year)(?: (?:to|ending|ended|up to))+(?: the)? (.+)$/i;
const RANGE =
  /^(.*[A-Za-z].*|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})\s*(?:-|–|—|\bto\b|\buntil\b)\s*(.*[A-Za-z].*|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})$/;
const MONTH_NAME = /^[A-Za-z]{3,9}$/;

// "Apr 2022-Mar 2023", "01/04/2022 - 31/03/2023", "Apr-Jun 2024"; "year ending March 2023".
function plainRange(text: string): string | null {
  const ending = ENDING.exec(text);
  if (ending) return yearTo(ending[1] ?? '');
  const range = RANGE.exec(text);
  if (!range) return null;
  const [first, last] = [range[1] ?? '', range[2] ?? ''].map((part) => plainPeriod(part));
  const isRange =
    parsePeriod(last ?? '') !== null && (parsePeriod(first ?? '') !== null || MONTH_NAME.test(first ?? ''));
  return isRange ? `${first} to ${last}` : null;
}

/** The twelve months that end with a month or day. */
function yearTo(text: string): string | null {
  const last = parsePeriod(plainPeriod(text));
  return last && `${monthOf(addMonths(last.to, -11)).label} to ${monthOf(last.to).label}`;
}

/** True for a quarter beside a single year (`Q2 2023`): it could be of the financial year as well. */
export const isQuarterOfOneYear = (text: string): boolean =>
  [CALENDAR_QUARTER, CALENDAR_YEAR_AND_QUARTER].some((spelling) => spelling.test(text.trim()));

// 30/04/2024, 30/04/24 and 30/04/2024 00:00:00: our files write the day first. 30-Apr-24 is what Excel makes of a date.
function plainDay(text: string): string | null {
  const numbers = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})(?:[ T].*)?$/.exec(text);
  if (numbers) {
    const [, day = '', month = '', year] = numbers;
    return `${fullYear(year)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  }
  const words = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([A-Za-z]{3,9})[ -](\d{4}|\d{2})$/.exec(text);
  if (words) return `${words[1]} ${words[2]} ${fullYear(words[3])}`;
  return /^(\d{4}-\d{2}-\d{2})[ T]\d{2}:.*$/.exec(text)?.[1] ?? null;
}

// 23/24 alone is no month and no day; 11/12 could be.
function plainYear(text: string): string | null {
  const financial = FINANCIAL.exec(text);
  if (financial) return bothYears(financial[1], financial[2]);
  const short = SHORT_YEAR.exec(text);
  return short && Number(short[1]) > MOST_MONTHS ? bothYears(short[1], short[2]) : null;
}

function plainQuarter(text: string): string | null {
  const before = QUARTER_OF_YEAR.exec(text);
  if (before) return `${bothYears(before[2], before[3])} Q${before[1]}`;
  const after = YEAR_AND_QUARTER.exec(text);
  if (after) return `${bothYears(after[1], after[2])} Q${after[3]}`;
  const calendar = CALENDAR_QUARTER.exec(text);
  if (calendar) return `${calendar[2]} Q${calendar[1]}`;
  const yearFirst = CALENDAR_YEAR_AND_QUARTER.exec(text);
  return yearFirst && `${yearFirst[1]} Q${yearFirst[2]}`;
}

const bothYears = (first = '', second = ''): string => `${fullYear(first)}/${second}`;

// Two digits are a year of this century: no council brings in older results.
const fullYear = (digits = ''): string => (digits.length === 4 ? digits : `20${digits}`);
