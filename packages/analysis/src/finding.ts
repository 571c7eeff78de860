/** What a finding or a series is about. `kind` says how to read `id`: a ward's code, a service's or standard's name… */
export interface Subject {
  kind: 'council' | 'service' | 'ward' | 'standard' | 'channel' | 'kind' | 'theme' | 'stage';
  id: string;
  name: string;
}

/** Days, both included; `label` is how people say it: `2024-25 Q2`, `March 2025`, `April 2024 to March 2025`. */
export interface Period {
  from: string;
  to: string;
  label: string;
}

export type Direction = 'better' | 'worse' | 'up' | 'down';
export type Severity = 'note' | 'watch' | 'act';
export type FindingState = 'new' | 'continuing' | 'recovered' | 'explained';

/** Why a finding is evidence for an element of the standard. */
export interface ElementLink {
  element: string;
  reason: string;
}

/** Which stored rows are behind a finding, said as a question that the database answers. */
export interface EvidenceSelector {
  /** A data set, or `complaint stages`: stages of complaints wherever they are stored (feedback or case stages). */
  dataset: string;
  from: string;
  to: string;
  /** The column that `from` and `to` bound; its data set's main date when left out. */
  dateColumn?: string;
  /** Column to the only value allowed; null asks for rows where the column is empty. */
  where: Readonly<Record<string, string | number | null>>;
  /** Only stages without an answer on this day (`complaint stages`), whatever came later. */
  openOn?: string;
}

/** What a detector returns: a finding before it has an identity, a state and counted rows. */
export interface FindingDraft {
  detector: string;
  detectorVersion: number;
  measure: string;
  unit: string;
  basis: string;
  sentence: string;
  subject: Subject;
  /** The service and the ward it concerns, for filtering; null where it has none. */
  service: string | null;
  wardCode: string | null;
  /** First flagged period: with detector, measure and subject it makes the id of the episode. */
  firstFlagged: string;
  period: Period;
  value: number | null;
  baseline: number | null;
  /** How many cases, answers or residents the value rests on. */
  n: number | null;
  /** What chance allows: the usual range around the baseline (series), or the confidence interval of the value (shares, rates). */
  interval: readonly [number, number] | null;
  direction: Direction;
  severity: Severity;
  /** Whether the episode was over by the analysis date. */
  recovered: boolean;
  /** Whether a cause or an action is recorded for the episode (an event, or a "we did"). */
  explained: boolean;
  elements: readonly ElementLink[];
  evidence: readonly EvidenceSelector[];
}

/** A stored finding, in the shape that `said findings --json` and the API print. */
export interface Finding {
  id: string;
  detector: string;
  measure: string;
  unit: string;
  basis: string;
  sentence: string;
  subject: Subject;
  period: Period;
  value: number | null;
  baseline: number | null;
  n: number | null;
  interval: [number, number] | null;
  direction: Direction;
  severity: Severity;
  state: FindingState;
  elements: string[];
  evidenceCount: number;
}
