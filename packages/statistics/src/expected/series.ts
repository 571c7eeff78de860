import type { LevelScale } from './level-scale.ts';

/** What a series measures: events, a share of known denominators, or any other level. */
export type SeriesKind = 'count' | 'proportion' | 'level';

/** Periods in a year. */
export type PeriodsInYear = 4 | 12 | 52;

/** One series, oldest period first; every array has one entry for each period, gaps included. */
export interface ExpectedSeries {
  kind: SeriesKind;
  /** Events; or the number of successes; or the level itself. `null` where nothing is known. */
  values: readonly (number | null)[];
  /**
   * Counts: what the count grows with, such as population or working days; left out when there is none.
   * Proportions: how many cases each value is out of. Levels: not used.
   */
  denominators?: readonly (number | null)[];
  period: PeriodsInYear;
  /** Periods known to be out of the ordinary (covid, a closure): neither learnt from nor judged. */
  exceptional?: readonly boolean[];
  /** The scale on which a level is modelled; `raw` when left out. */
  scale?: LevelScale;
}

/** The smallest difference worth telling anyone about, whatever its chance. */
export interface LeastDifference {
  /** Counts: events more or fewer than expected, to the nearest whole one. Proportions: cases. */
  events: number;
  /** Counts: the same as a part of what was expected. */
  part: number;
  /** Proportions: difference of the shares (0.02 = two percentage points). */
  share: number;
}

export interface ExpectedOptions {
  /** First period to judge (0-based); the last period only when left out. */
  judgeFrom?: number;
  /** False when the last period's returns are still coming in: it is then never judged. */
  isLastComplete?: boolean;
  /** Flag at this score, −log10 of the alert p. */
  threshold?: number;
  leastDifference?: LeastDifference;
}

/**
 * Several periods taken together: totals for counts and proportions, averages for levels. A flagged total lies outside
 * its range, which is the one at the alert p.
 */
export interface WindowTotal {
  observed: number;
  expected: number;
  lower: number;
  upper: number;
}

/** One period against what the periods before it led to expect. Shares (0 to 1) for proportions. */
export interface ExpectedPoint {
  index: number;
  value: number | null;
  centre: number;
  /** The usual range of a single period: outside it a period is flagged by itself. */
  lower: number;
  upper: number;
  /** Chance of a single period this far out on either side, were nothing different. */
  periodP: number;
  /** The one p of this series and period over all its windows: what enters a false discovery rate. */
  p: number;
  /** −log10 p. */
  score: number;
  /** The number of periods, ending with this one, that say it most strongly. */
  window: number;
  /** +1 above, −1 below what was expected. */
  direction: 1 | -1;
  flagged: boolean;
  /** Out of the ordinary, yet by less than the least difference worth telling: not flagged for that reason alone. */
  isTooSmall: boolean;
  /** The window's totals, when flagged over more than one period. */
  windowTotal: WindowTotal | null;
  /** How many usable periods came before it. */
  history: number;
  /**
   * `trial`: a short history, judged more strictly (METHODS §5, §7: under two years of months or weeks, four of
   * quarters). `early`: under a year, so that no season has been seen yet. `unjudged`: exceptional, missing or incomplete.
   */
  standing: 'full' | 'trial' | 'early' | 'unjudged';
}

export interface ExpectedRange {
  points: ExpectedPoint[];
  /** First periods (0-based) of lasting changes of level in the history: each asks "rebase from here?". */
  steps: number[];
}
