// How a number is written. Every figure of a page, a command and a stored sentence comes through here, so that two of them
// cannot round the same figure differently.

// Nothing is written as `-0`.
const WHOLE = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0, signDisplay: 'negative' });
const DECIMAL = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1, signDisplay: 'negative' });

/** `1,234`: to the nearest whole number. */
export function wholeNumber(value: number): string {
  return WHOLE.format(value);
}

/** `1,234` or `12.3`: one decimal, and none where it is zero. */
export function decimalNumber(value: number): string {
  return DECIMAL.format(value);
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** `three`, and figures from ten on. */
export function numberWord(count: number): string {
  return NUMBERS[count] ?? wholeNumber(count);
}
