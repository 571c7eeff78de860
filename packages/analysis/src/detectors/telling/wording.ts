import { dayLabel } from '@said/calendar';

/** A value as people write it: 0.713 as a share is `71%`, 12.25 working days are `12.3 working days`. */
export function formatValue(value: number, unit: string): string {
  if (unit === 'share') return `${round(value * 100)}%`;
  if (unit === '%') return `${round(value)}%`;
  const noun = unit === 'count' || unit === 'score' || unit === 'as the standard' ? '' : ` ${unit}`;
  return `${formatNumber(value)}${noun}`;
}

/**
 * A value with what it rests on: `15.4% of 13`, `6.9 (from 120 answers)`. A count is of nothing but itself, and where
 * nobody has said how many cases there were, the value stands alone.
 */
export function formatOf(
  { value, n }: { value: number | null; n: number | null },
  { unit, pointName }: { unit: string; pointName: string },
): string {
  const said = formatValue(value ?? 0, unit);
  if (n === null || unit === 'count') return said;
  if (unit === 'share' || unit === '%') return `${said} of ${formatNumber(n)}`;
  if (unit === 'per 1,000 residents') return `${formatNumber(value ?? 0)} per 1,000 of ${formatNumber(n)} residents`;
  return `${said} (from ${countOf(n, pointName === 'wave' ? 'answer' : 'case')})`;
}

/** A range in the unit, kept within what is possible: no share below 0% or above 100%, nothing below 0. */
export function formatRange(lower: number, upper: number, unit: string): string {
  const most = { share: 1, '%': 100 }[unit] ?? Number.POSITIVE_INFINITY;
  const low = Math.max(0, lower);
  const bare = isPercent(unit) ? formatValue(low, unit) : formatNumber(low);
  return `${bare} to ${formatValue(Math.min(most, upper), unit)}`;
}

/** Whether values of a unit are written with a percent sign, which stands at both ends of a range. */
function isPercent(unit: string): boolean {
  return unit === 'share' || unit === '%';
}

/** `1,234` or `12.3`: one decimal, and none where it is zero. */
export function formatNumber(value: number): string {
  return round(value).toLocaleString('en-GB');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** `1 month`, `3 months`. */
export function countOf(count: number, noun: string): string {
  return `${formatNumber(count)} ${noun}${count === 1 ? '' : 's'}`;
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** `three`, and figures from ten on. */
export function numberWord(count: number): string {
  return NUMBERS[count] ?? formatNumber(count);
}

export function dayOf(date: string): string {
  return dayLabel(date);
}

/** Puts sentences together; empty ones are left out. */
export function sentences(...parts: (string | null | false)[]): string {
  return parts.filter((part) => part !== null && part !== false && part !== '').join(' ');
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
