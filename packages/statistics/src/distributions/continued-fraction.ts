/** One partial term a/(b + …) of a continued fraction, by its number from 1. */
export interface FractionTerms {
  first: number;
  numerator: (step: number) => number;
  denominator: (step: number) => number;
}

const TINY = 1e-300;
const PRECISION = 1e-15;
const MOST_TERMS = 100_000;

const awayFromZero = (value: number): number => (Math.abs(value) < TINY ? TINY : value);

/** first + a1/(b1 + a2/(b2 + …)) by Lentz's method as modified by Thompson & Barnett 1986, to about 15 digits. */
export function continuedFraction({ first, numerator, denominator }: FractionTerms): number {
  let value = awayFromZero(first);
  let c = value;
  let d = 0;
  for (let step = 1; step < MOST_TERMS; step += 1) {
    const a = numerator(step);
    const b = denominator(step);
    d = 1 / awayFromZero(b + a * d);
    c = awayFromZero(b + a / c);
    value *= c * d;
    if (Math.abs(c * d - 1) < PRECISION) break;
  }
  return value;
}
