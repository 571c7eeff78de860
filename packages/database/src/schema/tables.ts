// Table types for Kysely. `<data set>_rows` keeps every version of a row; the view `<data set>` shows the current ones.
import type { DatasetName, DatasetRow } from './datasets.ts';

interface SettingsTable {
  key: string;
  value: string;
}

/** One imported file. A batch is undone or kept as a whole. */
export interface BatchesTable {
  id: number;
  file: string;
  dataset: string;
  sha256: string;
  imported_at: string;
  read: number;
  accepted: number;
  updated: number;
  duplicate: number;
  rejected: number;
  /** Headers mapped to no field: named here, their values are not stored. */
  ignored_columns: string[];
  /** Sentences for the officer: unknown values, share without a ward, masks by kind. */
  notes: string[];
  /** When the batch was undone; null while it counts. */
  undone_at: string | null;
}

/** How the file of a batch was read, where a second import of it would find every good row stored. */
interface BatchReadingsTable {
  batch: number;
  /** A digest of the mapping, the rules and the key. */
  reading: string;
  /** A digest of the wards, boundaries and postcodes by which its rows were placed. */
  look_ups: string;
  /** How many batches before it had been undone. */
  undone_before: number;
  /** Rows in which something was masked, by kind, as JSON. */
  masked: string;
  /** The sentences that a second import is told. */
  notes: string[];
}

export interface RejectsTable {
  batch: number;
  line: number;
  column: string | null;
  /** The offending value, masked. */
  value: string | null;
  rule: string;
  message: string;
  /** The field that `column` was read as; null where the whole row is meant. */
  field: string | null;
  /** The whole row, masked, as JSON: text by field of the data set. Null where the cells of the row are not known. */
  row: string | null;
  /** The batch that brought the row again, corrected or not. */
  corrected_by: number | null;
  /** The reject that the row was to correct, as `batch:line` (and `:column`): a file of corrections may still be wrong. */
  corrects: string | null;
}

/** What an import changed in a stored row that another batch brought. */
interface RowChangesTable {
  batch: number;
  dataset: string;
  column: string;
  row_id: number;
  before: string | null;
  after: string | null;
}

/** One analysed state of the data. `stale` becomes true when data changes afterwards. */
export interface AnalysisRunsTable {
  id: number;
  as_of: string;
  finished_at: string;
  stale: boolean;
  /** How much was looked at, as JSON (`Checks` in the analysis room). Null where an earlier version has analysed. */
  checks: string | null;
}

/** One finding: an episode. Column meanings are those of `Finding` in the analysis room. */
export interface FindingsTable {
  id: string;
  detector: string;
  detector_version: number;
  measure: string;
  unit: string;
  basis: string;
  sentence: string;
  subject_kind: string;
  subject_id: string;
  subject_name: string;
  service: string | null;
  ward_code: string | null;
  period_from: string;
  period_to: string;
  period_label: string;
  value: number | null;
  baseline: number | null;
  n: number | null;
  interval_low: number | null;
  interval_high: number | null;
  direction: string;
  severity: string;
  state: string;
  evidence_count: number;
  first_seen_as_of: string;
  last_seen_as_of: string;
  /** Unusual, but not among so many series: listed apart. Null in files of before there were two lists. */
  worth_a_look: boolean | null;
  /** How it was worked out, as JSON (`Workings` in the analysis room). */
  workings: string | null;
}

interface FindingElementsTable {
  finding: string;
  element: string;
  reason: string;
}

interface FindingRowsTable {
  finding: string;
  dataset: string;
  row_id: number;
}

/** Running count of working days: two look-ups give the working days between two dates. */
interface WorkingDaysTable {
  nation: string;
  day: string;
  is_working: boolean;
  /** Working days from the first day of the table up to and including this day. */
  ordinal: number;
}

/** The ward of an area within it (an output area, an LSOA), as a look-up says. */
interface AreaWardsTable {
  batch: number;
  area_code: string;
  ward_code: string;
  /** Rows of the look-up that say so. */
  weight: number;
}

type DatasetViews = { [N in DatasetName]: Omit<DatasetRow<N>, 'replaced_by'> };
type DatasetTables = { [N in DatasetName as `${N}_rows`]: DatasetRow<N> };

export interface SaidDatabase extends DatasetViews, DatasetTables {
  settings: SettingsTable;
  batches: BatchesTable;
  batch_readings: BatchReadingsTable;
  rejects: RejectsTable;
  row_changes: RowChangesTable;
  area_wards: AreaWardsTable;
  analysis_runs: AnalysisRunsTable;
  findings: FindingsTable;
  finding_elements: FindingElementsTable;
  finding_rows: FindingRowsTable;
  working_days: WorkingDaysTable;
}
