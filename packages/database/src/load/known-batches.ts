// A file that comes again as it was: what a standing batch of it says, so that it need not be read a second time.
import { type Kysely, sql } from 'kysely';
import type { DatasetName } from '../schema/datasets.ts';
import type { SaidDatabase } from '../schema/tables.ts';
import type { Expression } from './expression.ts';
import { findsWards } from './resolve.ts';

/** What a second import of a file would be told. */
export interface ToldAgain {
  /** Rows in which something was masked, by kind. */
  masked: Record<string, number>;
  notes: string[];
}

/** A standing batch of which a second import of the same file would find every good row stored. */
export interface KnownBatch extends ToldAgain {
  id: number;
  read: number;
  /** Its good rows: all of them are duplicates now. */
  good: number;
  rejected: number;
}

/** A file, and how it is read. */
export interface FileReading {
  sha256: string;
  dataset: DatasetName;
  reading: string;
}

// Rows of look-ups never change; they come, are replaced, and go.
const currentRows = (view: 'wards' | 'ward_boundaries' | 'postcode_lookup'): Expression =>
  sql`(select concat_ws(':', count(*), bit_xor(hash(id))) from ${sql.table(view)})`;

/** What rows of the data set are placed by, as a text that is another one after any change. */
const lookUpsOf = (dataset: DatasetName): Expression =>
  findsWards({ dataset })
    ? sql`concat_ws(' ', ${currentRows('wards')}, ${currentRows('ward_boundaries')}, ${currentRows('postcode_lookup')})`
    : sql`''`;

const undoneBefore = (batch: Expression): Expression =>
  sql`(select count(*) from batches u where u.id < ${batch} and u.undone_at is not null)`;

/**
 * The newest batch that brought the file and read it the same way, stands, and from which on nothing was undone or changed
 * that it rests on: its own rows, those that it met, and what its wards were looked up in. Rows that a later file replaced
 * are stored all the same, so that the file brings nothing new.
 */
export async function findKnownBatch(
  db: Kysely<SaidDatabase>,
  { sha256, dataset, reading }: FileReading,
): Promise<KnownBatch | null> {
  const { rows } = await sql<Omit<KnownBatch, 'masked'> & { masked: string }>`
    select b.id, b."read", b.accepted + b.duplicate as good, b.rejected, k.masked, k.notes
    from batches b join batch_readings k on k.batch = b.id
    where b.sha256 = ${sha256} and b.dataset = ${dataset} and b.undone_at is null and k.reading = ${reading}
      and k.undone_before = ${undoneBefore(sql`b.id`)} and k.look_ups = ${lookUpsOf(dataset)}
    order by b.id desc limit 1`.execute(db);
  const [known] = rows;
  return known ? { ...known, masked: JSON.parse(known.masked) as Record<string, number> } : null;
}

/** Keeps with a batch how its file was read, and what a second import of it is told. */
export async function keepReading(
  db: Kysely<SaidDatabase>,
  batch: number,
  { dataset, reading, masked, notes }: Omit<FileReading, 'sha256'> & ToldAgain,
): Promise<void> {
  const told = sql`from_json(${JSON.stringify(notes)}::JSON, '["VARCHAR"]')`;
  await sql`insert into batch_readings (batch, reading, look_ups, undone_before, masked, notes)
    select ${sql.lit(batch)}, ${reading}, ${lookUpsOf(dataset)}, ${undoneBefore(sql.lit(batch))}, ${JSON.stringify(masked)}, ${told}`.execute(
    db,
  );
}

/** Lists the rejects of one batch under another, in the same order: the same rows are kept out again. */
export async function copyRejects(db: Kysely<SaidDatabase>, from: number, to: number): Promise<void> {
  await sql`insert into rejects (batch, line, "column", "value", rule, message, field, "row", corrects)
    select ${sql.lit(to)}, line, "column", "value", rule, message, field, "row", corrects
    from rejects where batch = ${sql.lit(from)} order by rowid`.execute(db);
}
