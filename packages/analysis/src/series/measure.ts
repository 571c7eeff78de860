export type Polarity = 'higher is better' | 'lower is better' | 'neither';

export type Unit = 'count' | 'share' | 'per 1,000 residents' | 'working days' | 'days' | 'score' | 'as the standard';

/** One agreed definition. Every series, finding, chart and table names a measure, so that two places cannot disagree. */
export interface Measure {
  id: string;
  name: string;
  definition: string;
  /** Which rows are counted and by which date, e.g. "complaints by the date received". */
  basis: string;
  numerator: string;
  denominator: string | null;
  polarity: Polarity;
  unit: Unit;
}

/** Why a finding is evidence for an element of the standard. */
export interface ElementLink {
  element: string;
  reason: string;
}
