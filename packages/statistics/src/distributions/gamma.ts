// The gamma distribution with rate 1; for rate r pass r × x. Lower tail, quantile and log-gamma: ../numeric/gamma.ts.
import { gammaCdf } from '../numeric/gamma.ts';
import { continuedFraction } from './continued-fraction.ts';
import { poissonTerm } from './saddle-point.ts';

/** Density x^(shape − 1) e^(−x) / Γ(shape) for x > 0; 0 below. */
export function gammaDensity(x: number, shape: number): number {
  return x > 0 ? (poissonTerm(shape, x) * shape) / x : 0;
}

/**
 * Chance that a gamma variable of the given shape (above 0) is more than x, with full relative accuracy however small.
 * Continued fraction of Legendre (DLMF 8.9.2) above shape + 1, the complement of the lower tail below.
 */
export function gammaTail(x: number, shape: number): number {
  if (x === Infinity) return 0;
  if (x < shape + 1) return 1 - gammaCdf(x, shape);
  const fraction = continuedFraction({
    first: x + 1 - shape,
    numerator: (step) => step * (shape - step),
    denominator: (step) => x + 1 - shape + 2 * step,
  });
  return (poissonTerm(shape, x) * shape) / fraction;
}
