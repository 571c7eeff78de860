// What `packages/application` gives to the command line and the server: plain JSON, ready to print or to draw.
import type { Direction, Finding, Period, Subject } from './finding.ts';
import type { Measure } from './series/measure.ts';
import type { SeriesSplit } from './measures/contract/measure-module.ts';
import type { SeriesKey } from './series/series-key.ts';

export interface CouncilView {
  council: string;
  /** True for the fictional sample borough: every page and document says so. */
  sample: boolean;
  /** The only clock of analysis: the last day that was judged. */
  asOf: string;
  stale: boolean;
}

/** What the dashboard's filters offer. */
export interface FiltersView {
  quarters: Period[];
  kinds: string[];
  services: { name: string; directorate: string | null; portfolio: string | null }[];
  wards: { code: string; name: string; validFrom: string | null; validTo: string | null }[];
  standards: { name: string; service: string | null }[];
  /** Measures with a series in this data, and by what each can be split. */
  series: { measure: string; splits: SeriesSplit[] }[];
}

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
  grain: 'month' | 'quarter';
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

export interface WardRate {
  code: string;
  name: string;
  count: number;
  population: number | null;
  ratePer1000: number | null;
  /** Funnel limits at this ward's population: inner 95%, outer 99.8%, as rates per 1,000. */
  limits: { lower95: number; upper95: number; lower998: number; upper998: number } | null;
  position: 'above' | 'below' | 'within' | 'not judged';
  /** Ward-profile indicators shown beside the rate, by indicator name. */
  profile: Record<string, number | null>;
}

export interface WardsView {
  measure: Measure;
  period: Period;
  averagePer1000: number | null;
  headline: string;
  summary: string;
  rows: WardRate[];
  withoutWard: { count: number; total: number };
  findings: Finding[];
}

/** Boundaries of the wards valid on a day, as GeoJSON (WGS84). */
export interface BoundariesView {
  type: 'FeatureCollection';
  features: { type: 'Feature'; properties: { code: string; name: string }; geometry: unknown }[];
}

export interface Comparison {
  now: number;
  lastQuarter: number | null;
  sameQuarterLastYear: number | null;
}

export interface ServiceRow {
  service: string;
  directorate: string | null;
  portfolio: string | null;
  comments: Comparison;
  complaintsStage1: Comparison;
  complaintsStage2: Comparison;
  compliments: Comparison;
  serviceRequests: Comparison;
  /** Complaint stages answered in the quarter within the response rules, over all answered that a rule covers. */
  inTime: { inTime: number; answered: number };
  outcomes: { upheld: number; partlyUpheld: number; notUpheld: number; decided: number };
}

/** What is unusual by itself and does not stand out among all that was checked. */
export interface WorthALookView {
  /** How much was checked and how much of it chance alone would flag; null where nothing could be compared. */
  checked: string | null;
  findings: Finding[];
}

export interface OverviewView {
  quarter: Period;
  headline: string;
  kinds: { kind: string; counts: Comparison }[];
  services: ServiceRow[];
  /** The footnote of table one: how feedback was collected. */
  collection: { total: number; solicited: number; unsolicited: number; notRecorded: number };
  findings: Finding[];
  worthALook: WorthALookView;
  /** Sentences an officer should know before quoting a figure. */
  dataQuality: string[];
}

export type EvidenceKind = 'direct' | 'supporting' | 'none';
export type Level = 'non' | 'partial' | 'full' | 'plus';

export interface ElementView {
  element: string;
  criterion: number;
  title: string;
  evidenceKind: EvidenceKind;
  /** Newest first; `date` is null for evidence that bears none. */
  evidence: { kind: string; id: string; title: string; date: string | null }[];
  suggestion: Level | null;
  reasons: string[];
  last: { date: string; level: Level } | null;
}

export interface LevelCounts {
  non: number | null;
  partial: number | null;
  full: number | null;
  plus: number | null;
}

export interface AssessmentView extends LevelCounts {
  date: string;
  kind: 'full' | '12-month' | '24-month';
  byCriterion: Record<'1' | '2' | '3' | '4' | '5', LevelCounts> | null;
  basis: 'published' | 'derived' | 'mixed';
  source: string;
}
