import type { MeasuredPoint, MeasuredSeries } from './measured-series.ts';
import type { Sign } from '@said/statistics';

/**
 * Several points taken together. `cases`: how many cases, for counts and for shares whose cases are stored. `share`: one
 * share of them all, in the unit of the values, where only rounded shares are stored. `average`: of anything else.
 */
export interface WindowTotal {
  /** How many points, ending with the flagged one. */
  points: number;
  basis: 'cases' | 'share' | 'average';
  /** How many cases or answers there were: what a share is out of. Null for counts and where it is not known. */
  outOf: number | null;
  observed: number;
  expected: number;
  lower: number;
  upper: number;
}

/** As much of a series as a method needs to judge it. */
export type JudgeableSeries = Pick<MeasuredSeries, 'unit' | 'service' | 'pointName' | 'points'>;

/** A point with what a method expected of it. */
export interface JudgedPoint extends MeasuredPoint {
  centre: number | null;
  lower: number | null;
  upper: number | null;
  /** +1 unusually high, -1 unusually low, 0 within what the series' own past allows. */
  flag: Sign;
  /** What was unusual, in the method's own words. */
  rule: string;
  /** The chance of a result this far out, in either direction, were nothing different; null where the method has none. */
  p: number | null;
  /** The same of this point alone: `p` may be that of several points together. */
  pointP: number | null;
  /** What was unusual when flagged over several points together; null otherwise. */
  windowTotal: WindowTotal | null;
  /** How many earlier points this one was compared with; null where the method compares with all of them. */
  history: number | null;
}

/** Days that an officer has marked as out of the ordinary; `service` null concerns the whole council. */
export interface ExceptionalDays {
  from: string;
  to: string;
  service: string | null;
}

export interface JudgeOptions {
  /** Points that meet one of these are neither learnt from nor judged. */
  exceptional?: readonly ExceptionalDays[];
  /** Points that begin before this day are learnt from and not judged. */
  judgeFrom?: string;
  /** False when the last point's returns are still coming in: it is then never judged. */
  isLastComplete?: boolean;
}

/** A way of telling unusual points of a series. Detectors know this interface only, so that a better method can replace one. */
export interface JudgeMethod {
  name: string;
  /** What the method leaves out of account for this series, printed with its findings; empty when nothing. */
  caveatOf(series: JudgeableSeries): string;
  /** How a series is judged, in one sentence, for those who want to see the working. */
  explain(series: JudgeableSeries): string;
  /** Fewer points than this are drawn and not judged. */
  fewestPoints: number;
  judge(series: JudgeableSeries, options?: JudgeOptions): JudgedPoint[];
}
