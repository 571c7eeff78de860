// The negative binomial as over-dispersed counts: variance = ratio × mean, so size = mean/(ratio − 1) and
// success chance = 1/ratio. A ratio of 1 or less is the Poisson distribution.
import { betaTails, type BetaTails } from './beta.ts';
import { discreteQuantile } from './discrete.ts';
import { poissonCdf, poissonMass, poissonTail } from './poisson.ts';
import { binomialTerm } from './saddle-point.ts';

// Nearer to 1 than this the size is so large that its tails lose more digits than the Poisson distribution is off by.
const LEAST_RATIO = 1 + 1e-8;

const isPoisson = (mean: number, ratio: number): boolean => ratio <= LEAST_RATIO || mean === 0;

/** Chance of exactly k, mean ≥ 0, variance `ratio` times the mean. */
export function negativeBinomialMass(k: number, mean: number, ratio: number): number {
  if (isPoisson(mean, ratio)) return poissonMass(k, mean);
  if (!Number.isInteger(k) || k < 0) return 0;
  const size = mean / (ratio - 1);
  if (k === 0) return Math.exp(-size * Math.log(ratio));
  const term = binomialTerm({ first: size, second: k, share: 1 / ratio, complement: (ratio - 1) / ratio });
  return (term * size) / (size + k);
}

/** Chance of k or fewer. */
export function negativeBinomialCdf(k: number, mean: number, ratio: number): number {
  if (isPoisson(mean, ratio)) return poissonCdf(k, mean);
  return k < 0 ? 0 : tailsAt(Math.floor(k), mean, ratio).lower;
}

/** Chance of k or more (k itself counts). */
export function negativeBinomialTail(k: number, mean: number, ratio: number): number {
  if (isPoisson(mean, ratio)) return poissonTail(k, mean);
  return k <= 0 ? 1 : tailsAt(Math.ceil(k) - 1, mean, ratio).upper;
}

/** Smallest k whose chance of k or fewer reaches `chance`. */
export function negativeBinomialQuantile(chance: number, mean: number, ratio: number): number {
  return discreteQuantile((k) => negativeBinomialCdf(k, mean, ratio), chance);
}

// P(X ≤ k) = I_(1/ratio)(size, k + 1) (Abramowitz & Stegun 26.5.26).
function tailsAt(k: number, mean: number, ratio: number): BetaTails {
  return betaTails({ x: 1 / ratio, complement: (ratio - 1) / ratio, a: mean / (ratio - 1), b: k + 1 });
}
