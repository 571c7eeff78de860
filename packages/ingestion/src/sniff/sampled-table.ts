// A table as it is looked at: its headings and some of its rows.

/** A table as far as recognition needs it. */
export interface RecognisableTable {
  header: readonly string[];
  sample: readonly (readonly string[])[];
}
