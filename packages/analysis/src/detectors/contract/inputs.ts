// What detectors can ask for by name. Rows have been read and counted; nothing here reaches for a database or a clock.
import type { DriverKind, Period, Subject } from '../../finding.ts';
import type { Measure } from '../../series/measure.ts';
import type { MeasuredSeries } from '../../series/measured-series.ts';
import type { SeriesKey } from '../../series/series-key.ts';

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
  key: SeriesKey;
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

/** Every input there is, by the name that detectors ask for it by. */
export interface Inputs {
  /** Series that have a good and a bad direction: standards, satisfaction, how complaints are handled. */
  resultSeries: readonly MeasuredSeries[];
  /** Shares of complaints acknowledged and answered in time, by quarter. */
  handlingQuarters: readonly MeasuredSeries[];
  overdueStages: readonly OverdueStages[];
  wardYears: readonly WardDemand[];
  /** Counts received by kind, service, ward and channel. */
  demand: readonly Demand[];
  actions: readonly ActionNote[];
  events: readonly EventNote[];
}

export type InputName = keyof Inputs;
