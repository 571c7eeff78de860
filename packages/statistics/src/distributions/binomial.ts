// The binomial distribution: k of n with a common share (0 to 1). Tails through the beta distribution.
import { betaTails, type BetaTails } from './beta.ts';
import { discreteQuantile } from './discrete.ts';
import { binomialTerm } from './saddle-point.ts';

/** Chance of exactly k of n. */
export function binomialMass(k: number, n: number, share: number): number {
  if (!Number.isInteger(k) || k < 0 || k > n) return 0;
  if (share <= 0 || share >= 1) return k === (share <= 0 ? 0 : n) ? 1 : 0;
  if (k === 0) return Math.exp(n * Math.log1p(-share));
  if (k === n) return share ** n;
  return binomialTerm({ first: k, second: n - k, share, complement: 1 - share });
}

/** Chance of k of n or fewer. */
export function binomialCdf(k: number, n: number, share: number): number {
  if (k < 0) return 0;
  return k >= n ? 1 : tailsAbove(Math.floor(k), n, share).upper;
}

/** Chance of k of n or more (k itself counts). */
export function binomialTail(k: number, n: number, share: number): number {
  if (k <= 0) return 1;
  return k > n ? 0 : tailsAbove(Math.ceil(k) - 1, n, share).lower;
}

/** Smallest k whose chance of k of n or fewer reaches `chance`. */
export function binomialQuantile(chance: number, n: number, share: number): number {
  return discreteQuantile((k) => binomialCdf(k, n, share), chance, n);
}

// P(X > k) = I_share(k + 1, n − k) for 0 ≤ k < n (Abramowitz & Stegun 26.5.24).
function tailsAbove(k: number, n: number, share: number): BetaTails {
  return betaTails({ x: share, complement: 1 - share, a: k + 1, b: n - k });
}
