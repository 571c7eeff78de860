// Rows that were kept out, with the place in the file and how to put them right. Values are masked.
import { type Kysely, sql } from 'kysely';
import type { RejectsTable, SaidDatabase } from '../schema/tables.ts';
import { isGiven, type LoadPlan, type RejectReason } from './load-plan.ts';
import { insertObjects } from './points.ts';
import { resolvedColumns } from './resolve.ts';
import { rawCellOf, stageRejectCells } from './reject-cells.ts';
import { STAGED } from './stage-file.ts';
import { isLocation } from './stored-values.ts';
import { NO_ROWS } from './not-rows.ts';
import type { Expression } from './expression.ts';
import { DATASET_COLUMNS } from '../schema/datasets.ts';

/** A reject and the file it came from, as `said rejects --json` prints it. */
export interface RejectRow {
  batch: number;
  file: string;
  line: number;
  column: string | null;
  value: string | null;
  rule: string;
  message: string;
}

export interface RejectFilters {
  batch?: number;
  /** Only those that somebody must put right: no totals, notes or rows that the mapping leaves out. */
  toCorrect?: boolean;
  /** Also those corrected since, of an undone batch, or listed again by a later import of the same file. */
  all?: boolean;
}

/** A reject with the cells of its row, for correcting it. */
export interface CorrectableReject {
  batch: number;
  line: number;
  dataset: string;
  field: string | null;
  column: string | null;
  message: string;
  /** Tells rejects of one line apart, in the order in which they were found. */
  place: number;
  /** Text by field. */
  cells: Record<string, string | null>;
}

// What a mapping leaves out is meant to stay out, and what is no row needs no correction.
const NOTHING_TO_DO = ['left out by the mapping', ...NO_ROWS];

/** False for totals, notes and rows that the mapping leaves out: they are accounted for, and that is all. */
export const needsWork = ({ rule }: { rule: string }): boolean => !NOTHING_TO_DO.includes(rule);

const NEEDS_WORK = sql<boolean>`r.rule not in (${sql.join(NOTHING_TO_DO.map((rule) => sql.lit(rule)))})`;
const IS_OPEN = sql<boolean>`r.corrected_by is null and b.undone_at is null`;
const IS_LATEST = sql<boolean>`not exists (select 1 from batches later
  where later.sha256 = b.sha256 and later.dataset = b.dataset and later.id > b.id and later.undone_at is null)`;

const PLACE = sql<number>`r.rowid`;

function rejects(db: Kysely<SaidDatabase>, { batch, toCorrect, all }: RejectFilters) {
  let query = db.selectFrom('rejects as r').innerJoin('batches as b', 'b.id', 'r.batch');
  if (!all) query = query.where(IS_OPEN);
  if (toCorrect) query = query.where(NEEDS_WORK);
  if (batch !== undefined) query = query.where('r.batch', '=', batch);
  else if (!all) query = query.where(IS_LATEST);
  return query;
}

/** Open rejects of one batch, or of all, in the order of import and of the file. */
export async function readRejects(db: Kysely<SaidDatabase>, filters: RejectFilters = {}): Promise<RejectRow[]> {
  return rejects(db, filters)
    .select(['r.batch', 'b.file', 'r.line', 'r.column', 'r.value', 'r.rule', 'r.message'])
    .orderBy('r.batch')
    .orderBy('r.line')
    .execute();
}

/** The first rejects of a batch, those first with which something is to be done, and how many of these there are. */
export async function readFirstRejects(
  db: Kysely<SaidDatabase>,
  batch: number,
  limit: number,
): Promise<{ toCorrect: number; first: Omit<RejectRow, 'batch' | 'file'>[] }> {
  const first = await db
    .selectFrom('rejects as r')
    .select(['line', 'column', 'value', 'rule', 'message'])
    .where('batch', '=', batch)
    .orderBy(NEEDS_WORK, 'desc')
    .orderBy('line')
    .limit(limit)
    .execute();
  const count = await db
    .selectFrom('rejects as r')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('batch', '=', batch)
    .where(NEEDS_WORK)
    .executeTakeFirst();
  return { toCorrect: count?.count ?? 0, first };
}

/** Open rejects that somebody must put right, and how many files they are in. */
export async function readRejectTotals(db: Kysely<SaidDatabase>): Promise<{ rejected: number; files: number }> {
  const totals = await rejects(db, { toCorrect: true })
    .select(({ fn }) => [fn.countAll<number>().as('rejected'), fn.count<number>('r.batch').distinct().as('files')])
    .executeTakeFirst();
  return totals ?? { rejected: 0, files: 0 };
}

