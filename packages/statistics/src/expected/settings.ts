// Constants of the expected range. None depends on the name of a series; docs/methods-dips.md says what each one gave.
import type { LeastDifference, PeriodsInYear } from './series.ts';

/** What is thought likely of a council series before seeing it, on the log (counts) or logit (proportions) scale. */
export interface Beliefs {
  /** Standard deviation of the drift over a year, and the chance that there is one. */
  trendSd: number;
  trendChance: number;
  /** Standard deviation of each coefficient of the first harmonic; harmonic k has a k-th of it. */
  seasonSd: number;
  /** Chance that the season needs 0, 1 or 2 harmonics. */
  harmonicChances: readonly number[];
  /** Standard deviation of a lasting step, and the chance of one beyond those already found. */
  stepSd: number;
  stepChance: number;
}

export const relativeBeliefs: Beliefs = {
  trendSd: 0.12,
  trendChance: 0.4,
  seasonSd: 0.2,
  harmonicChances: [0.45, 0.4, 0.15],
  stepSd: 0.4,
  stepChance: 0.05,
};

/** The same for levels, in units of their own spread from one period to the next. */
export const levelBeliefs: Beliefs = { ...relativeBeliefs, trendSd: 0.75, seasonSd: 1, stepSd: 2 };

/** Dispersion (variance over that of pure chance): exactly 1 with this chance, else its log exponential with this mean. */
export const dispersionBelief = { chanceOfOne: 0.15, meanLog: 0.9 };

/** Length of a season, and what counts as enough of it. */
export interface PeriodRules {
  harmonics: number;
  /** Windows judged together, in periods. */
  windows: readonly number[];
  /**
   * Shortest history with a range, with a season, and without the word "trial" (METHODS §5, §7). Weeks have a season
   * from the start, although none can be seen in their first year: what it may be widens the range, where a model
   * without one took every spring for a dip or a surge.
   */
  fewest: number;
  fewestForSeason: number;
  fewestForFull: number;
  /** Shortest stretch on either side of a step. */
  stepSide: number;
}

export const periodRules: Record<PeriodsInYear, PeriodRules> = {
  4: { harmonics: 1, windows: [1, 2], fewest: 8, fewestForSeason: 12, fewestForFull: 16, stepSide: 6 },
  12: { harmonics: 2, windows: [1, 2, 3, 6], fewest: 12, fewestForSeason: 12, fewestForFull: 24, stepSide: 8 },
  52: { harmonics: 2, windows: [1, 2, 4, 6], fewest: 13, fewestForSeason: 13, fewestForFull: 104, stepSide: 13 },
};

/** A residual beyond this many standard deviations loses weight (0.5% of normal ones are each side of it). */
export const outlierFrom = 2.58;

/** A departure of fewer events than this is none: with rare events, one of them is far out and yet ordinary. */
export const leastOutlierEvents = 3;

/** A past step this clear (score chi-square on one degree of freedom) is taken as a fact. */
export const stepChiSquare = 14;

/** A window counts only if its last period alone leans the same way this much (one-sided p). */
export const lastPeriodGate = 0.05;

/** Flag at this score; a short history (METHODS §5: p < .003 instead of .01) needs half a point more. */
export const flagThreshold = 1.85;
export const trialExtra = 0.52;

export const defaultLeastDifference: LeastDifference = { events: 3, part: 0.05, share: 0.02 };
