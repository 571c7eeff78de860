// Files of corrections: rejected rows, written by us, put right by a person and brought in again. Beside the fields of
// the data set they carry columns of ours, which say what was wrong and which reject each row settles.
import { DATASET_NAMES, type DatasetName } from '@said/database';

const REJECT_OF = 'said_reject_of_';

/** The header over the marks of the rejects, see `rejectMark`; it also says which data set the rows are. */
export const rejectHeader = (dataset: string): string => `${REJECT_OF}${dataset}`;
export const WHAT_HEADERS = ['said_column', 'said_message'] as const;
/** The header over cells of a row for which the file had no column. A row is taken once nothing stands there. */
export const MORE_CELLS = 'said_more_cells';

/**
 * Which reject a row settles, in words: a spreadsheet would make a time of "6:2". A line of a wide profile holds many
 * values, so there the column says which one.
 */
export function rejectMark({ batch, line, column }: { batch: number; line: number; column: string | null }): string {
  const mark = `batch ${batch} line ${line}`;
  return column === null ? mark : `${mark} column ${column}`;
}

const MARK = /^\s*batch \d+ line \d+/i;

/** The mark in the cells of a row, also of one whose cells have shifted. */
export function markIn(cells: readonly string[], column: number): string | null {
  return cells.find((cell) => MARK.test(cell)) ?? cells[column] ?? null;
}

/** A header without our own columns, and what they say of the file. */
export interface TakenRemarks {
  /** Blank where a column is one of ours, so that it is neither a field nor listed as ignored. */
  header: string[];
  corrections: {
    dataset: DatasetName;
    column: number;
    /** The column of cells that had no place, where there is one. */
    more: number | null;
  } | null;
}

/** Tells our own columns of a file of corrections from those of the data set. */
export function takeRemarks(header: readonly string[]): TakenRemarks {
  const names = header.map((text) => text.trim().toLowerCase());
  const column = names.findIndex((name) => name.startsWith(REJECT_OF));
  const dataset = DATASET_NAMES.find((name) => name === names[column]?.slice(REJECT_OF.length));
  if (dataset === undefined) return { header: [...header], corrections: null };
  const isOurs = (name: string, index: number): boolean =>
    index === column || name === MORE_CELLS || WHAT_HEADERS.some((what) => what === name);
  const more = names.indexOf(MORE_CELLS);
  return {
    header: header.map((text, index) => (isOurs(names[index] ?? '', index) ? '' : text)),
    corrections: { dataset, column, more: more < 0 ? null : more },
  };
}
