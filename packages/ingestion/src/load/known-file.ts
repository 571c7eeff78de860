// A file that comes again as it was is not read again, where a standing batch says what that would bring: nothing new, and
// the same words about the same rows.
import { createHash } from 'node:crypto';
import {
  copyRejects,
  type FileReading,
  findKnownBatch,
  hasImported,
  type KnownBatch,
  nextBatch,
  type OpenDatabase,
} from '@said/database';
import type { PreparedFile } from '../prepare/prepared-file.ts';
import { maskWords } from './mask-words.ts';
import { readingCode } from './reading-code.ts';
import { type LoadedFile, recordBatch } from './record-batch.ts';

type Database = OpenDatabase['db'];

/**
 * How a file is read, as a digest of all that decides it beside its bytes: mapping and answers (as columns), dialect, rules,
 * and the key of keyed hashes. Null for a file that is always read: what it brings depends on more of what is stored than
 * its own rows and their wards.
 */
export function readingOf(prepared: PreparedFile, hashKey: () => string): FileReading | null {
  if (dependsOnMore(prepared)) return null;
  const { definition, columns, source, notes, sha256 } = prepared;
  const key = columns.fields.some(({ parse }) => parse === 'keyed hash') ? hashKey() : null;
  const facts = { code: readingCode(), columns, source: { ...source, path: null }, notes, key };
  const reading = createHash('sha256').update(JSON.stringify(facts)).digest('hex');
  return { sha256, dataset: definition.name, reading };
}

function dependsOnMore({ definition, columns, finish, placedAreas, lacks, corrects }: PreparedFile): boolean {
  if (finish || placedAreas || lacks || corrects !== undefined) return true;
  return definition.afterLoad !== undefined && (definition.isFollowedUp?.(columns.fields) ?? true);
}

/** The batch that says what the file would bring, if there is one. */
export async function findKnown(db: Database, reading: FileReading | null): Promise<KnownBatch | null> {
  // Most files come for the first time: that is told by one look at the batches.
  return reading && (await hasImported(db, reading)) ? findKnownBatch(db, reading) : null;
}

/** Loads a known file: a batch of duplicates, with the rejects of the batch before. Reported as if it had been read. */
export async function loadKnown(
  db: Database,
  known: KnownBatch,
  { prepared, label, reading }: { prepared: PreparedFile; label: string; reading: FileReading | null },
): Promise<LoadedFile> {
  const batch = await nextBatch(db);
  await copyRejects(db, known.id, batch);
  const words = maskWords({ label, ignored: prepared.columns.ignored, notes: [], earlyRejects: [] });
  const { read, good, rejected, masked, notes } = known;
  return recordBatch(db, {
    batch,
    prepared,
    words,
    counts: { read, accepted: 0, updated: 0, duplicate: good, rejected },
    changed: {},
    masked,
    notes,
    again: reading && { ...reading, masked, notes },
    seenBefore: true,
  });
}
