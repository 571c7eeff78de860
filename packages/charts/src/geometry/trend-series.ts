// A series as a chart knows it: its points, what they are judged by, and what else happened meanwhile.

export type TrendFlag = 'better' | 'worse' | 'up' | 'down';

export interface TrendPoint {
  /** Period as printed, e.g. `Apr 2024` or `2024-25 Q1`. */
  label: string;
  /** First day of the period, where the axis is to write starts of financial years. */
  from?: string;
  /** Null: not known, drawn as a gap and never as zero. */
  value: number | null;
  centre: number | null;
  lower: number | null;
  upper: number | null;
  flag: TrendFlag | null;
  /** Drawn hollow: the period is not over. */
  incomplete?: boolean;
}

/** What happened at a time, or lasted for some: an assessment visit, an action, an event. */
export interface TrendMark {
  /** What is printed above the chart: `V1`, or a few words. */
  sign: string;
  kind: 'visit' | 'action' | 'event';
  /** Place among the points: 2.5 lies between the third and the fourth. */
  at: number;
  /** End of something that lasted; null for a moment. */
  until: number | null;
}

/** What the axis of values must reach and may not pass. */
export interface ValueRange {
  /** Counts and rates start at zero, so that heights compare; shares and scores near their lowest. */
  from: 'zero' | 'lowest';
  least?: number;
  most?: number;
}

/** One point to each month or quarter; left out, the points are numbered. */
export type Grain = 'month' | 'quarter';
