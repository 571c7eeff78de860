// Taking a batch back: what it brought goes, what it replaced or renamed comes back, its entry in the history stays.
import { type Kysely, sql } from 'kysely';
import { AppError } from '../../errors/app-error.ts';
import { DATASET_COLUMNS, DATASET_NAMES, type DatasetName } from '../../schema/datasets.ts';
import type { BatchesTable, SaidDatabase } from '../../schema/tables.ts';
import { markStale } from './batches.ts';
import { rowId, rowsTable } from '../../schema/row-ids.ts';

/** What `said undo` did. */
export interface UndoneBatch {
  batch: number;
  file: string;
  dataset: string;
  /** Rows of the batch that went, with those it filled beside its own data set. */
  removed: number;
  /** Versions that count again. */
  restored: number;
  /** What the officer should do now. */
  notes: string[];
}

/**
 * Undoes a batch in one transaction. Its file can be brought in again afterwards.
 * @throws AppError `batch-unknown`, `batch-undone`, `batch-changed-later` (naming the later batches)
 */
export async function undoBatch(db: Kysely<SaidDatabase>, id: number): Promise<UndoneBatch> {
  return db.transaction().execute(async (transaction) => {
    const batch = await requireStandingBatch(transaction, id);
    await refuseIfChangedLater(transaction, batch);
    await takeBackChanges(transaction, id);
    const counts = { removed: 0, restored: 0 };
    for (const dataset of DATASET_NAMES) {
      const rows = rowsTable(dataset);
      const removed = await sql`delete from ${rows} where batch = ${sql.lit(id)}`.execute(transaction);
      const restored = await sql`update ${rows} set replaced_by = null where replaced_by = ${sql.lit(id)}`.execute(
        transaction,
      );
      counts.removed += Number(removed.numAffectedRows ?? 0n);
      counts.restored += Number(restored.numAffectedRows ?? 0n);
    }
    await transaction.deleteFrom('area_wards').where('batch', '=', id).execute();
    await transaction.updateTable('rejects').set({ corrected_by: null }).where('corrected_by', '=', id).execute();
    await transaction
      .updateTable('batches')
      .set({ undone_at: sql<string>`now()::TIMESTAMP` })
      .where('id', '=', id)
      .execute();
    await markStale(transaction);
    const { file, dataset } = batch;
    return { batch: id, file, dataset, ...counts, notes: await remarks(transaction, batch) };
  });
}

/** The batch of a number, undone or not. @throws AppError `batch-unknown` */
export async function requireBatch(db: Kysely<SaidDatabase>, id: number): Promise<BatchesTable> {
  const batch = await db.selectFrom('batches').selectAll().where('id', '=', id).executeTakeFirst();
  if (batch) return batch;
  throw new AppError('batch-unknown', `There is no batch ${id}.`, { hint: 'List the batches with: said batches' });
}

async function requireStandingBatch(db: Kysely<SaidDatabase>, id: number): Promise<BatchesTable> {
  const batch = await requireBatch(db, id);
  if (batch.undone_at !== null) {
    throw new AppError(
      'batch-undone',
      `Batch ${id} (${batch.file}) was undone already, on ${batch.undone_at.slice(0, 'YYYY-MM-DD'.length)}.`,
      {
        hint: 'Its file can be brought in again with: said ingest FILE',
      },
    );
  }
  return batch;
}

