// Rows that measures are built from, by topic, in the shape in which the database counts them. A row that is not split by
// a column has null there.

export interface CountRow {
  /** First day of the month or quarter. */
  period_from: string;
  kind: string;
  service: string | null;
  ward_code: string | null;
  channel?: string | null;
  /** The columns that it is split by, such as `service` or `service,ward_code`; empty for the whole kind. */
  split: string;
  count: number;
  /** Left out where nobody asks for it. */
  solicited?: number;
  at_weekends: number;
}

export interface AnsweredRow {
  period_from: string;
  procedure: string;
  stage: string;
  service: string | null;
  answered: number;
  in_time: number;
  median_days: number;
}

interface AcknowledgedRow {
  period_from: string;
  procedure: string;
  service: string | null;
  acknowledged: number;
  in_time: number;
}

export interface OutcomeRow {
  period_from: string;
  service: string | null;
  upheld: number;
  partly_upheld: number;
  decided: number;
}

export interface ClosedRow {
  period_from: string;
  kind: string;
  service: string | null;
  closed: number;
  median_days: number;
}

export interface SurveyRow {
  wave: string;
  period_from: string;
  period_to: string;
  service: string | null;
  driver: string | null;
  n: number | null;
  result: number;
}

export interface ResultRow {
  standard: string;
  service: string | null;
  unit: string | null;
  polarity: string | null;
  target: number | null;
  tolerance: number | null;
  period_from: string;
  period_to: string;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
}

export interface RowsByTopic {
  received: readonly CountRow[];
  answered: readonly AnsweredRow[];
  acknowledged: readonly AcknowledgedRow[];
  outcomes: readonly OutcomeRow[];
  closed: readonly ClosedRow[];
  surveys: readonly SurveyRow[];
  results: readonly ResultRow[];
}

export type Topic = keyof RowsByTopic;
