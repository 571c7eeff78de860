import type { Direction, Finding, Grain, Measure, Period, SeriesKey, Subject } from '@said/analysis';

export interface SeriesPoint extends Period {
  value: number | null;
  n: number | null;
  centre: number | null;
  lower: number | null;
  upper: number | null;
  /** The chart rule in the words of NHS "Making Data Count", e.g. `Above UCL`, `Common Cause`. */
  rule: string;
  flag: Direction | null;
  /** The period has not ended by the analysis date, or its returns are not in: drawn, never judged. */
  incomplete: boolean;
}

export interface SeriesView {
  measure: Measure;
  key: SeriesKey;
  subject: Subject;
  /** The standard's own unit, e.g. `%` or `days`, where the measure is a service standard. */
  standardUnit: string | null;
  grain: Grain;
  method: string;
  /** What the chart shows, in one sentence. */
  headline: string;
  summary: string;
  target: number | null;
  points: SeriesPoint[];
  /** Assessment visits within the span of the series; `date` as precise as known. */
  visits: { date: string; label: string }[];
  events: { from: string; to: string | null; kind: string; note: string | null }[];
  actions: { date: string; label: string }[];
  findings: Finding[];
}