async function refuseIfChangedLater(db: Kysely<SaidDatabase>, { id, file }: BatchesTable): Promise<void> {
  const replaced = DATASET_NAMES.map(
    (dataset) => sql`select replaced_by as batch from ${rowsTable(dataset)}
      where batch = ${sql.lit(id)} and replaced_by is not null and replaced_by <> ${sql.lit(id)}`,
  );
  const { rows } = await sql<{ id: number; file: string; changed: number }>`
    select b.id, b.file, count(*) as changed from (
      ${sql.join(replaced, sql` union all `)}
      union all
      select l.batch from row_changes c join row_changes l
        on l.dataset = c.dataset and l."column" = c."column" and l.row_id = c.row_id and l.batch > c.batch
      where c.batch = ${sql.lit(id)}
    ) later join batches b on b.id = later.batch group by b.id, b.file order by b.id desc`.execute(db);
  const [latest] = rows;
  if (!latest) return;
  const named = rows.map((later) => `batch ${later.id} (${later.file}, ${rowsInWords(later.changed)})`).join(' and ');
  throw new AppError(
    'batch-changed-later',
    `Batch ${id} (${file}) cannot be undone: its rows were changed later, by ${named}.`,
    { hint: `Undo the later one first: said undo ${latest.id}` },
  );
}

const rowsInWords = (count: number): string => (count === 1 ? '1 row' : `${count} rows`);

/** Sets back what the batch changed in rows of other batches: names of services, wards found by name. */
async function takeBackChanges(db: Kysely<SaidDatabase>, id: number): Promise<void> {
  const changed = await db
    .selectFrom('row_changes')
    .select(['dataset', 'column'])
    .distinct()
    .where('batch', '=', id)
    .execute();
  for (const { dataset, column } of changed) {
    await sql`update ${rowsTable(dataset)} r set ${sql.ref(column)} = c."before" from row_changes c
      where c.batch = ${sql.lit(id)} and c.dataset = ${sql.lit(dataset)} and c."column" = ${sql.lit(column)} and c.row_id = r.id`.execute(
      db,
    );
  }
  // Also what later batches changed in the rows that go now.
  await sql`delete from row_changes where batch = ${sql.lit(id)}
    or row_id between ${rowId(id, sql`0`)} and ${rowId(id + 1, sql`-1`)}`.execute(db);
}

async function remarks(db: Kysely<SaidDatabase>, { id, dataset }: BatchesTable): Promise<string[]> {
  const notes: string[] = [];
  const later = await db
    .selectFrom('batches')
    .select(['id', 'file'])
    .where('id', '>', id)
    .where('dataset', '=', dataset)
    .where('duplicate', '>', 0)
    .where('undone_at', 'is', null)
    .orderBy('id')
    .execute();
  for (const { id: other, file } of later) {
    notes.push(
      `Batch ${other} (${file}) held rows that were stored already. If some came from batch ${id}, bring ${file} in again.`,
    );
  }
  const isWards = dataset === 'wards' || dataset === 'ward_boundaries' || dataset === 'postcode_lookup';
  if (isWards) notes.push(...(await stillUsed(db, id, { column: 'ward_code', dataset: 'wards', name: 'code' })));
  if (dataset === 'services') {
    notes.push(...(await stillUsed(db, id, { column: 'service', dataset: 'services', name: 'name' })));
  }
  return notes;
}

/** Rows that were looked up in the batch while it counted keep what they were given: only their file knows better. */
async function stillUsed(
  db: Kysely<SaidDatabase>,
  id: number,
  lookUp: { column: string; dataset: DatasetName; name: string },
): Promise<string[]> {
  const { column, dataset, name } = lookUp;
  const users = DATASET_NAMES.filter((other) => column in DATASET_COLUMNS[other] && other !== 'ward_boundaries');
  const cells = users.map(
    (other) => sql`select batch, ${sql.ref(column)} as used from ${sql.table(other)} where batch > ${sql.lit(id)}`,
  );
  const { rows } = await sql<{ batch: number; count: number }>`
    select batch, count(*) as count from (${sql.join(cells, sql` union all `)})
    where used is not null and used not in (select ${sql.ref(name)} from ${sql.table(dataset)} where ${sql.ref(name)} is not null)
    group by batch order by batch`.execute(db);
  return rows.map(
    ({ batch, count }) =>
      `${rowsInWords(count)} of batch ${batch} may still carry what was found in batch ${id}: undo batch ${batch} and bring its file in again.`,
  );
}
