// From the staged rows to the table of the data set: which are new, which newer versions, which already there.
import { type Kysely, sql } from 'kysely';
import { DATASET_COLUMNS } from '../schema/datasets.ts';
import type { SaidDatabase } from '../schema/tables.ts';
import type { LoadPlan } from './load-plan.ts';
import { resolvedColumns } from './resolve.ts';
import { STAGED } from './stage-file.ts';
import type { Expression } from './expression.ts';
import { equalInFields, mayMerge, mergedColumns, stagedValue } from './versions.ts';
import { rowId, rowsTable } from '../schema/row-ids.ts';

/** How the records of one file ended. `accepted` includes `updated`. */
export interface LoadCounts {
  read: number;
  accepted: number;
  updated: number;
  duplicate: number;
  rejected: number;
}

// `#` and an MD5 in hexadecimal: a reference that begins with # is no such key.
const CONTENT_KEY_LENGTH = 33;

/**
 * Decides for every good record: new, updated or duplicate, in the temporary table `verdicts`.
 * Versions of one reference count in the order of the file. A file whose versions are all stored, the last of them as the
 * current one, brings nothing new: that is what makes a second import of the same file change nothing. When the very same
 * file was imported before, a version that is stored at all is known, though a later file may have replaced it.
 * `allByHash`: no record met a stored version whose hash left open whether they are equal. Then the very content of each
 * good record is stored under its key from here on.
 */
export async function judgeStaged(
  db: Kysely<SaidDatabase>,
  plan: LoadPlan,
  { seenBefore }: { seenBefore: boolean },
): Promise<{ allByHash: boolean }> {
  await sql`create or replace temp table repeated_keys as
    select row_key from ${sql.table(STAGED)} where reject_reason is null group by row_key having count(*) > 1`.execute(
    db,
  );
  await sql`create or replace temp table incoming as
    select rowid as record, ${occurrence(sql`row_key`, sql`1`)} as row_key, content_hash, 1 as position, 1 as positions,
      null::UBIGINT as earlier_hash
    from ${sql.table(STAGED)} where reject_reason is null and row_key not in (select row_key from repeated_keys)
    union all
    select record, row_key, content_hash, row_number() over same, count(*) over (partition by row_key), lag(content_hash) over same
    from (
      select rowid as record, content_hash, ${occurrence(sql`row_key`, sql`row_number() over (partition by row_key order by rowid)`)} as row_key
      from ${sql.table(STAGED)} where reject_reason is null and row_key in (select row_key from repeated_keys)
    ) window same as (partition by row_key order by record)`.execute(db);
  const allByHash = await findEqualRows(db, plan);
  await sql`create or replace temp table known_keys as
    select i.row_key from incoming i join equal_rows e on e.record = i.record
    group by i.row_key, i.positions
    having count(distinct i.record) = i.positions and bool_or(e.is_current and i.position = i.positions)`.execute(db);
  const isStored = seenBefore ? sql`i.record in (select record from equal_rows)` : sql`false`;
  await sql`create or replace temp table judged as
    select i.record, i.row_key, r.stored_id, i.positions > 1 as is_repeated, case
      when k.row_key is not null or ${isStored} then 'duplicate'
      when i.earlier_hash = i.content_hash then 'duplicate'
      when i.position = 1 and e.record is not null then 'duplicate'
      when i.position > 1 or r.record is not null then 'updated'
      else 'new' end as verdict
    from incoming i left join known_keys k on k.row_key = i.row_key
    left join (select record, stored_id from met where is_current) r on r.record = i.record
    left join (select record from equal_rows where is_current) e on e.record = i.record`.execute(db);
  await sql`create or replace temp table verdicts as
    select record, row_key, verdict, stored_id, true as is_current from judged where not is_repeated
    union all
    select record, row_key, verdict, stored_id,
      record = max(case when verdict <> 'duplicate' then record end) over (partition by row_key) from judged where is_repeated`.execute(
    db,
  );
  return { allByHash };
}

/** A row without a reference is known by its content and by how many like it came before it in the file. */
const occurrence = (key: Expression, number: Expression): Expression =>
  sql`case when starts_with(${key}, '#') and strlen(${key}) = ${sql.lit(CONTENT_KEY_LENGTH)} then ${key} || '#' || ${number} else ${key} end`;

/**
 * Which stored versions a record meets by its key (`met`), and which of them say the same (`equal_rows`). Equal content has
 * an equal hash; only where the current version has another are the fields compared one by one, those of the file alone.
 * Returns whether that was nowhere.
 */
async function findEqualRows(db: Kysely<SaidDatabase>, plan: LoadPlan): Promise<boolean> {
  const rows = rowsTable(plan.dataset);
  await sql`create or replace temp table met as
    select i.record, r.id as stored_id, r.replaced_by is null as is_current, r.content_hash = i.content_hash as has_equal_hash
    from incoming i join ${rows} r on r.row_key = i.row_key`.execute(db);
  const unclear = sql`(select * from met
    where not has_equal_hash and record not in (select record from met where has_equal_hash and is_current))`;
  const { rows: any } = await sql`select 1 from ${unclear} limit 1`.execute(db);
  const { joins, isEqual } = equalInFields(plan);
  const compared =
    any.length === 0
      ? sql``
      : sql`union all select m.record, m.is_current from ${unclear} m
        join ${sql.table(STAGED)} s on s.rowid = m.record join ${rows} r on r.id = m.stored_id ${joins} where ${isEqual}`;
  // In one statement: within a transaction, DuckDB 1.5 loses rows that are inserted into a table that a query without
  // rows has made.
  await sql`create or replace temp table equal_rows as
    select record, is_current from met where has_equal_hash ${compared}`.execute(db);
  return any.length === 0;
}

