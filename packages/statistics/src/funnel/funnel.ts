// Funnel plots: a place is unusual when its count lies outside what the average rate gives a place of its size.
// Source: Spiegelhalter 2005, "Funnel plots for comparing institutional performance"; PHE/OHID technical guide.
import { gammaCdf, solveIncreasing } from '../numeric/gamma.ts';
import { type Confidence, NORMAL_QUANTILE } from '../intervals/intervals.ts';
import { type Overdispersion, overdispersion, squareRootScore } from './overdispersion.ts';

/** Bounds of a count: what a place with this many expected events may have. */
export interface FunnelLimits {
  lower95: number;
  upper95: number;
  lower998: number;
  upper998: number;
}

export type FunnelPosition = 'above' | 'below' | 'within' | 'not judged';

export interface FunnelInput {
  events: number;
  /** Residents (or another base) over the same period; null where it is not known. */
  population: number | null;
}

export interface FunnelOptions {
  /** Rates are events per so many; default 1,000. */
  per?: number;
  /** Allow for places differing more than chance; default true, used from 10 places on. */
  overdispersed?: boolean;
  /** A place with fewer expected events is drawn and not judged; default 10. */
  minimumExpected?: number;
}

export interface FunnelRow extends FunnelInput {
  expected: number | null;
  /** Events per `per` residents. */
  rate: number | null;
  /** Limits as rates per `per` residents, at this place's population. */
  lower95: number | null;
  upper95: number | null;
  lower998: number | null;
  upper998: number | null;
  /** By the outer limits (99.8%). */
  position: FunnelPosition;
  /** By the inner limits (95%). */
  position95: FunnelPosition;
}

export interface Funnel {
  rows: FunnelRow[];
  /** Events per `per` residents over all places with a population. */
  average: number | null;
  dispersion: Overdispersion;
}

const FEWEST_PLACES = 10;

/**
 * The count x whose exact Poisson interval just touches the expected number (PHE's funnel): above, P(X ≥ x) = α;
 * below, P(X ≤ x) = α, with x between whole numbers by the gamma form of both. 0 when no count is low enough.
 */
export function poissonFunnelLimits(expected: number, confidence: Confidence): [number, number] {
  const alpha = (1 - confidence) / 2;
  // The chance falls as x grows, so its negative rises.
  const upper = solveIncreasing((x) => alpha - gammaCdf(expected, x), expected + 10);
  if (Math.exp(-expected) > alpha) return [0, upper];
  const lower = solveIncreasing((x) => 1 - gammaCdf(expected, x + 1) - alpha, expected);
  return [lower, upper];
}

/** Limits of a count with over-dispersion: √(observed/expected) within 1 ± z √(s² + τ²), turned back into counts. */
export function overdispersedLimits(expected: number, tau2: number, confidence: Confidence): [number, number] {
  const spread = NORMAL_QUANTILE[confidence] * Math.sqrt(1 / (4 * expected) + tau2);
  return [expected * Math.max(0, 1 - spread) ** 2, expected * (1 + spread) ** 2];
}

/** Limits of a count: the wider of exact Poisson and, where places are over-dispersed, the dispersed ones. */
export function funnelLimits(expected: number, tau2 = 0): FunnelLimits {
  const [lower95, upper95] = limitsAt(expected, tau2, 0.95);
  const [lower998, upper998] = limitsAt(expected, tau2, 0.998);
  return { lower95, upper95, lower998, upper998 };
}

function limitsAt(expected: number, tau2: number, confidence: Confidence): [number, number] {
  const [lower, upper] = poissonFunnelLimits(expected, confidence);
  if (tau2 === 0) return [lower, upper];
  const [wideLower, wideUpper] = overdispersedLimits(expected, tau2, confidence);
  return [Math.min(lower, wideLower), Math.max(upper, wideUpper)];
}

/** Limits of a share of n around the average share: ± z standard errors, kept within 0 and 1 (PHE). */
export function shareFunnelLimits(n: number, average: number, confidence: Confidence): [number, number] {
  const spread = NORMAL_QUANTILE[confidence] * Math.sqrt((average * (1 - average)) / n);
  return [Math.max(0, average - spread), Math.min(1, average + spread)];
}

/** Rates of places around their common average. The order of the rows is kept; populations of 0 are not judged. */
export function rateFunnel(rows: readonly FunnelInput[], options: FunnelOptions = {}): Funnel {
  const { per = 1000, overdispersed = true, minimumExpected = 10 } = options;
  const known = rows.filter((row): row is { events: number; population: number } => (row.population ?? 0) > 0);
  const population = known.reduce((total, row) => total + row.population, 0);
  const rate = population > 0 ? known.reduce((total, row) => total + row.events, 0) / population : null;
  const judged = rate ? known.filter((row) => row.population * rate >= minimumExpected) : [];
  const scores = judged.map((row) => squareRootScore(row.events, row.population * (rate ?? 0)));
  const dispersion = overdispersed && judged.length >= FEWEST_PLACES ? overdispersion(scores) : { phi: 1, tau2: 0 };
  return {
    rows: rows.map((row) => placeRow(row, rate, { per, minimumExpected, tau2: dispersion.tau2 })),
    average: rate === null ? null : rate * per,
    dispersion,
  };
}

interface PlaceOptions {
  per: number;
  minimumExpected: number;
  tau2: number;
}

const WITHOUT_RATE = { expected: null, lower95: null, upper95: null, lower998: null, upper998: null } as const;

function placeRow(row: FunnelInput, average: number | null, options: PlaceOptions): FunnelRow {
  const { events } = row;
  const population = row.population ?? 0;
  const { per, minimumExpected, tau2 } = options;
  const unjudged = { position: 'not judged', position95: 'not judged' } as const;
  if (population <= 0) return { ...row, ...WITHOUT_RATE, rate: null, ...unjudged };
  const rate = (events / population) * per;
  if (!average) return { ...row, ...WITHOUT_RATE, rate, ...unjudged };
  const expected = population * average;
  const counts = funnelLimits(expected, tau2);
  const scale = per / population;
  const isJudged = expected >= minimumExpected;
  return {
    ...row,
    expected,
    rate,
    lower95: counts.lower95 * scale,
    upper95: counts.upper95 * scale,
    lower998: counts.lower998 * scale,
    upper998: counts.upper998 * scale,
    position: isJudged ? place(events, counts.lower998, counts.upper998) : 'not judged',
    position95: isJudged ? place(events, counts.lower95, counts.upper95) : 'not judged',
  };
}

function place(events: number, lower: number, upper: number): FunnelPosition {
  if (events > upper) return 'above';
  return events < lower ? 'below' : 'within';
}
