// The Poisson distribution: counts of independent events. `mean` ≥ 0; k is floored; tails through the gamma.
import { gammaCdf } from '../numeric/gamma.ts';
import { discreteQuantile } from './discrete.ts';
import { gammaTail } from './gamma.ts';
import { poissonTerm } from './saddle-point.ts';

/** Chance of exactly k. */
export function poissonMass(k: number, mean: number): number {
  return Number.isInteger(k) && k >= 0 ? poissonTerm(k, mean) : 0;
}

/** Chance of k or fewer: the gamma tail of shape k + 1 at the mean. */
export function poissonCdf(k: number, mean: number): number {
  return k < 0 ? 0 : gammaTail(mean, Math.floor(k) + 1);
}

/** Chance of k or more (k itself counts). */
export function poissonTail(k: number, mean: number): number {
  return k <= 0 ? 1 : gammaCdf(mean, Math.ceil(k));
}

/** Smallest k whose chance of k or fewer reaches `chance`. */
export function poissonQuantile(chance: number, mean: number): number {
  return discreteQuantile((k) => poissonCdf(k, mean), chance);
}