/** True where any row of the file, good or bad, has the key of a stored one. */
export async function meetsStored(db: Kysely<SaidDatabase>, { dataset }: LoadPlan): Promise<boolean> {
  const { rows } = await sql`select 1 from ${sql.table(STAGED)} s join ${rowsTable(dataset)} r on r.row_key = s.row_key
    where r.replaced_by is null limit 1`.execute(db);
  return rows.length > 0;
}

/** Writes the accepted rows, and marks the versions that they replace. */
export async function insertAccepted(db: Kysely<SaidDatabase>, plan: LoadPlan, batch: number): Promise<void> {
  const { joins, values } = resolvedColumns(plan);
  const columns = Object.keys(DATASET_COLUMNS[plan.dataset]);
  const rows = rowsTable(plan.dataset);
  await sql`update ${rows} set replaced_by = ${sql.lit(batch)}
    where replaced_by is null and id in (select stored_id from verdicts where verdict = 'updated')`.execute(db);
  const { rows: merging } = mayMerge(plan)
    ? await sql`select 1 from verdicts where verdict = 'updated' and stored_id is not null limit 1`.execute(db)
    : { rows: [] };
  const insert = async (
    { cells, hash }: { cells: Record<string, Expression>; hash: Expression },
    from: Expression,
  ): Promise<void> => {
    const targets = ['id', 'row_key', 'content_hash', 'batch', 'replaced_by', ...columns].map((name) => sql.ref(name));
    const written = columns.map((name) => sql`${cells[name] ?? sql`null`} as ${sql.ref(name)}`);
    await sql`insert into ${rows} (${sql.join(targets)})
      select ${rowId(batch, sql`v.record`)}, v.row_key, ${hash}, ${sql.lit(batch)},
        case when v.is_current then null else ${sql.lit(batch)} end, ${sql.join(written)}
      from ${sql.table(STAGED)} s join verdicts v on v.record = s.rowid and v.verdict <> 'duplicate' ${from}`.execute(
      db,
    );
  };
  const own = Object.fromEntries(columns.map((name) => [name, values[name] ?? stagedValue(plan, name)]));
  const isMerged = sql`(v.verdict = 'updated' and v.stored_id is not null)`;
  await insert(
    { cells: own, hash: sql`s.content_hash` },
    merging.length > 0 ? sql`and not ${isMerged} ${joins}` : joins,
  );
  if (merging.length === 0) return;
  const merged = mergedColumns(plan);
  await insert(merged, sql`and ${isMerged} join ${rows} r on r.id = v.stored_id ${merged.joins}`);
}

/** Counts after `judgeStaged`. `read` counts the records of `staged`; rejects found before staging are the caller's. */
export async function countVerdicts(db: Kysely<SaidDatabase>): Promise<LoadCounts> {
  const { rows } = await sql<LoadCounts>`select
      (select count(*) from ${sql.table(STAGED)}) as "read",
      count(*) filter (where verdict <> 'duplicate') as accepted,
      count(*) filter (where verdict = 'updated') as updated,
      count(*) filter (where verdict = 'duplicate') as duplicate,
      (select count(*) from ${sql.table(STAGED)} where reject_reason is not null) as rejected
    from verdicts`.execute(db);
  return rows[0] ?? { read: 0, accepted: 0, updated: 0, duplicate: 0, rejected: 0 };
}

/** How often each value of a staged field occurs among the good rows, and the record of the first. */
export async function countStagedValues(
  db: Kysely<SaidDatabase>,
  field: string,
): Promise<{ value: string; count: number; record: number; line: number | null }[]> {
  const { rows } = await sql<{ value: string; count: number; record: number; line: number | null }>`
    select ${sql.ref(field)} as value, count(*) as count, min(rowid) as record, min(line) as line
    from ${sql.table(STAGED)} where reject_reason is null and ${sql.ref(field)} is not null
    group by ${sql.ref(field)} order by count desc, value`.execute(db);
  return rows;
}

/**
 * Numbers the staged rows in the order of the file, as they are numbered by themselves once they are committed: for a
 * transaction in which they are not.
 */
export async function numberStaged(db: Kysely<SaidDatabase>): Promise<void> {
  const numbered = sql.id('temp', 'staged_numbered');
  await sql`create temp table ${numbered} as select row_number() over () - 1 as rowid, * from ${sql.table(STAGED)}`.execute(
    db,
  );
  await sql`drop table ${sql.id('temp', STAGED)}`.execute(db);
  await sql`alter table ${numbered} rename to ${sql.ref(STAGED)}`.execute(db);
}

/** Begins a transaction on a connection that the caller holds. */
export async function beginTransaction(connection: Kysely<SaidDatabase>): Promise<void> {
  await sql`begin transaction`.execute(connection);
}

/** Ends the transaction of a connection, also one that has failed, and keeps nothing of it. */
export async function rollBack(connection: Kysely<SaidDatabase>): Promise<void> {
  await sql`rollback`.execute(connection);
}

const TEMPORARY = [
  'repeated_keys',
  'incoming',
  'met',
  'equal_rows',
  'known_keys',
  'judged',
  'verdicts',
  'found_services',
  'found_wards',
  'located',
  'old_wards',
  'best_fits',
  'placed_rows',
  'asked_areas',
  'reject_reasons',
  'reject_lines',
  'reject_cells',
  STAGED,
];

/** Drops what one file left in temporary tables. */
export async function dropTemporary(db: Kysely<SaidDatabase>): Promise<void> {
  for (const table of TEMPORARY) await sql`drop table if exists ${sql.id('temp', table)}`.execute(db);
}
