import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely';
import { AppError } from '../../errors/app-error.ts';
import { DATASET_COLUMNS, type DatasetName } from '../../schema/datasets.ts';
import { serviceNameKey } from '../../schema/service-names.ts';
import type { AnalysisRunsTable, FindingsTable, SaidDatabase } from '../../schema/tables.ts';
import { complaintStages } from '../complaints/stages.ts';

/** Which stored rows are behind a finding: a data set or `complaint stages`, days and values of columns. */
export interface RowSelector {
  dataset: string;
  from: string;
  to: string;
  dateColumn?: string;
  where: Readonly<Record<string, string | number | null>>;
  /** Only stages without an answer on this day (`complaint stages`). */
  openOn?: string;
}

/** A finding to be stored; how many rows are behind it is counted when they are. */
export interface FindingToStore {
  finding: Omit<FindingsTable, 'evidence_count'>;
  elements: readonly { element: string; reason: string }[];
  evidence: readonly RowSelector[];
  /** Keep the elements and rows stored for this id: the finding itself was not found again. */
  keepLinks?: boolean;
}

export interface FindingFilters {
  /** Findings whose period touches these days. */
  from?: string;
  to?: string;
  element?: string;
  detector?: string;
  /** Service by name, ward by code or name; letter case does not matter. */
  service?: string;
  ward?: string;
  id?: string;
  /** Only what is worth a look, or only the main list; both when left out. */
  worthALook?: boolean;
}

export type StoredFinding = FindingsTable & { elements: string[] };

const MAIN_DATE: Partial<Record<string, string>> = {
  feedback: 'received_on',
  case_stages: 'answered_on',
  'complaint stages': 'answered_on',
  performance: 'period_to',
  satisfaction: 'period_to',
};

const STAGE_COLUMNS: readonly string[] = [
  'stage',
  'received_on',
  'acknowledged_on',
  'answered_on',
  'outcome',
  'service',
  'ward_code',
  'procedure',
];

/** The newest analysis, or null before the first. */
export async function readLatestRun(db: Kysely<SaidDatabase>): Promise<AnalysisRunsTable | null> {
  const row = await db.selectFrom('analysis_runs').selectAll().orderBy('id', 'desc').limit(1).executeTakeFirst();
  return row ?? null;
}

/** Everything stored about earlier findings, for telling new episodes from known ones. */
export async function readStoredFindings(db: Kysely<SaidDatabase>): Promise<FindingsTable[]> {
  return db.selectFrom('findings').selectAll().orderBy('id').execute();
}

/** Findings with their elements: act before watch before note, then the newest period. */
export async function readFindingRows(
  db: Kysely<SaidDatabase>,
  filters: FindingFilters = {},
): Promise<StoredFinding[]> {
  const conditions = [sql`true`];
  if (filters.id) conditions.push(sql`f.id = ${filters.id}`);
  if (filters.detector) conditions.push(sql`f.detector = ${filters.detector}`);
  if (filters.worthALook !== undefined) {
    conditions.push(sql`coalesce(f.worth_a_look, false) = ${filters.worthALook}`);
  }
  if (filters.from) conditions.push(sql`f.period_to >= ${filters.from}::DATE`);
  if (filters.to) conditions.push(sql`f.period_from <= ${filters.to}::DATE`);
  if (filters.service)
    conditions.push(sql`${serviceNameKey(sql`f.service`)} = ${serviceNameKey(sql`${filters.service}`)}`);
  if (filters.ward) conditions.push(wardCondition(filters.ward));
  if (filters.element) {
    conditions.push(
      sql`exists (select 1 from finding_elements e where e.finding = f.id and e.element = ${filters.element})`,
    );
  }
  const { rows } = await sql<StoredFinding>`
    select f.*, coalesce((select list(e.element order by e.element) from finding_elements e where e.finding = f.id), []) as elements
    from findings f where ${sql.join(conditions, sql` and `)}
    order by case f.severity when 'act' then 0 when 'watch' then 1 else 2 end, f.period_to desc, f.period_from desc, f.id`.execute(
    db,
  );
  return rows;
}

function wardCondition(ward: string): RawBuilder<unknown> {
  return sql`(lower(f.ward_code) = lower(${ward}) or (f.subject_kind = 'ward' and lower(f.subject_name) = lower(${ward})))`;
}

