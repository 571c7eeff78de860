// Where values and periods go on the page.

export interface Range {
  low: number;
  high: number;
}

/** Round values that cover a range in about five steps of 1, 2 or 5 times a power of ten. */
export function niceTicks({ low, high }: Range): number[] {
  const span = high - low || Math.abs(high) || 1;
  const power = 10 ** Math.floor(Math.log10(span / 5));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => span / size <= 5.5) ?? span;
  const first = Math.floor(low / step);
  const last = Math.ceil(high / step);
  // Multiples of the step, cleaned of what binary fractions leave behind.
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

/** Smallest range that holds all given values; 0 to 1 when there are none. */
export function rangeOf(values: readonly (number | null | undefined)[]): Range {
  const numbers = values.filter((value): value is number => typeof value === 'number' && Number.isFinite(value));
  if (numbers.length === 0) return { low: 0, high: 1 };
  return {
    low: numbers.reduce((a, b) => Math.min(a, b)),
    high: numbers.reduce((a, b) => Math.max(a, b)),
  };
}

/** Places of the labels on an axis of `count` periods: first, then every so many, at most `most` of them. */
export function labelledPlaces(count: number, most: number): number[] {
  const every = Math.max(1, Math.ceil(count / most));
  return Array.from({ length: count }, (_, i) => i).filter((i) => i % every === 0);
}
