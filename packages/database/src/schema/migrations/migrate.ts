// Which steps a file has behind it, and the steps that are missing.
import { type Kysely, sql } from 'kysely';
import type { Migration } from './migration.ts';

/** A step as the file itself remembers it. */
export interface ExecutedStep {
  version: number;
  name: string;
}

/**
 * Where a file stands beside the steps that this program knows. `empty`: nothing was made in it yet; `older`: the first of the known
 * steps; `newer`: all of them and more; `foreign`: other tables, or steps that differ.
 */
export type FileState =
  { kind: 'empty' | 'current' | 'older' | 'newer'; version: number } | { kind: 'foreign'; why: string };

/** Looks at a file without changing it. */
export async function inspectFile(db: Kysely<never>, known: readonly Migration[]): Promise<FileState> {
  const executed = await readSteps(db).catch(() => []);
  return executed.length > 0 ? compareSteps(executed, known) : inspectTables(db, known);
}

const EMPTY: FileState = { kind: 'empty', version: 0 };

/** Whether a file without tables holds anything else that somebody made. */
async function hasOtherThings(db: Kysely<never>): Promise<boolean> {
  const made = ['duckdb_schemas', 'duckdb_sequences', 'duckdb_types', 'duckdb_functions'].map((list) => {
    const isOwn = list === 'duckdb_schemas' ? sql`schema_name <> 'main'` : sql`true`;
    const isMade = list === 'duckdb_sequences' ? sql`true` : sql`not internal`;
    return sql`exists (from ${sql.raw(list)}() where database_name = current_database() and ${isMade} and ${isOwn})`;
  });
  const { rows } = await sql`select 1 where ${sql.join(made, sql` or `)}`.execute(db);
  return rows.length > 0;
}

// The list of all columns takes longer than all else that opening asks, and only a file without steps needs it.
async function inspectTables(db: Kysely<never>, known: readonly Migration[]): Promise<FileState> {
  const { rows: columns } = await sql<{ table: string; column: string }>`
    select table_name as "table", column_name as "column" from duckdb_columns()
    where database_name = current_database() and not internal order by all`.execute(db);
  if (columns.length === 0) {
    return (await hasOtherThings(db)) ? { kind: 'foreign', why: 'what is in it was not made by said' } : EMPTY;
  }
  const remembered = columns.filter(({ table }) => table === 'schema_version').map(({ column }) => column);
  if (!['name', 'version'].every((column) => remembered.includes(column))) {
    return { kind: 'foreign', why: 'its tables are not those of said' };
  }
  const executed = await readSteps(db);
  const isMade = columns.some(({ table }) => table !== 'schema_version');
  return executed.length === 0 && !isMade ? { kind: 'empty', version: 0 } : compareSteps(executed, known);
}

async function readSteps(db: Kysely<never>): Promise<ExecutedStep[]> {
  const { rows } = await sql<ExecutedStep>`
    select coalesce(try_cast(version as INTEGER), 0) as version, name::VARCHAR as name from schema_version order by 1`.execute(
    db,
  );
  return rows;
}

/** Compares the steps of a file, in order, with those that are known: by number and name, not only by the highest. */
export function compareSteps(executed: readonly ExecutedStep[], known: readonly Migration[]): FileState {
  const version = executed.at(-1)?.version;
  if (version === undefined) return { kind: 'foreign', why: 'it has tables, but no step that made them' };
  for (const [index, { version: number, name }] of executed.slice(0, known.length).entries()) {
    const step = known[index];
    if (step?.version !== number || step.name !== name) {
      const here = step ? `${step.version} “${step.name}”` : 'none';
      return { kind: 'foreign', why: `its step ${number} is “${name}”, where this program knows ${here}` };
    }
  }
  if (executed.length === known.length) return { kind: 'current', version };
  return { kind: executed.length > known.length ? 'newer' : 'older', version };
}

/**
 * Takes the steps after `from`. A new file is made in one transaction. In a file with rows each step has its own: DuckDB
 * cannot change the columns of a table whose rows the same transaction has changed, as step 5 does. Where a later step
 * fails, the caller puts the file back as it was.
 */
export async function migrate(db: Kysely<never>, from: number, known: readonly Migration[]): Promise<void> {
  const missing = known.filter(({ version }) => version > from);
  if (from === 0) return takeSteps(db, missing);
  for (const step of missing) await takeSteps(db, [step]);
}

async function takeSteps(db: Kysely<never>, steps: readonly Migration[]): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await sql`create table if not exists schema_version (version INTEGER NOT NULL, name VARCHAR NOT NULL, applied_at TIMESTAMP NOT NULL)`.execute(
      transaction,
    );
    for (const { version, name, statements } of steps) {
      for (const statement of statements) await sql.raw(statement).execute(transaction);
      await sql`insert into schema_version values (${version}, ${name}, now()::TIMESTAMP)`.execute(transaction);
    }
  });
}
