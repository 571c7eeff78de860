import { type Kysely, sql } from 'kysely';
import { DATASET_COLUMNS, type ColumnType } from './datasets.ts';

/** One step that brings a database file from `version - 1` to `version`. Steps that have shipped never change. */
export interface Migration {
  version: number;
  name: string;
  statements: readonly string[];
}

const quote = (name: string): string => `"${name}"`;

// What differs from row to row is stored as it is: finding out how it could be compressed, and doing so, takes a quarter
// of the time of storing a large file, and saves two fifths of its size.
const AS_IT_IS = 'USING COMPRESSION uncompressed';
const DIFFERS = new Set(['text', 'reference']);

/** The table with every version of a data set's rows, and the view of the current ones. */
function datasetStatements(dataset: string, columns: Record<string, ColumnType>): string[] {
  const fields = Object.entries(columns).map(
    ([name, type]) => `${quote(name)} ${type}${DIFFERS.has(name) ? ` ${AS_IT_IS}` : ''}`,
  );
  const bookkeeping = [
    'id BIGINT NOT NULL',
    `row_key VARCHAR ${AS_IT_IS} NOT NULL`,
    'content_hash UBIGINT NOT NULL',
    'batch INTEGER NOT NULL',
    'replaced_by INTEGER',
  ];
  const visible = ['id', 'row_key', 'content_hash', 'batch', ...Object.keys(columns)].map(quote).join(', ');
  return [
    `create table ${quote(`${dataset}_rows`)} (${[...bookkeeping, ...fields].join(', ')})`,
    `create view ${quote(dataset)} as select ${visible} from ${quote(`${dataset}_rows`)} where replaced_by is null`,
  ];
}

const BOOKKEEPING = [
  `create table settings ("key" VARCHAR PRIMARY KEY, "value" VARCHAR NOT NULL)`,
  `create table batches (id INTEGER PRIMARY KEY, file VARCHAR NOT NULL, dataset VARCHAR NOT NULL, sha256 VARCHAR NOT NULL, imported_at TIMESTAMP NOT NULL,
     "read" INTEGER NOT NULL, accepted INTEGER NOT NULL, updated INTEGER NOT NULL, duplicate INTEGER NOT NULL, rejected INTEGER NOT NULL,
     ignored_columns VARCHAR[] NOT NULL, notes VARCHAR[] NOT NULL)`,
  `create table rejects (batch INTEGER NOT NULL, line INTEGER NOT NULL, "column" VARCHAR, "value" VARCHAR, rule VARCHAR NOT NULL, message VARCHAR NOT NULL)`,
];

const ANALYSIS = [
  `create table analysis_runs (id INTEGER PRIMARY KEY, as_of DATE NOT NULL, finished_at TIMESTAMP NOT NULL, stale BOOLEAN NOT NULL)`,
  `create table findings (id VARCHAR PRIMARY KEY, detector VARCHAR NOT NULL, detector_version INTEGER NOT NULL, measure VARCHAR NOT NULL, unit VARCHAR NOT NULL,
     basis VARCHAR NOT NULL, sentence VARCHAR NOT NULL, subject_kind VARCHAR NOT NULL, subject_id VARCHAR NOT NULL, subject_name VARCHAR NOT NULL,
     service VARCHAR, ward_code VARCHAR, period_from DATE NOT NULL, period_to DATE NOT NULL, period_label VARCHAR NOT NULL,
     "value" DOUBLE, baseline DOUBLE, n DOUBLE, interval_low DOUBLE, interval_high DOUBLE,
     direction VARCHAR NOT NULL, severity VARCHAR NOT NULL, state VARCHAR NOT NULL, evidence_count INTEGER NOT NULL,
     first_seen_as_of DATE NOT NULL, last_seen_as_of DATE NOT NULL)`,
  `create table finding_elements (finding VARCHAR NOT NULL, element VARCHAR NOT NULL, reason VARCHAR NOT NULL)`,
  `create table finding_rows (finding VARCHAR NOT NULL, dataset VARCHAR NOT NULL, row_id BIGINT NOT NULL)`,
  `create table working_days (nation VARCHAR NOT NULL, "day" DATE NOT NULL, is_working BOOLEAN NOT NULL, ordinal INTEGER NOT NULL)`,
];