/** Replaces all findings, their elements and their rows. Call within a transaction. */
export async function storeFindings(db: Transaction<SaidDatabase>, findings: readonly FindingToStore[]): Promise<void> {
  const kept = findings.filter(({ keepLinks }) => keepLinks).map(({ finding }) => finding.id);
  // An empty list cannot be bound to "not in"; no id is empty.
  const others = kept.length > 0 ? kept : [''];
  await db.deleteFrom('finding_rows').where('finding', 'not in', others).execute();
  await db.deleteFrom('finding_elements').where('finding', 'not in', others).execute();
  await db.deleteFrom('findings').execute();
  for (const { finding, elements, evidence } of findings) {
    for (const selector of evidence) await insertRows(db, finding.id, selector);
    await db
      .insertInto('findings')
      .values({ ...finding, evidence_count: 0 })
      .execute();
    for (const { element, reason } of elements) {
      await db.insertInto('finding_elements').values({ finding: finding.id, element, reason }).execute();
    }
  }
  await sql`update findings set evidence_count = counted.rows
    from (select finding, count(*)::INTEGER as rows from finding_rows group by finding) counted
    where counted.finding = findings.id`.execute(db);
}

async function insertRows(db: Transaction<SaidDatabase>, finding: string, selector: RowSelector): Promise<void> {
  const condition = rowCondition(selector);
  const isStages = selector.dataset === 'complaint stages';
  const source = isStages
    ? sql`select dataset, row_id from complaint_stages`
    : sql`select ${selector.dataset} as dataset, id as row_id from ${sql.table(selector.dataset)}`;
  const stages = isStages ? sql`with ${complaintStages(db)} ` : sql``;
  await sql`insert into finding_rows (finding, dataset, row_id)
    ${stages}select ${finding}, chosen.dataset, chosen.row_id from (${source} where ${condition}) chosen
    where not exists (select 1 from finding_rows known
      where known.finding = ${finding} and known.dataset = chosen.dataset and known.row_id = chosen.row_id)`.execute(
    db,
  );
}

// Names of tables and columns cannot be bound: each must be one that the schema knows.
function rowCondition({ dataset, from, to, dateColumn, where, openOn }: RowSelector): RawBuilder<unknown> {
  const columns = dataset === 'complaint stages' ? STAGE_COLUMNS : columnsOf(dataset);
  const date = dateColumn ?? MAIN_DATE[dataset];
  const unknown = [date ?? '', ...Object.keys(where)].find((column) => !columns.includes(column));
  if (unknown !== undefined) {
    throw new AppError('selector-unknown', `The rows of ${dataset} cannot be chosen by "${unknown}".`);
  }
  const equal = Object.entries(where).map(([column, value]) => sql`${sql.ref(column)} is not distinct from ${value}`);
  const open = openOn === undefined ? [] : [sql`(answered_on is null or answered_on > ${openOn}::DATE)`];
  return sql.join([sql`${sql.ref(date ?? '')} between ${from}::DATE and ${to}::DATE`, ...equal, ...open], sql` and `);
}

function columnsOf(dataset: string): readonly string[] {
  if (!(dataset in DATASET_COLUMNS)) throw new AppError('selector-unknown', `There is no data set ${dataset}.`);
  return Object.keys(DATASET_COLUMNS[dataset as DatasetName]);
}

/** Writes the run that the stored findings belong to, with how much it looked at as JSON. */
export async function storeRun(db: Transaction<SaidDatabase>, asOf: string, checks: string): Promise<void> {
  await sql`insert into analysis_runs (id, as_of, finished_at, stale, checks)
    select coalesce(max(id), 0) + 1, ${asOf}::DATE, now()::TIMESTAMP, false, ${checks} from analysis_runs`.execute(db);
}

export interface EvidenceRows {
  total: number;
  /** Stored rows, masked as they are stored, each with its data set and without bookkeeping. */
  rows: (Record<string, unknown> & { dataset: string })[];
}

/** The rows behind a finding, newest import first within each data set, at most `limit` of each. */
export async function readEvidenceRows(
  db: Kysely<SaidDatabase>,
  finding: string,
  limit: number,
): Promise<EvidenceRows> {
  const counts = await db
    .selectFrom('finding_rows')
    .select(({ fn }) => ['dataset', fn.countAll<number>().as('count')])
    .where('finding', '=', finding)
    .groupBy('dataset')
    .orderBy('dataset')
    .execute();
  const rows: EvidenceRows['rows'] = [];
  for (const { dataset } of counts) {
    columnsOf(dataset);
    const found = await sql<Record<string, unknown>>`
      select * exclude (row_key, content_hash, batch) from ${sql.table(dataset)}
      where id in (select row_id from finding_rows where finding = ${finding} and dataset = ${dataset})
      order by id desc limit ${limit}`.execute(db);
    rows.push(...found.rows.map((row) => ({ dataset, ...row })));
  }
  return { total: counts.reduce((total, { count }) => total + count, 0), rows };
}
