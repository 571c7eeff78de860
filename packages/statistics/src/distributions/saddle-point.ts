// Poisson and binomial masses without the cancellation of large factorials.
// Source: Loader 2000, "Fast and accurate computation of binomial probabilities".
import { logGamma } from '../numeric/gamma.ts';

const HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);
const SERIES_FROM = 16;

/** log(x!) less Stirling's formula (x + ½) log x − x + ½ log 2π, for real x > 0. */
export function stirlingError(x: number): number {
  if (x < SERIES_FROM) return logGamma(x + 1) - (x + 0.5) * Math.log(x) + x - HALF_LOG_TWO_PI;
  const square = x * x;
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / (1188 * square)) / square) / square) / square) / x;
}

/** Deviance part x log(x/mean) + mean − x, by a series where the three nearly cancel; x and mean above 0. */
export function deviancePart(x: number, mean: number): number {
  const difference = x - mean;
  const v = difference / (x + mean);
  if (Math.abs(v) >= 0.1) return x * Math.log(x / mean) - difference;
  let power = 2 * x * v;
  let total = difference * v;
  for (let step = 1; step < 1000; step += 1) {
    power *= v * v;
    const next = total + power / (2 * step + 1);
    if (next === total) break;
    total = next;
  }
  return total;
}

/** mean^x e^(−mean) / Γ(x + 1) for real x ≥ 0: the Poisson mass at whole x. */
export function poissonTerm(x: number, mean: number): number {
  if (x === 0) return Math.exp(-mean);
  return Math.exp(-stirlingError(x) - deviancePart(x, mean)) / Math.sqrt(2 * Math.PI * x);
}

/** Two real parts of a total, each above 0, and the share (with its complement) that the first is expected to have. */
export interface BinomialSplit {
  first: number;
  second: number;
  share: number;
  complement: number;
}

/** Γ(a + b + 1) / (Γ(a + 1) Γ(b + 1)) share^a complement^b for real a, b > 0: the binomial mass at whole numbers. */
export function binomialTerm({ first, second, share, complement }: BinomialSplit): number {
  const n = first + second;
  const stirling = stirlingError(n) - stirlingError(first) - stirlingError(second);
  const deviance = deviancePart(first, n * share) + deviancePart(second, n * complement);
  return Math.exp(stirling - deviance) * Math.sqrt(n / (2 * Math.PI * first * second));
}
