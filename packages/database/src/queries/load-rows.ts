// From the staged rows to the table of the data set: which are new, which newer versions, which already there.
import { type Kysely, sql } from 'kysely';
import { DATASET_COLUMNS } from '../schema/datasets.ts';
import type { SaidDatabase } from '../schema/tables.ts';
import type { LoadPlan } from './load-plan.ts';
import { resolvedColumns } from './load-resolve.ts';
import { STAGED } from './load-stage.ts';
import { type Expression, periodDay } from './load-values.ts';

/** How the records of one file ended. `accepted` includes `updated`. */
export interface LoadCounts {
  read: number;
  accepted: number;
  updated: number;
  duplicate: number;
  rejected: number;
}

const BATCH_WIDTH = 2 ** 32;

/** The id of a row: batch in the high bits, record number of the file in the low ones. */
export const rowId = (batch: number, record: Expression): Expression =>
  sql`${sql.lit(batch)}::BIGINT * ${sql.lit(BATCH_WIDTH)}::BIGINT + ${record}`;

export const rowsTable = (dataset: string): Expression => sql.table(`${dataset}_rows`);

/**
 * Decides for every good record: new, updated or duplicate, in the temporary table `verdicts`.
 * Versions of one reference count in the order of the file. A file whose versions are all stored, the last of them as the
 * current one, brings nothing new: that is what makes a second import of the same file change nothing. When the very same
 * file was imported before, a version that is stored at all is known, though a later file may have replaced it.
 */
export async function judgeStaged(
  db: Kysely<SaidDatabase>,
  plan: LoadPlan,
  { seenBefore }: { seenBefore: boolean },
): Promise<void> {
  const rows = rowsTable(plan.dataset);
  await sql`create or replace temp table repeated_keys as
    select row_key from ${sql.table(STAGED)} where reject_reason is null group by row_key having count(*) > 1`.execute(
    db,
  );
  await sql`create or replace temp table incoming as
    select rowid as record, row_key, content_hash, 1 as position, 1 as positions,
      null::UBIGINT as earlier_hash, content_hash as last_hash
    from ${sql.table(STAGED)} where reject_reason is null and row_key not in (select row_key from repeated_keys)
    union all
    select record, row_key, content_hash, row_number() over same, count(*) over (partition by row_key),
      lag(content_hash) over same, last(content_hash) over (partition by row_key order by record rows between unbounded preceding and unbounded following)
    from (
      select rowid as record, content_hash, case when starts_with(row_key, '#')
        then row_key || '#' || row_number() over (partition by row_key order by rowid) else row_key end as row_key
      from ${sql.table(STAGED)} where reject_reason is null and row_key in (select row_key from repeated_keys)
    ) window same as (partition by row_key order by record)`.execute(db);
  await sql`create or replace temp table known_keys as
    select i.row_key from incoming i join ${rows} r on r.row_key = i.row_key and r.content_hash = i.content_hash
    group by i.row_key, i.last_hash, i.positions
    having count(distinct i.record) = i.positions and bool_or(r.replaced_by is null and r.content_hash = i.last_hash)`.execute(
    db,
  );
  const isStored = seenBefore
    ? sql`exists (from ${rows} h where h.row_key = i.row_key and h.content_hash = i.content_hash)`
    : sql`false`;
  await sql`create or replace temp table verdicts as
    select record, row_key, verdict,
      not is_repeated or record = max(case when verdict <> 'duplicate' then record end) over (partition by case when is_repeated then row_key else record::VARCHAR end) as is_current
    from (
      select i.record, i.row_key, i.positions > 1 as is_repeated, case
        when k.row_key is not null or ${isStored} then 'duplicate'
        when i.earlier_hash = i.content_hash then 'duplicate'
        when i.position = 1 and r.content_hash = i.content_hash then 'duplicate'
        when i.position > 1 or r.row_key is not null then 'updated'
        else 'new' end as verdict
      from incoming i left join known_keys k on k.row_key = i.row_key
      left join ${rows} r on r.row_key = i.row_key and r.replaced_by is null
    )`.execute(db);
}

/** Writes the accepted rows, and marks the versions that they replace. */
export async function insertAccepted(db: Kysely<SaidDatabase>, plan: LoadPlan, batch: number): Promise<void> {
  const columns = Object.keys(DATASET_COLUMNS[plan.dataset]);
  const { joins, values } = resolvedColumns(plan);
  const cells = columns.map((name) => sql`${values[name] ?? staged(plan, name)} as ${sql.ref(name)}`);
  const rows = rowsTable(plan.dataset);
  await sql`update ${rows} set replaced_by = ${sql.lit(batch)}
    where replaced_by is null and row_key in (select row_key from verdicts where verdict = 'updated')`.execute(db);
  const targets = sql.join(
    ['id', 'row_key', 'content_hash', 'batch', 'replaced_by', ...columns].map((name) => sql.ref(name)),
  );
  await sql`insert into ${rows} (${targets})
    select ${rowId(batch, sql`v.record`)}, v.row_key, s.content_hash, ${sql.lit(batch)},
      case when v.is_current then null else ${sql.lit(batch)} end, ${sql.join(cells)}
    from ${sql.table(STAGED)} s join verdicts v on v.record = s.rowid ${joins}
    where v.verdict <> 'duplicate'`.execute(db);
}

function staged(plan: LoadPlan, name: string): Expression {
  if (name === 'quality') return sql`s.quality`;
  const field = plan.fields.find((candidate) => candidate.name === name);
  if (field) return sql`s.${sql.ref(name)}`;
  const period = plan.fields.find(({ parse }) => parse === 'period');
  if (period && (name === 'period_from' || name === 'period_to')) {
    return periodDay(sql`s.${sql.ref(period.name)}`, plan.periods, name === 'period_from' ? 'from' : 'to');
  }
  return sql`null`;
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

const TEMPORARY = [
  'repeated_keys',
  'incoming',
  'known_keys',
  'verdicts',
  'found_services',
  'found_wards',
  'located',
  'reject_reasons',
  'reject_lines',
  'reject_cells',
  STAGED,
];

/** Drops what one file left in temporary tables. */
export async function dropTemporary(db: Kysely<SaidDatabase>): Promise<void> {
  for (const table of TEMPORARY) await sql`drop table if exists ${sql.id('temp', table)}`.execute(db);
}
