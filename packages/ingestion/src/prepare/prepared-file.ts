// What goes into getting a file ready, and what comes out of it.
import type { CsvSource, OpenDatabase, RejectToInsert } from '@said/database';
import type { DatasetDefinition } from '../datasets/definition/dataset.ts';
import type { ColumnPlan } from '../recognise/build-plan.ts';
import type { FileMapping } from '../mapping/mapping.ts';
import type { ColumnGuess } from '../recognise/recognise-source.ts';

/** A file and what is known of it from outside. */
export interface InputFile {
  path: string;
  /** As it is shown in reports: relative to the folder that was named; `archive.zip/member.csv` for a member. */
  label: string;
  mapping: FileMapping | null;
  /** The mapping of a member of an archive or a sheet of a workbook, by its label. */
  mappingOf: (label: string) => FileMapping | null;
  /** Named itself, rather than found in a folder. */
  isNamed: boolean;
  /** Names by which the council's own area may go in tables of several areas. */
  councilNames: readonly string[];
}

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

/** What one column of a file was taken for, with a few of its values (not masked yet). */
export interface ColumnPreview extends ColumnGuess {
  samples: string[];
}

/** A file, sheet or member that is ready to be staged. */
export interface PreparedFile {
  label: string;
  definition: DatasetDefinition;
  columns: ColumnPlan;
  source: CsvSource;
  sha256: string;
  earlyRejects: EarlyReject[];
  notes: string[];
  preview: ColumnPreview[];
  /** The column that says which rejects the rows correct, in a file of corrections. */
  corrects?: number;
  /** What its rows lack for being rows of their own, in words: they only update those that are stored. */
  lacks?: string[];
  /** Columns of a look-up that hold codes of areas within wards. */
  areaColumns?: number[];
  /** Areas within wards and their wards, where they were worked out from outlines. */
  placedAreas?: { area: string; ward: string }[];
  /** Makes the file ready with what is in the database when its turn comes, such as wards. */
  finish?: (db: OpenDatabase['db']) => Promise<PreparedFile>;
  /** Reads the table again through csv-parse, for a source that DuckDB refuses; null when that was done already. */
  again: (() => Promise<PreparedFile>) | null;
}

/** Where copies of a file go: a name that no other file has. */
export interface WorkPlace {
  workFolder: string;
  name: string;
}

/** A table on its way to being a prepared file. */
export type UnsourcedFile = Omit<PreparedFile, 'source' | 'again' | 'finish' | 'placedAreas'>;
