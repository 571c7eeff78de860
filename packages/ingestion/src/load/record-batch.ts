// The record of one file: its batch, and what the officer is told.
import {
  type FileReading,
  insertBatch,
  keepCorrected,
  keepReading,
  type LoadCounts,
  markStale,
  type OpenDatabase,
  readFirstRejects,
  type RejectRow,
} from '@said/database';
import type { PreparedFile } from '../prepare/prepared-file.ts';
import type { MaskedWords } from './mask-words.ts';

/** What became of one file. */
export interface LoadedFile extends LoadCounts {
  dataset: string;
  batch: number;
  sha256: string;
  notes: string[];
  ignoredColumns: string[];
  /** Rows in which something was masked, by kind: `{ email: 12, name: 40 }`. */
  masked: Record<string, number>;
  /** In how many of the updated rows each field changed: `{ closed_on: 310, outcome: 120 }`. */
  changed: Record<string, number>;
  /** Rejected rows with which something is to be done: not totals, nor notes below the table. */
  toCorrect: number;
  /** The first rejected rows. */
  firstRejects: Omit<RejectRow, 'batch' | 'file'>[];
}

const FIRST_REJECTS = 20;

interface BatchRecord {
  batch: number;
  prepared: PreparedFile;
  words: Pick<MaskedWords, 'label' | 'ignored'>;
  counts: LoadCounts;
  changed: Record<string, number>;
  masked: Record<string, number>;
  notes: string[];
  /** How the file was read and what it is told when it comes again; null where it must be read then. */
  again: (FileReading & { masked: Record<string, number>; notes: string[] }) | null;
  seenBefore: boolean;
}

/** Stores the batch of a file whose rows and rejects are stored, and returns what became of it. */
export async function recordBatch(db: OpenDatabase['db'], record: BatchRecord): Promise<LoadedFile> {
  const { batch, prepared, words, counts, changed, masked, notes, again } = record;
  const facts = { dataset: prepared.definition.name, sha256: prepared.sha256, notes };
  await insertBatch(db, { ...counts, ...facts, id: batch, file: words.label, ignored_columns: words.ignored });
  if (again) await keepReading(db, batch, again);
  if (record.seenBefore) await keepCorrected(db, batch);
  const { toCorrect, first } =
    counts.rejected === 0 ? { toCorrect: 0, first: [] } : await readFirstRejects(db, batch, FIRST_REJECTS);
  if (counts.accepted > 0) await markStale(db);
  return { ...counts, ...facts, batch, changed, masked, toCorrect, firstRejects: first, ignoredColumns: words.ignored };
}