/** Data sets that have open rejects whose rows are known, and how many; `unknown` counts those without a row. */
export async function countCorrectable(
  db: Kysely<SaidDatabase>,
  filters: Pick<RejectFilters, 'batch'>,
): Promise<{ dataset: string; known: number; unknown: number }[]> {
  return rejects(db, { ...filters, toCorrect: true })
    .groupBy('b.dataset')
    .orderBy('b.dataset')
    .select([
      'b.dataset',
      sql<number>`count(*) filter (where r."row" is not null)`.as('known'),
      sql<number>`count(*) filter (where r."row" is null)`.as('unknown'),
    ])
    .execute();
}

/** Open rejects of one data set with their rows, by batch and line: the next `limit` after a place. */
export async function readCorrectable(
  db: Kysely<SaidDatabase>,
  filters: { dataset: string; batch?: number },
  page: { after: { batch: number; line: number; place: number }; limit: number },
): Promise<CorrectableReject[]> {
  const { after, limit } = page;
  const found = await rejects(db, { ...filters, toCorrect: true })
    .where('b.dataset', '=', filters.dataset)
    .where('r.row', 'is not', null)
    .where(sql<boolean>`(r.batch, r.line, ${PLACE}) > (${after.batch}, ${after.line}, ${after.place}::BIGINT)`)
    .select(['r.batch', 'r.line', 'b.dataset', 'r.field', 'r.column', 'r.message', 'r.row', PLACE.as('place')])
    .orderBy('r.batch')
    .orderBy('r.line')
    .orderBy(PLACE)
    .limit(limit)
    .execute();
  return found.map(({ row, ...reject }) => ({
    ...reject,
    cells: JSON.parse(row ?? '{}') as CorrectableReject['cells'],
  }));
}

/** The fields of a data set for which any open reject has text. */
export async function readRejectedFields(
  db: Kysely<SaidDatabase>,
  filters: { dataset: string; batch?: number },
): Promise<string[]> {
  const fields = rejects(db, filters)
    .where('b.dataset', '=', filters.dataset)
    .where('r.row', 'is not', null)
    .select(sql<string>`unnest(json_keys(r."row"))`.as('field'));
  const found = await db.selectFrom(fields.as('f')).select('f.field').distinct().execute();
  return found.map(({ field }) => field);
}

/** A reject that was found before staging. */
export type RejectToInsert = Omit<RejectsTable, 'corrected_by'>;

export async function insertRejects(db: Kysely<SaidDatabase>, found: readonly RejectToInsert[]): Promise<void> {
  await insertObjects(db, found, {
    table: sql`rejects`,
    columns: {
      batch: 'INTEGER',
      line: 'INTEGER',
      column: 'VARCHAR',
      value: 'VARCHAR',
      rule: 'VARCHAR',
      message: 'VARCHAR',
      field: 'VARCHAR',
      row: 'VARCHAR',
      corrects: 'VARCHAR',
    },
  });
  if (!found.some(({ corrects }) => corrects !== null)) return;
  await sql`update rejects set corrects = ${markedReject(sql`corrects`)} where corrects is not null`.execute(db);
}

/** Records of staged rejects whose physical line is not known yet. */
export async function readUnplacedRejects(db: Kysely<SaidDatabase>): Promise<number[]> {
  const { rows } = await sql<{ record: number }>`select rowid as record from ${sql.table(STAGED)}
    where reject_reason is not null and line is null order by rowid`.execute(db);
  return rows.map(({ record }) => record);
}

