import type { ElementLink } from './series/measure.ts';
import type { SeriesKey } from './series/series-key.ts';
import type { EvidenceSelector, Period, Subject } from './series/subject.ts';

export type { ElementLink, EvidenceSelector, Period, Subject };

export type Direction = 'better' | 'worse' | 'up' | 'down';
export type Severity = 'note' | 'watch' | 'act';
export type FindingState = 'new' | 'continuing' | 'recovered' | 'explained';

/** `headline`: stands out even among all that was checked. `worth a look`: unusual, and may well be chance. */
export type FindingList = 'headline' | 'worth a look';

export type DriverKind = 'service' | 'ward' | 'channel' | 'category' | 'survey question';

/** A part of a series, such as a ward, and how far it moved from what its own past leads to expect. */
export interface Driver {
  kind: DriverKind;
  name: string;
  /** How many cases or answers of the part there were; null where `observed` is itself such a count. */
  n: number | null;
  /** A number of cases, or a level in the unit of the series. */
  observed: number;
  expected: number;
  /** Of the whole difference, the part that lies here: 1 is all of it; below 0 where it moved the other way. */
  part: number;
}

/** Parts compared in one way, the largest contribution of each kind first. */
export interface DriverTable {
  /** What is compared, with the period. */
  title: string;
  /** Of `observed` and `expected`: `count` for cases, else the unit of the series. */
  unit: string;
  rows: readonly Driver[];
}

/** What a finding rests on, beside its sentence. */
export interface Workings {
  /** The figures in one line: `15.4% of 13 in July 2026; about 87.4% expected, usual range 53.8% to 100%`. */
  result: string;
  /** How the usual range and the target were judged, in sentences. */
  method: readonly string[];
  /** How often a result like this comes by chance; null where the method does not say. */
  chance: number | null;
  drivers: readonly DriverTable[];
}

/** What a detector returns: a finding before it has an identity, a state and counted rows. */
export interface FindingDraft {
  detector: string;
  detectorVersion: number;
  measure: string;
  /** The series that it was found in. */
  series: SeriesKey;
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
  /**
   * The usual range: where the value would lie, but for chance, were nothing different from the baseline. In the unit of
   * the value, and the range that the sentence names, if it names one; null where none was worked out.
   */
  interval: readonly [number, number] | null;
  direction: Direction;
  severity: Severity;
  /** Whether the episode was over by the analysis date. */
  recovered: boolean;
  /** Whether a cause or an action is recorded for the episode (an event, or a "we did"). */
  explained: boolean;
  /** Headline when left out. */
  list?: FindingList;
  workings?: Workings;
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
  list: FindingList;
  elements: string[];
  evidenceCount: number;
  /** The series that it was found in; null where its measure has no history to draw. */
  series: SeriesKey | null;
}
