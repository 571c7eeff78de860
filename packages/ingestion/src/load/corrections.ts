// Files of corrections: rejected rows, written by us, put right by a person and brought in again. Beside the fields of
// the data set they carry columns of ours, which say what was wrong and which reject each row settles.
import { DATASET_NAMES, type DatasetName } from '@said/database';

const REJECT_OF = 'said_reject_of_';

/** The header over "batch:line" of the rejects; it also says which data set the rows are. */
export const rejectHeader = (dataset: string): string => `${REJECT_OF}${dataset}`;
export const WHAT_HEADERS = ['said_column', 'said_message'] as const;

/** A header without our own columns, and what they say of the file. */
export interface TakenRemarks {
  /** Blank where a column is one of ours, so that it is neither a field nor listed as ignored. */
  header: string[];
  corrections: { dataset: DatasetName; column: number } | null;
}

/** Tells our own columns of a file of corrections from those of the data set. */
export function takeRemarks(header: readonly string[]): TakenRemarks {
  const names = header.map((text) => text.trim().toLowerCase());
  const column = names.findIndex((name) => name.startsWith(REJECT_OF));
  const dataset = DATASET_NAMES.find((name) => name === names[column]?.slice(REJECT_OF.length));
  if (dataset === undefined) return { header: [...header], corrections: null };
  const isOurs = (name: string, index: number): boolean =>
    index === column || WHAT_HEADERS.some((what) => what === name);
  return {
    header: header.map((text, index) => (isOurs(names[index] ?? '', index) ? '' : text)),
    corrections: { dataset, column },
  };
}
