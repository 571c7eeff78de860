import type { EvidenceSelector, Period, Subject } from './subject.ts';
import type { Measure, Polarity } from './measure.ts';
import type { SeriesKey } from './series-key.ts';

/** One period of a series. `n` is what the value rests on: cases, answers; null where it is not known. */
export interface MeasuredPoint extends Period {
  value: number | null;
  n: number | null;
  /** The stored cases behind a share, which its value may give with a decimal or two only. */
  numerator?: number;
  /** What was promised for this period; null without a target. */
  target: number | null;
  /** What a count grows with, such as the working days of its month; left out where it grows with nothing known. */
  exposure?: number;
}

/** Complete periods of one measure for one subject, in order of time, ready to be judged. */
export interface MeasuredSeries {
  key: SeriesKey;
  measure: Measure;
  subject: Subject;
  service: string | null;
  /** How people name it: `Stage 1 complaints about Waste answered in time`. */
  title: string;
  /** The unit of the values: `share` (0 to 1), `%` (0 to 100), `days`, or the standard's own. */
  unit: string;
  polarity: Polarity;
  /** What one point is called: `month`, `quarter`, `wave`, `period`. */
  pointName: string;
  /** How far a value may miss its target and still count as met, in the unit of the values. */
  tolerance: number;
  points: readonly MeasuredPoint[];
  /** The rows behind a point: days are filled in from its period. */
  evidence: Omit<EvidenceSelector, 'from' | 'to'>;
}

/** +1 when higher values are worse, -1 when lower ones are, 0 when neither is. */
export function worseSign(polarity: Polarity): -1 | 0 | 1 {
  if (polarity === 'neither') return 0;
  return polarity === 'higher is better' ? -1 : 1;
}
