// What one file fills beside its own data set: stages of complaints from wide exports, wards from their boundaries.
import { type Kysely, sql } from 'kysely';
import { DATASET_COLUMNS } from '../schema/datasets.ts';
import type { SaidDatabase } from '../schema/tables.ts';
import type { LoadPlan } from './load-plan.ts';
import { STAGED } from './stage-file.ts';
import { rowId } from '../schema/row-ids.ts';

export const STAGE_FIELDS = [
  'received_on',
  'acknowledged_on',
  'due_on',
  'extended_to',
  'answered_on',
  'outcome',
] as const;

/** Stages that exports carry as columns of the complaint, e.g. `stage1_due_on`. */
export const WIDE_STAGES = ['1', '2'] as const;

/**
 * Fills `case_stages` from `stage1_…` and `stage2_…` fields of accepted feedback. Returns how many stages were written.
 * A stage without its own date received started when the complaint did (stage 1) or is left out (later stages).
 */
export async function insertWideStages(db: Kysely<SaidDatabase>, plan: LoadPlan, batch: number): Promise<number> {
  const has = (name: string): boolean => plan.fields.some((field) => field.name === name);
  let written = 0;
  for (const stage of WIDE_STAGES) {
    if (!has('reference') || !STAGE_FIELDS.some((name) => has(`stage${stage}_${name}`))) continue;
    written += await insertStage(db, has, { stage, batch });
  }
  return written;
}

/** In how many good rows something is said of a later stage, but not when it began: that is not stored. */
export async function countUndatedStages(db: Kysely<SaidDatabase>, plan: LoadPlan): Promise<Record<string, number>> {
  const has = (name: string): boolean => plan.fields.some((field) => field.name === name);
  const counts: Record<string, number> = {};
  for (const stage of WIDE_STAGES.filter((name) => name !== '1')) {
    const named = STAGE_FIELDS.map((name) => `stage${stage}_${name}`).filter(has);
    if (!has('reference') || named.length === 0) continue;
    const start = `stage${stage}_received_on`;
    const said = sql.join(named.map((name) => sql`s.${sql.ref(name)}::VARCHAR`));
    const { rows } = await sql<{ undated: number }>`select count(*) as undated from ${sql.table(STAGED)} s
      left join case_stages c on c.row_key = lower(s.reference) || ${sql.lit(`|${stage}`)}
      where s.reject_reason is null and coalesce(${said}) is not null
        and ${has(start) ? sql`s.${sql.ref(start)}` : sql`c.received_on`} is null`.execute(db);
    const undated = rows[0]?.undated ?? 0;
    if (undated > 0) counts[stage] = undated;
  }
  return counts;
}

async function insertStage(
  db: Kysely<SaidDatabase>,
  has: (name: string) => boolean,
  { stage, batch }: { stage: string; batch: number },
): Promise<number> {
  // What the file says nothing about is kept as it is stored.
  const cell = (name: string) =>
    has(`stage${stage}_${name}`) ? sql`s.${sql.ref(`stage${stage}_${name}`)}` : sql`c.${sql.ref(name)}`;
  const given = STAGE_FIELDS.filter((name) => has(`stage${stage}_${name}`));
  // A file that does not say when the case came in only updates cases that are stored.
  const received = has('received_on')
    ? { column: sql`s.received_on`, join: sql`` }
    : { column: sql`r.received_on`, join: sql`left join feedback_rows r on r.id = v.stored_id` };
  const values = STAGE_FIELDS.map((name) => sql`${cell(name)} as ${sql.ref(name)}`);
  const content = sql.join(STAGE_FIELDS.map((name) => sql`coalesce(${sql.ref(name)}::VARCHAR, '')`));
  await sql`create or replace temp table wide_stages as
    select *, md5_number_lower(concat_ws(chr(31), reference, ${sql.lit(stage)}, ${content})) as content_hash from (
      select * replace (${stage === '1' ? sql`coalesce(received_on, case_received_on)` : sql`received_on`} as received_on) from (
        select s.rowid * 4 + ${sql.lit(Number(stage))} as record, lower(s.reference) || '|' || ${sql.lit(stage)} as row_key, s.reference,
          ${received.column} as case_received_on, ${sql.join(values)}
        from ${sql.table(STAGED)} s join verdicts v on v.record = s.rowid ${received.join}
          left join case_stages c on c.row_key = lower(s.reference) || ${sql.lit(`|${stage}`)}
        where v.verdict <> 'duplicate' and v.is_current and s.reference is not null and not starts_with(v.row_key, '#')
          and coalesce(${sql.join(given.map((name) => sql`${cell(name)}::VARCHAR`))}) is not null))
    where received_on is not null`.execute(db);
  await sql`delete from wide_stages w using case_stages c where c.row_key = w.row_key and c.content_hash = w.content_hash`.execute(
    db,
  );
  await sql`update case_stages_rows set replaced_by = ${sql.lit(batch)}
    where replaced_by is null and row_key in (select row_key from wide_stages)`.execute(db);
  const late = sql`answered_on < received_on`;
  const result =
    await sql`insert into case_stages_rows (id, row_key, content_hash, batch, replaced_by, reference, stage, ${sql.join(STAGE_FIELDS.map((name) => sql.ref(name)))}, quality)
    select ${rowId(batch, sql`record`)}, row_key, content_hash, ${sql.lit(batch)}, null, reference, ${sql.lit(stage)},
      ${sql.join(STAGE_FIELDS.map((name) => sql.ref(name)))}, case when ${late} then ['answered before received'] end
    from wide_stages`.execute(db);
  await sql`drop table wide_stages`.execute(db);
  return Number(result.numAffectedRows ?? 0n);
}

/**
 * Wards that were made from boundaries have no dates and so are of every day: they give way to the same wards of a list.
 */
export async function replaceMadeWards(db: Kysely<SaidDatabase>, batch: number): Promise<void> {
  await sql`update wards_rows set replaced_by = ${sql.lit(batch)}
    where replaced_by is null and valid_from is null and valid_to is null
      and batch in (select id from batches where dataset = 'ward_boundaries' and undone_at is null)
      and code in (select code from wards_rows where batch = ${sql.lit(batch)} and replaced_by is null)`.execute(db);
}

/** Adds a ward for every boundary whose code no ward has, so that a folder with boundaries only still has wards. */
export async function insertMissingWards(db: Kysely<SaidDatabase>, batch: number): Promise<number> {
  const columns = Object.keys(DATASET_COLUMNS.wards).map((name) => sql.ref(name));
  const empty = sql.join(
    Object.keys(DATASET_COLUMNS.wards)
      .slice(2)
      .map(() => sql`null`),
  );
  const result = await sql`insert into wards_rows (id, row_key, content_hash, batch, replaced_by, ${sql.join(columns)})
    select b.id, lower(b.ward_code) || '|', md5_number_lower(concat_ws(chr(31), 'code=' || b.ward_code, 'name=' || coalesce(b.ward_name, b.ward_code))),
      ${sql.lit(batch)}, null, b.ward_code, coalesce(b.ward_name, b.ward_code), ${empty}
    from ward_boundaries b where b.batch = ${sql.lit(batch)} and b.ward_code not in (select code from wards where code is not null)`.execute(
    db,
  );
  return Number(result.numAffectedRows ?? 0n);
}
