// Over-dispersion of a funnel: how much more places differ than chance alone would make them.
// Source: Spiegelhalter 2005, "Handling over-dispersion of performance indicators"; NHS Digital SHMI methodology;
// scales as in METHODS: arcsine for shares, square root (CQC) and logarithm (SHMI) for ratios of observed to expected.
import { sum } from '../numeric/mean.ts';
import { quantile } from '../numeric/quantile.ts';

export interface Overdispersion {
  /** Mean square of the adjusted z: 1 when places differ by chance only. */
  phi: number;
  /** Variance between places on the scale of z's standard errors; 0 when phi is not above 1 by enough. */
  tau2: number;
}

/** A place's distance from the average, and its standard error, both on the transformed scale. */
export interface PlaceScore {
  z: number;
  standardError: number;
}

/** `winsorise` pulls the outer 10% at each end in to the quantile; `truncate` leaves them out (SHMI). */
export type Adjustment = 'winsorise' | 'truncate';

const OUTER_SHARE = 0.1;

/**
 * phi = mean z² after adjustment; tau² = max(0, (n phi − (n − 1)) / (Σw − Σw²/Σw)), w = 1/s² (DerSimonian & Laird).
 * No places give phi 1 and tau² 0.
 */
export function overdispersion(places: readonly PlaceScore[], adjustment: Adjustment = 'winsorise'): Overdispersion {
  if (places.length < 2) return { phi: 1, tau2: 0 };
  const sorted = places.map(({ z }) => z).sort((a, b) => a - b);
  const low = quantile(sorted, OUTER_SHARE);
  const high = quantile(sorted, 1 - OUTER_SHARE);
  const kept = adjustment === 'truncate' ? places.filter(({ z }) => z >= low && z <= high) : places;
  const squares = kept.map(({ z }) => Math.min(high, Math.max(low, z)) ** 2);
  const n = squares.length;
  const phi = sum(squares) / n;
  const weights = kept.map(({ standardError }) => 1 / standardError ** 2);
  const total = sum(weights);
  const spread = total - sum(weights.map((weight) => weight ** 2)) / total;
  return { phi, tau2: spread > 0 ? Math.max(0, (n * phi - (n - 1)) / spread) : 0 };
}

/** A share of n against the average share, on the arcsine scale. */
export function shareScore(x: number, n: number, average: number): PlaceScore {
  const standardError = 1 / (2 * Math.sqrt(n));
  const distance = Math.asin(Math.sqrt(x / n)) - Math.asin(Math.sqrt(average));
  return { z: distance / standardError, standardError };
}

/** Observed against expected on the square-root scale: defined at 0, so it serves small counts. */
export function squareRootScore(observed: number, expected: number): PlaceScore {
  const standardError = 1 / (2 * Math.sqrt(expected));
  return { z: (Math.sqrt(observed / expected) - 1) / standardError, standardError };
}

/** Observed against expected on the logarithmic scale (SHMI); observed must be above 0. */
export function logarithmScore(observed: number, expected: number): PlaceScore {
  const standardError = 1 / Math.sqrt(expected);
  return { z: Math.log(observed / expected) / standardError, standardError };
}
