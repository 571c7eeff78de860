// A column that was taken for a field, and how surely.

/**
 * How surely a header is a field: 3 spelt exactly as in our template, 2 the same letters, 1 a synonym,
 * 0.5 only part of the header is a synonym, or only the values say so.
 */
export type Certainty = 0.5 | 1 | 2 | 3;

export interface HeaderMatch {
  field: string;
  /** Position of the column, from 0. Positions, not names: headers may differ by case only, or not at all. */
  column: number;
  certainty: Certainty;
  /** From 0 to 1; below `SURE` the officer is told. */
  confidence: number;
  /** Why, for people. */
  reasons: string[];
  /** Only this part of the cell is the value, as a regular expression with one group. */
  pattern?: string;
  /** Another column has the same heading but for capitals and marks: this one was chosen by its values. */
  isChosenTwin?: true;
}

/** From this confidence on, a column is taken without a word. */
export const SURE = 0.75;
