// What goes into getting a file ready, and what comes out of it.
import type { CsvSource, OpenDatabase } from '@said/database';
import type { DatasetDefinition } from '../datasets/definition/dataset.ts';
import type { ColumnPlan } from '../recognise/build-plan.ts';
import type { EarlyReject } from '../reject/early-reject.ts';
import type { FileMapping } from '../mapping/mapping.ts';
import type { ColumnGuess } from '../mapping/column-guess.ts';

/** A file and what is known of it from outside. */
export interface InputFile {
  path: string;
  /** As it is shown in reports: relative to the folder that was named; `archive.zip/member.csv` for a member. */
  label: string;
  /** Its place among the files that were given, "file 3 of 7": told where masks hide part of its name. */
  ordinal?: string;
  mapping: FileMapping | null;
  /** The mapping of a member of an archive or a sheet of a workbook, by its label. */
  mappingOf: (label: string) => FileMapping | null;
  /** Named itself, rather than found in a folder. */
  isNamed: boolean;
  /** Names by which the council's own area may go in tables of several areas. */
  councilNames: readonly string[];
}

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
