import type { ExpectedSeries } from './series.ts';

/** A series as typed arrays. Sizes are offsets, cases, or 1; an unusable period has value 0 where nothing is known. */
export interface UsablePeriods {
  values: Float64Array;
  sizes: Float64Array;
  /** 1 where there is something to learn from or to judge, else 0. */
  usable: Float64Array;
}

/**
 * Finds the periods that can be used: a finite value, not below 0 for a count, between 0 and the cases for a
 * proportion, with a denominator above 0 where the series has denominators, and not marked exceptional.
 * Throws when the arrays differ in length or a proportion has no denominators.
 */
export function usablePeriods(series: ExpectedSeries): UsablePeriods {
  const { kind, values, denominators, exceptional } = series;
  assertLengths(series);
  const sizes = values.map((_, index) => (denominators && kind !== 'level' ? (denominators[index] ?? 0) : 1));
  const known = values.map((value, index) => isKnown(kind, value, sizes[index] ?? 0));
  return {
    values: Float64Array.from(values, (value, index) => (known[index] ? (value ?? 0) : 0)),
    sizes: Float64Array.from(sizes, (size) => (Number.isFinite(size) && size > 0 ? size : 1)),
    usable: Float64Array.from(known, (isUsable, index) => (isUsable && !exceptional?.[index] ? 1 : 0)),
  };
}

function isKnown(kind: ExpectedSeries['kind'], value: number | null, size: number): boolean {
  if (value === null || !Number.isFinite(value)) return false;
  if (kind === 'level') return true;
  if (value < 0 || !Number.isFinite(size) || size <= 0) return false;
  return kind === 'count' || value <= size;
}

function assertLengths({ kind, values, denominators, exceptional }: ExpectedSeries): void {
  if (kind === 'proportion' && !denominators) {
    throw new Error('A series of proportions needs denominators: the cases that each value is out of.');
  }
  for (const [name, other] of Object.entries({ denominators, exceptional })) {
    if (other && other.length !== values.length) {
      throw new Error(`The series has ${values.length} values but ${other.length} ${name}; give one for each period.`);
    }
  }
}
