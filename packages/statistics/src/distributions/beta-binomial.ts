// The beta-binomial distribution: k of n where the share itself varies as a beta with shapes a, b (Skellam 1948).
// Mean n a/(a + b); variance n m (1 − m) (a + b + n)/(a + b + 1), m = a/(a + b).
import type { BetaShapes } from './beta.ts';
import { discreteQuantile } from './discrete.ts';

interface Tails {
  /** Chance of k or fewer. */
  lower: number;
  /** Chance of more than k. */
  upper: number;
  mass: number;
}

/** Chance of exactly k of n. */
export function betaBinomialMass(k: number, n: number, shapes: BetaShapes): number {
  return tailsAt(k, n, shapes).mass;
}

/** Chance of k of n or fewer. */
export function betaBinomialCdf(k: number, n: number, shapes: BetaShapes): number {
  return tailsAt(k, n, shapes).lower;
}

/** Chance of k of n or more (k itself counts). */
export function betaBinomialTail(k: number, n: number, shapes: BetaShapes): number {
  return tailsAt(Math.ceil(k) - 1, n, shapes).upper;
}

/** Smallest k whose chance of k of n or fewer reaches `chance`. */
export function betaBinomialQuantile(chance: number, n: number, shapes: BetaShapes): number {
  return discreteQuantile((k) => betaBinomialCdf(k, n, shapes), chance, n);
}

/**
 * Masses relative to the one nearest the mean, from the ratio of neighbours
 * w(k + 1)/w(k) = (n − k)(a + k) / ((k + 1)(n − k − 1 + b)), outwards both ways; then over their total.
 * Only sums of positive terms, so the smaller tail keeps its relative accuracy.
 */
function tailsAt(k: number, n: number, { a, b }: BetaShapes): Tails {
  const start = Math.min(n, Math.round((n * a) / (a + b)));
  const sums: Tails = { lower: 0, upper: 0, mass: 0 };
  const up = (j: number): number => ((n - j) * (a + j)) / ((j + 1) * (n - j - 1 + b));
  const down = (j: number): number => (j * (n - j + b)) / ((n - j + 1) * (a + j - 1));
  addMass(sums, { j: start, k, mass: 1 });
  for (let j = start, mass = 1; j < n; j += 1) addMass(sums, { j: j + 1, k, mass: (mass *= up(j)) });
  for (let j = start, mass = 1; j > 0; j -= 1) addMass(sums, { j: j - 1, k, mass: (mass *= down(j)) });
  const total = sums.lower + sums.upper;
  return { lower: sums.lower / total, upper: sums.upper / total, mass: sums.mass / total };
}

function addMass(sums: Tails, { j, k, mass }: { j: number; k: number; mass: number }): void {
  if (j <= k) sums.lower += mass;
  else sums.upper += mass;
  if (j === k) sums.mass = mass;
}
