// How numbers, days and kinds are written for people. One place, so that two pages cannot differ.
import type { Measure } from '@said/server';

const WHOLE = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const ONE_DECIMAL = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const UP_TO_ONE = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** What stands where there is no figure; said aloud as a word, unlike a dash. */
export const NO_FIGURE = 'no figure';

export const formatCount = (count: number): string => WHOLE.format(count);

/** A number without a unit, whole or with up to one decimal. */
export const formatRounded = (value: number, decimals: 0 | 1): string =>
  (decimals === 0 ? WHOLE : UP_TO_ONE).format(value);

/** `1 complaint`, `12 complaints`, `0 complaints`. */
export function countOf(count: number, kind: string): string {
  return `${formatCount(count)} ${plural(count, kind)}`;
}

/** The word for that many of a kind. */
export function plural(count: number, kind: string): string {
  if (count === 1) return kind;
  if (/[^aeiou]y$/.test(kind)) return `${kind.slice(0, -1)}ies`;
  return kind.endsWith('s') ? kind : `${kind}s`;
}

export const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A share of a whole as a percentage with its basis; says so when there is nothing to divide by. */
export function shareOf(part: number, whole: number): string {
  return whole === 0 ? NO_FIGURE : `${WHOLE.format((100 * part) / whole)}%`;
}

const oneDecimal = (value: number): string => UP_TO_ONE.format(value);

/** How a value is written, by the unit of its measure. */
const WRITTEN: Record<Measure['unit'], (value: number, standardUnit: string | null) => string> = {
  count: oneDecimal,
  share: (value) => `${oneDecimal(value * 100)}%`,
  'per 1,000 residents': (value) => ONE_DECIMAL.format(value),
  'working days': (value) => `${oneDecimal(value)} ${plural(value, 'working day')}`,
  days: (value) => `${oneDecimal(value)} ${plural(value, 'day')}`,
  score: oneDecimal,
  'as the standard': (value, unit) =>
    unit === '%' ? `${oneDecimal(value)}%` : `${oneDecimal(value)} ${unit ?? ''}`.trim(),
};

/** A measured value in its measure's unit; a standard has a unit of its own. */
export function formatValue(value: number | null, unit: Measure['unit'], standardUnit: string | null = null): string {
  return value === null ? NO_FIGURE : WRITTEN[unit](value, standardUnit);
}

/** `17 July 2019`, `October 2021` or `2023`: as precise as the date is known. */
export function formatDate(date: string): string {
  const [year = '', month, day] = date.split('-');
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  if (name === undefined) return year;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** `14 more than last quarter (44)`; never a percentage of a small number. */
export function describeChange(now: number, before: number | null, when: string): string {
  if (before === null) return `No figure for ${when}`;
  const difference = now - before;
  if (difference === 0) return `The same as ${when}`;
  const word = difference > 0 ? 'more' : 'fewer';
  return `${formatCount(Math.abs(difference))} ${word} than ${when} (${formatCount(before)})`;
}
