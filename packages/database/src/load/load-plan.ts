// What ingestion tells the database about one file: where its cells are, what each becomes, and what makes two rows one.
import type { DatasetName } from '../schema/datasets.ts';

/**
 * How the text of a cell becomes a value, and how it is masked: `text` is what people wrote, with names and addresses in it;
 * `label` is a short text from a list, such as a service or a ward; `reference` a number that looks like many things.
 * `rating` is a mark, also in words of a vocabulary whose keys are the marks; a word that nobody knows is no mark.
 * `place` is a coordinate, a pair of them or a grid reference, which only finds the ward.
 * `postcode` and `plain` are not masked: look-ups of postcodes and boundaries hold nothing personal.
 */
export type ParseKind =
  | 'text'
  | 'label'
  | 'reference'
  | 'vocabulary'
  | 'date'
  | 'partial date'
  | 'number'
  | 'rating'
  | 'integer'
  | 'boolean'
  | 'period'
  | 'code'
  | 'postcode'
  | 'place'
  | 'keyed hash'
  | 'plain';

/** Where a field's text comes from: a column by position (from 0), or the same text for every row. */
export type CellSource =
  | {
      column: number;
      /** Only this part of the cell counts: the first group of a regular expression, e.g. `([^/]+)$`. */
      pattern?: string;
      /** The cell counts only in rows where another column holds one of these values. */
      when?: { column: number; values: readonly string[] };
      /** Where to look in rows in which this cell gives nothing. */
      otherwise?: CellSource;
    }
  | { constant: string };

/** One field of the staged rows. */
export interface StagedField {
  name: string;
  /** The header in the file, for rejects; null for a constant. */
  header: string | null;
  source: CellSource;
  parse: ParseKind;
  required: boolean;
  /** Stored value by spelling in lower case, for `vocabulary`. */
  vocabulary?: Readonly<Record<string, readonly string[]>>;
  /** When true, only the values of the vocabulary are accepted. */
  closed?: boolean;
  /** Other values than those of the vocabulary keep their capitals. */
  keepsCase?: boolean;
  /** The highest mark of a `rating`; a higher number is none. */
  highest?: number;
  /**
   * How the column writes its dates: `serial` for Excel's day numbers, `months` where 200805 is May 2008, `undecided`
   * until the whole column is looked at. Day first when left out.
   */
  dates?: 'day first' | 'month first' | 'serial' | 'months' | 'undecided';
  /** Value where the cell is empty. */
  default?: string;
}

/** A file that DuckDB's own reader takes as it is: UTF-8, regular, all cells as text. */
export interface CsvSource {
  path: string;
  delimiter: string;
  quote: string;
  /** How its lines end. DuckDB must be told, or line breaks of the other kind inside quotes end the record. */
  newline: '\n' | '\r\n';
  /** Physical lines before the first data record. */
  skipLines: number;
  columnCount: number;
  gzip: boolean;
  /** Index of the column that holds the physical line of each record, when a first pass wrote one. */
  lineColumn: number | null;
  /** Decimals are written with a comma, thousands with a point. */
  decimalComma?: boolean;
  /** Bytes of the longest record, when it is known to be longer than DuckDB's usual limit of 2 MB. */
  longestRecord?: number;
}

/** False for a field that the file has nothing for: it only has its default. */
export const isGiven = ({ source }: StagedField): boolean => 'column' in source || source.constant !== '';

/** Columns by position, with values that keep a row out. */
export interface ExcludedRows {
  column: number;
  header: string;
  values: readonly string[];
}

/** A period as written, and what it means: first and last day, and one way to write it. */
export interface PeriodMeaning {
  text: string;
  label: string;
  /** Null where the text is kept as a label but names no days. */
  from: string | null;
  to: string | null;
}

export interface LoadPlan {
  dataset: DatasetName;
  source: CsvSource;
  fields: readonly StagedField[];
  /** Fields that identify a row. Empty, or all missing in a row: the row is known by a hash of its fields. */
  keyFields: readonly string[];
  /** Groups of fields of which a row needs one at least, e.g. value, or numerator and denominator. */
  needsOneOf: readonly (readonly string[])[];
  excluded: readonly ExcludedRows[];
  periods: readonly PeriodMeaning[];
  /** Pairs of date fields (`today` is the day of the import) of which the second must not be before the first; the flag says so when it is. */
  order: readonly { earlier: string; later: string; flag: string }[];
  /** The field whose day decides which version of a ward is meant; null: the newest. */
  dayField: string | null;
  /** Keep a ward code that no ward has (profiles of other areas), instead of leaving the row without a ward. */
  keepsUnknownCodes: boolean;
  /** The column that says which rejects the rows correct ("batch:line"), in a file of corrections. */
  corrects?: number;
  /** What its rows lack for being rows of their own, in words: they only update those that are stored. */
  lacks?: readonly string[];
  /** Secret behind `keyed hash` fields. */
  hashKey: string | null;
}

/** Why a row was kept out, by the number stored in the staged rows. */
export interface RejectReason {
  field: string | null;
  header: string | null;
  rule: string;
  message: string;
}