// What an import changed in rows that it did not bring: undoing it sets them back.
const UNDOING = [
  `alter table batches add column undone_at TIMESTAMP`,
  `create table row_changes (batch INTEGER NOT NULL, dataset VARCHAR NOT NULL, "column" VARCHAR NOT NULL, row_id BIGINT NOT NULL,
     "before" VARCHAR, "after" VARCHAR)`,
];

const CORRECTING = [
  `alter table rejects add column field VARCHAR`,
  `alter table rejects add column "row" VARCHAR`,
  `alter table rejects add column corrected_by INTEGER`,
];

// What was unusual and may well be chance is kept apart; and what a finding rests on, beside its sentence. Findings of
// before have neither, so they are to be worked out again.
const WORKINGS = [
  `alter table findings add column worth_a_look BOOLEAN`,
  `alter table findings add column workings VARCHAR`,
  `update analysis_runs set stale = true`,
];

// The ward of areas within wards, from the look-ups that hold both. `weight`: rows of the look-up that say so.
const AREAS = [
  `create table area_wards (batch INTEGER NOT NULL, area_code VARCHAR NOT NULL, ward_code VARCHAR NOT NULL, weight INTEGER NOT NULL)`,
];

// A row without a reference is known by its content and its occurrence, also where there is one only. Where files of before
// left both forms of the same content, the row without a number takes the next one.
const OCCURRENCES = Object.keys(DATASET_COLUMNS).map((dataset) => {
  const rows = quote(`${dataset}_rows`);
  return `update ${rows} set row_key = row_key || '#' || (1 + (select count(*) from ${rows} other
      where left(other.row_key, 33) = ${rows}.row_key and strlen(other.row_key) > 33))
    where starts_with(row_key, '#') and strlen(row_key) = 33`;
});

export const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    name: 'data sets, batches, findings',
    statements: [
      ...BOOKKEEPING,
      ...Object.entries(DATASET_COLUMNS).flatMap(([dataset, columns]) => datasetStatements(dataset, columns)),
      ...ANALYSIS,
    ],
  },
  { version: 2, name: 'undo, corrected rejects', statements: [...UNDOING, ...CORRECTING] },
  { version: 3, name: 'findings worth a look, workings', statements: WORKINGS },
  { version: 4, name: 'wards of areas', statements: AREAS },
  { version: 5, name: 'occurrence numbers', statements: OCCURRENCES },
  { version: 6, name: 'rejects of corrections', statements: ['alter table rejects add column corrects VARCHAR'] },
];

export const LATEST_VERSION = MIGRATIONS.at(-1)?.version ?? 0;

/** The version a database file is at; 0 for a new file. */
export async function readVersion(db: Kysely<never>): Promise<number> {
  await sql`create table if not exists schema_version (version INTEGER NOT NULL, name VARCHAR NOT NULL, applied_at TIMESTAMP NOT NULL)`.execute(
    db,
  );
  const { rows } = await sql<{
    version: number;
  }>`select coalesce(max(version), 0)::INTEGER as version from schema_version`.execute(db);
  return rows[0]?.version ?? 0;
}

/** Brings a file to the latest version, all steps in one transaction. Returns the version it was at before. */
export async function migrate(db: Kysely<never>): Promise<number> {
  const before = await readVersion(db);
  const pending = MIGRATIONS.filter(({ version }) => version > before);
  if (pending.length === 0) return before;
  await db.transaction().execute(async (transaction) => {
    for (const { version, name, statements } of pending) {
      for (const statement of statements) await sql.raw(statement).execute(transaction);
      await sql`insert into schema_version values (${version}, ${name}, now()::TIMESTAMP)`.execute(transaction);
    }
  });
  return before;
}
