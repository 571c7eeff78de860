import type { RejectToInsert } from '@said/database';

/** A reject that was found before staging: the record is not among the staged rows. */
export type EarlyReject = Omit<RejectToInsert, 'batch' | 'field' | 'row' | 'corrects'> & {
  /** The cells of the row by position in the file, not masked yet, where they are known. */
  cells?: readonly string[];
  /** What stands beyond the last column of the header, as one text. */
  more?: string;
  /** The mark of the reject that the row was to correct, in a file of corrections. */
  corrects?: string | null;
  /** The cells are surely in the right columns, none of which is prose. */
  cellsAreLabels?: boolean;
};
