// Chance of a total at least as low, and at least as high, as observed: mid-p (half of the observed value's own chance,
// Lancaster 1961), from distributions with the forecast's mean and variance.
import { betaTails } from '../distributions/beta.ts';
import { binomialMass } from '../distributions/binomial.ts';
import { negativeBinomialCdf, negativeBinomialMass } from '../distributions/negative-binomial.ts';
import { normalTail } from '../distributions/normal.ts';
import { logGamma } from '../numeric/gamma.ts';
import type { Component } from './forecast.ts';
import type { SeriesKind } from './series.ts';

export interface Tails {
  lower: number;
  upper: number;
}

export interface Observation {
  /** Events, successes, or a level in units of its spread. */
  value: number;
  /** Proportions: the number of cases. */
  size: number;
}

type TailRule = (observed: Observation, mean: number, variance: number) => Tails;

const rules: Record<SeriesKind, TailRule> = { count: countTails, proportion: proportionTails, level: levelTails };

/** Both tails of a mixture. */
export function mixtureTails(kind: SeriesKind, observed: Observation, mixture: readonly Component[]): Tails {
  let lower = 0;
  let upper = 0;
  for (const { chance, mean, variance } of mixture) {
    const own = rules[kind](observed, mean, variance);
    lower += chance * own.lower;
    upper += chance * own.upper;
  }
  return { lower, upper };
}

/** Whether one tail of a mixture is more than `least`: the parts are added up only until they are. */
export function isTailAbove(
  { kind, mixture, side }: { kind: SeriesKind; mixture: readonly Component[]; side: keyof Tails },
  observed: Observation,
  least: number,
): boolean {
  const sign = side === 'lower' ? -1 : 1;
  let total = 0;
  for (const { chance, mean, variance } of mixture) {
    const own =
      kind === 'level'
        ? normalTail(sign * standardised(observed, mean, variance))
        : rules[kind](observed, mean, variance)[side];
    total += chance * own;
    if (total > least) return true;
  }
  return false;
}

// Above this spread a continuous or cumulative form is quicker than a sum, and as good.
const MOST_SUMMED_SD = 300;
const PRECISION = 1e-10;
const LEAST_RATIO = 1.0001;
// Smaller than any p that is told (LEAST_P of the windows). Below 2.2e-308 numbers lose their precision, and a term that
// cannot shrink any more would be added for ever.
const LEAST_TERM = 1e-305;

/** Negative binomial with this mean and variance; Poisson where the variance is no larger than the mean. */
export function countTails({ value }: Observation, mean: number, variance: number): Tails {
  const k = Math.round(value);
  const ratio = Math.max(variance / mean, 1);
  const mass = negativeBinomialMass(k, mean, ratio > LEAST_RATIO ? ratio : 1);
  if (variance > MOST_SUMMED_SD ** 2) {
    const lower = negativeBinomialCdf(k, mean, ratio) - mass / 2;
    return { lower, upper: 1 - lower };
  }
  if (ratio <= LEAST_RATIO) return outward({ k, mean, mass }, (j) => mean / (j + 1));
  const size = mean / (ratio - 1);
  const failure = 1 - 1 / ratio;
  return outward({ k, mean, mass }, (j) => ((j + size) * failure) / (j + 1));
}

/** Beta-binomial with this mean and variance; binomial where that is no wider. Failures are modelled above one half. */
export function proportionTails({ value, size }: Observation, mean: number, variance: number): Tails {
  const n = Math.round(size);
  const k = Math.min(Math.max(Math.round(value), 0), n);
  if (mean > n / 2) {
    const failures = proportionTails({ value: n - k, size: n }, n - mean, variance);
    return { lower: failures.upper, upper: failures.lower };
  }
  const share = mean / n;
  const ratio = variance / (mean * (1 - share));
  if (variance > MOST_SUMMED_SD ** 2) return wideShareTails(k / n, share, variance / (n * n));
  if (ratio <= LEAST_RATIO || n < 2) {
    const odds = share / (1 - share);
    return outward({ k, mean, mass: binomialMass(k, n, share) }, (j) => ((n - j) * odds) / (j + 1));
  }
  // Variance n m (1 − m) (1 + (n − 1) ρ), ρ the correlation within a period, 1/(a + b + 1) (Skellam 1948).
  const shapes = 1 / Math.min((ratio - 1) / (n - 1), 0.5) - 1;
  const a = share * shapes;
  const b = (1 - share) * shapes;
  const mass = betaBinomialMass(k, n, { a, b });
  return outward({ k, mean, mass }, (j) => ((n - j) * (j + a)) / ((j + 1) * (n - j - 1 + b)));
}

/** Normal; a mixture of these over dispersions has the long tails of Student's t. */
export function levelTails(observed: Observation, mean: number, variance: number): Tails {
  const z = standardised(observed, mean, variance);
  return { lower: normalTail(-z), upper: normalTail(z) };
}

const standardised = ({ value }: Observation, mean: number, variance: number): number =>
  (value - mean) / Math.sqrt(variance);

function wideShareTails(share: number, mean: number, variance: number): Tails {
  const shapes = Math.max((mean * (1 - mean)) / variance - 1, 1);
  return betaTails({ x: share, complement: 1 - share, a: mean * shapes, b: (1 - mean) * shapes });
}

// One mass without the sum over all n that the distribution function needs.
function betaBinomialMass(k: number, n: number, { a, b }: { a: number; b: number }): number {
  const ways = logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
  const beta = logGamma(k + a) + logGamma(n - k + b) - logGamma(n + a + b);
  return Math.exp(ways + beta + logGamma(a + b) - logGamma(a) - logGamma(b));
}

/**
 * The smaller tail, summed from the observed value away from the mean by the ratio of neighbouring masses
 * `ratio(j)` = mass(j + 1)/mass(j); the other is the rest.
 */
function outward({ k, mean, mass }: { k: number; mean: number; mass: number }, ratio: (j: number) => number): Tails {
  let total = mass / 2;
  let term = mass;
  const isWorthAdding = (): boolean => term > LEAST_TERM && term > PRECISION * total;
  if (k <= mean) {
    for (let j = k; j >= 1 && isWorthAdding(); j -= 1) total += term /= ratio(j - 1);
    return { lower: total, upper: 1 - total };
  }
  for (let j = k; isWorthAdding(); j += 1) total += term *= ratio(j);
  return { lower: 1 - total, upper: total };
}
