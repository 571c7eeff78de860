import type { MeasuredPoint, MeasuredSeries } from './measured-series.ts';
import type { Sign } from './xmr-rules.ts';

/** A point with what a method expected of it. */
export interface JudgedPoint extends MeasuredPoint {
  centre: number | null;
  lower: number | null;
  upper: number | null;
  /** +1 unusually high, -1 unusually low, 0 within what the series' own past allows. */
  flag: Sign;
  /** What was unusual, in the method's own words. */
  rule: string;
}

/** A way of telling unusual points of a series. Detectors know this interface only, so that a better method can replace one. */
export interface JudgeMethod {
  name: string;
  /** What the method leaves out of account; printed with every finding. */
  caveat: string;
  /** Fewer points than this are drawn and not judged. */
  fewestPoints: number;
  judge(series: MeasuredSeries): JudgedPoint[];
}