/** Stores the rejected staged rows, each with its whole masked row. What only served to find the ward is not in it. */
export async function insertStagedRejects(
  db: Kysely<SaidDatabase>,
  plan: LoadPlan,
  found: { batch: number; reasons: readonly RejectReason[]; lines: ReadonlyMap<number, number> },
): Promise<void> {
  const { rows: any } = await sql`select 1 from ${sql.table(STAGED)} where reject_reason is not null limit 1`.execute(
    db,
  );
  if (any.length === 0) return;
  await stageRejectCells(db, plan);
  await sql`create or replace temp table reject_reasons (reason INTEGER, header VARCHAR, field VARCHAR, rule VARCHAR, message VARCHAR)`.execute(
    db,
  );
  await insertObjects(
    db,
    found.reasons.map((reason, index) => ({ ...reason, reason: index })),
    {
      table: sql`reject_reasons`,
      columns: { reason: 'INTEGER', header: 'VARCHAR', field: 'VARCHAR', rule: 'VARCHAR', message: 'VARCHAR' },
    },
  );
  await sql`create or replace temp table reject_lines (record BIGINT, line INTEGER)`.execute(db);
  await insertObjects(
    db,
    [...found.lines].map(([record, line]) => ({ record, line })),
    { table: sql`reject_lines`, columns: { record: 'BIGINT', line: 'INTEGER' } },
  );
  const { joins, values } = resolvedColumns(plan);
  // A default would be taken for something that the file says, when the row comes in corrected.
  const cells = plan.fields
    .filter((field) => isGiven(field) && !isLocation(plan, field.name) && field.name !== 'ward_code')
    .map(({ name }) => sql`${sql.lit(name)}, coalesce(${rawCellOf(plan, name)}, s.${sql.ref(name)}::VARCHAR)`);
  if ('ward_code' in DATASET_COLUMNS[plan.dataset]) {
    const written = plan.fields.some(({ name }) => name === 'ward_code') ? sql`s.ward_code` : sql`null`;
    cells.push(sql`'ward_code', coalesce(${values['ward_code'] ?? sql`null`}, ${written})`);
  }
  await sql`insert into rejects (batch, line, "column", "value", rule, message, field, "row", corrects)
    select ${sql.lit(found.batch)}, coalesce(s.line, l.line, 0), coalesce(m.header, m.field), left(c.cells[1], ${sql.lit(LONGEST_VALUE)}),
      m.rule, m.message, m.field, json_object(${sql.join(cells)})::VARCHAR, ${markedReject(sql`s.corrects`)}
    from (select *, rowid as record, row_number() over (order by rowid) - 1 as place from ${sql.table(STAGED)} where reject_reason is not null) s
      join reject_reasons m on m.reason = s.reject_reason join reject_cells c on c.place = s.place
      left join reject_lines l on l.record = s.record ${joins}`.execute(db);
}

const LONGEST_VALUE = 200;

// "batch 6 line 2"; "6:2" in older files, and the time that a spreadsheet makes of it.
const MARK = String.raw`^\s*(?:batch\s+)?0*([0-9]+)(?:\s+line\s+|:)0*([0-9]+)(?::00)?\s*(?:(?:\s+column\s+|:)(.+))?$`;

/** The reject that a mark means, as `batch:line`, or `batch:line:column`. */
const markedReject = (mark: Expression): Expression =>
  sql`rtrim(regexp_replace(${mark}, ${sql.lit(MARK)}, '\\1:\\2:\\3', 'i'), ':')`;

/**
 * Settles the rejects that rows of this file name: they were brought in again. Also those that came of bringing them in
 * before, when they were still wrong. `marks`: of rows that were never staged.
 */
export async function settleCorrected(
  db: Kysely<SaidDatabase>,
  plan: LoadPlan,
  { batch, marks }: { batch: number; marks: readonly string[] },
): Promise<void> {
  if (plan.corrects === undefined) return;
  const key = sql`r.batch || ':' || r.line`;
  const withColumn = sql`concat_ws(':', r.batch, r.line, r."column")`;
  await sql`with recursive named(mark) as (
      select ${markedReject(sql`corrects`)} from ${sql.table(STAGED)} where corrects is not null
      union select ${markedReject(sql`mark`)} from (select unnest(from_json(${JSON.stringify(marks)}::JSON, '["VARCHAR"]')) as mark)
      union select ${key} from rejects r join named on r.corrects = named.mark
    )
    update rejects r set corrected_by = ${sql.lit(batch)} from batches b
    where b.id = r.batch and b.dataset = ${sql.lit(plan.dataset)} and b.undone_at is null and r.corrected_by is null
      and r.batch <> ${sql.lit(batch)} and (${key} in (select mark from named) or ${withColumn} in (select mark from named))`.execute(
    db,
  );
}

/**
 * A file that comes a second time brings rejects that were corrected in between: they stay settled. A file of
 * corrections that comes again as it was has corrected nothing.
 */
export async function keepCorrected(db: Kysely<SaidDatabase>, batch: number): Promise<void> {
  await sql`update rejects r set corrected_by = o.corrected_by
    from rejects o join batches b on b.id = o.batch join batches n on n.sha256 = b.sha256 and n.dataset = b.dataset
    where n.id = ${sql.lit(batch)} and b.id <> n.id and b.undone_at is null and o.corrected_by is not null
      and o.corrected_by not in (select id from batches same where same.sha256 = n.sha256 and same.dataset = n.dataset)
      and r.batch = n.id and r.line = o.line and r.rule = o.rule and r."column" is not distinct from o."column"`.execute(
    db,
  );
}
