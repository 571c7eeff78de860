import type { DriverKind, FindingDraft, Period, Subject } from '../finding.ts';
import type { Measure } from '../measure.ts';
import type { JudgeMethod } from '../series/judge.ts';
import type { EpisodeKey } from './explain.ts';
import type { MeasuredSeries } from '../series/measured-series.ts';

/** A "we did", as far as it can explain a finding. */
export interface ActionNote {
  service: string | null;
  wardCode: string | null;
  startDate: string | null;
  /** What was done. */
  text: string;
  /** What customers said. */
  said?: string | null;
  /** What it answers, as written: the id of a finding, a standard by its name, an element by its number. */
  finding?: string | null;
  theme?: string | null;
}

/** Something to know when reading a series. */
export interface EventNote {
  kind: string;
  from: string;
  to: string;
  service: string | null;
  note: string | null;
}

export interface WardCount {
  code: string;
  name: string;
  count: number;
  population: number | null;
}

/** The wards valid at the end of some days, with what came from each. */
export interface WardPeriod {
  period: Period;
  rows: readonly WardCount[];
  /** Set when the wards changed within the days asked for: the days counted start here. */
  boundariesSince: string | null;
}

/** One measure of demand by ward: the last four complete quarters, and the four before. */
export interface WardDemand {
  measure: Measure;
  /** What is counted, in the plural: `complaints`. */
  things: string;
  current: WardPeriod;
  previous: WardPeriod | null;
  /** The rows counted, beside the ward and the days. */
  where: readonly Readonly<Record<string, string | null>>[];
}

/** One part of a series of counts: a ward, a channel, a category or a service, over the same points. */
export interface DemandPart {
  kind: 'service' | 'ward' | 'channel' | 'category';
  name: string;
  counts: readonly number[];
}

/** A part of a series over its own periods, in the unit of the series. */
export interface SeriesPart {
  kind: DriverKind;
  name: string;
  points: readonly PartPoint[];
}

export interface PartPoint {
  from: string;
  to: string;
  value: number;
  /** Cases or answers; null where not known. */
  n: number | null;
}

/** Counts of one kind of feedback for one subject, and what they are made of. */
export interface Demand {
  /** What is counted, in the plural: `complaints`. */
  things: string;
  series: MeasuredSeries;
  wardCode: string | null;
  parts: readonly DemandPart[];
}

/** Open complaint stages past their limit. */
export interface OverdueStages {
  subject: Subject;
  service: string | null;
  /** `stage 1 complaints`, with the procedure where it is not the corporate one. */
  things: string;
  stage: string;
  procedure: string;
  overdue: number;
  open: number;
  mostDaysOver: number;
  firstReceived: string;
}

/** Everything the detectors look at. Rows have been read and counted; nothing here reaches for a database or a clock. */
export interface AnalysisInput {
  asOf: string;
  method: JudgeMethod;
  /** Series that have a good and a bad direction. */
  series: readonly MeasuredSeries[];
  /** Shares of complaints acknowledged and answered in time, by quarter. */
  handling: readonly MeasuredSeries[];
  overdue: readonly OverdueStages[];
  wardDemand: readonly WardDemand[];
  /** Counts received by kind, service, ward and channel. */
  demand: readonly Demand[];
  /** What a series of `series` or `handling` is made of; empty where the data has no such breakdown. */
  partsOf?: (series: MeasuredSeries) => readonly SeriesPart[];
  actions: readonly ActionNote[];
  /** Actions that name the finding of an episode by its id. */
  namedBy?: (episode: EpisodeKey) => readonly ActionNote[];
  events: readonly EventNote[];
}

/** Results of one series that were put to the same test. */
export interface TestedSeries {
  /** Each with the chance that it is flagged though nothing is different. */
  points: readonly { to: string; chance: number }[];
}

/** Looks at the input and says what it finds. Pure: the same input gives the same findings in the same order. */
export interface Detector {
  name: string;
  version: number;
  /** The CSE elements its findings can be evidence for. */
  elements: readonly string[];
  detect(input: AnalysisInput): FindingDraft[];
  /** What it put to a test, so that a reader is told how much chance alone would flag. Left out where nothing is tested. */
  tested?(input: AnalysisInput): TestedSeries[];
}
