// The beta distribution and its two tails, on which binomial, negative binomial and Student's t rest.
import { continuedFraction } from './continued-fraction.ts';
import { binomialTerm } from './saddle-point.ts';

/** Both shapes of a beta distribution, each above 0. */
export interface BetaShapes {
  a: number;
  b: number;
}

/** A point with its complement 1 − x: given apart, neither loses digits when the other is near 1. */
export interface BetaPoint extends BetaShapes {
  x: number;
  complement: number;
}

export interface BetaTails {
  /** Chance of x or less: the regularised incomplete beta function I_x(a, b). */
  lower: number;
  /** Chance of more than x. */
  upper: number;
}

/** Both tails, the smaller with full relative accuracy; x outside 0 to 1 is all in one tail. */
export function betaTails({ x, complement, a, b }: BetaPoint): BetaTails {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (complement <= 0) return { lower: 1, upper: 0 };
  if (x <= (a + 1) / (a + b + 2)) {
    const lower = lowerTail({ x, complement, a, b });
    return { lower, upper: 1 - lower };
  }
  const upper = lowerTail({ x: complement, complement: x, a: b, b: a });
  return { lower: 1 - upper, upper };
}

// x^a (1 − x)^b / (a B(a, b)) over the continued fraction of DLMF 8.17.22, fast for x under (a + 1)/(a + b + 2).
function lowerTail({ x, complement, a, b }: BetaPoint): number {
  const front = (binomialTerm({ first: a, second: b, share: x, complement }) * b) / (a + b);
  const fraction = continuedFraction({
    first: 1,
    numerator: (step) => fractionTerm(step, x, { a, b }),
    denominator: () => 1,
  });
  return front / fraction;
}

function fractionTerm(step: number, x: number, { a, b }: BetaShapes): number {
  const m = Math.floor(step / 2);
  const scale = (a + step - 1) * (a + step);
  return step % 2 === 0 ? (m * (b - m) * x) / scale : (-(a + m) * (a + b + m) * x) / scale;
}

/** Density x^(a − 1) (1 − x)^(b − 1) / B(a, b) for 0 < x < 1; 0 outside. */
export function betaDensity(x: number, { a, b }: BetaShapes): number {
  if (x <= 0 || x >= 1) return 0;
  const term = binomialTerm({ first: a, second: b, share: x, complement: 1 - x });
  return (term * a * b) / ((a + b) * x * (1 - x));
}

/** Chance of x or less. */
export function betaCdf(x: number, shapes: BetaShapes): number {
  return betaTails({ x, complement: 1 - x, ...shapes }).lower;
}

/** Chance of more than x. */
export function betaTail(x: number, shapes: BetaShapes): number {
  return betaTails({ x, complement: 1 - x, ...shapes }).upper;
}
