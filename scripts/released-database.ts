// Makes a small database file by the code of a released version, with rows in every table, for the test that every released
// version opens with the present one:
//   git worktree add ../released COMMIT && npm ci --prefix ../released
//   node --conditions=mono-source scripts/released-database.ts ../released version-7
// The file and the rows that went in are written to packages/database/src/schema/released/. Needed once a version.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { OpenDatabase, OpenOptions } from '@said/database';
import { sql } from 'kysely';

const RELEASED = join(import.meta.dirname, '..', 'packages', 'database', 'src', 'schema', 'released');
const ROWS = 5;

// A case in two versions, and rows without a reference: their key is a hash of their content with its number of
// occurrence, in files of before also without one.
const content = (letter: string): string => `#${letter.repeat(32)}`;
const KEYS = ['ref 1', 'ref 1', content('a'), `${content('a')}#1`, content('c')];
const NUMBERED_KEYS = ['ref 1', 'ref 1', `${content('a')}#2`, `${content('a')}#1`, `${content('c')}#1`];
const NUMBERED_SINCE = 5;

interface Column {
  table: string;
  column: string;
  type: string;
}

type Cell = string | number | boolean | string[] | null;
type Row = Record<string, Cell>;

const [checkout, name] = process.argv.slice(2);
if (!checkout || !name) throw new Error('Usage: released-database.ts CHECKOUT NAME');
const module = pathToFileURL(join(resolve(checkout), 'packages/database/src/open/open-database.ts')).href;
const { openDatabase } = (await import(module)) as {
  openDatabase: (path: string, options: OpenOptions) => Promise<OpenDatabase>;
};

const folder = mkdtempSync(join(tmpdir(), 'said-released-'));
const file = join(folder, `${name}.duckdb`);
const open = await openDatabase(file, { create: true });
const rows = await fillTables(open);
await open.close();
writeFileSync(join(RELEASED, `${name}.duckdb.gz`), gzipSync(readFileSync(file), { level: 9 }));
writeFileSync(join(RELEASED, `${name}.rows.json`), rowByRow(rows));
rmSync(folder, { recursive: true, force: true });

async function fillTables({ db }: OpenDatabase): Promise<Record<string, Row[]>> {
  const { rows: columns } = await sql<Column>`
    select c.table_name as "table", c.column_name as "column", c.data_type as type
    from duckdb_columns() c join duckdb_tables() t using (database_name, schema_name, table_name)
    where c.database_name = current_database() and c.table_name <> 'schema_version'
    order by c.table_name, c.column_index`.execute(db);
  const { rows: steps } = await sql<{ last: number }>`select max(version) as last from schema_version`.execute(db);
  const keys = (steps[0]?.last ?? 0) < NUMBERED_SINCE ? KEYS : NUMBERED_KEYS;
  const filled: Record<string, Row[]> = {};
  for (const [table, ofTable] of Map.groupBy(columns, (column) => column.table)) {
    filled[table] = Array.from({ length: ROWS }, (_, index) => makeRow(ofTable, index, keys));
    for (const row of filled[table]) {
      const names = ofTable.map(({ column }) => sql.ref(column));
      const cells = ofTable.map(({ column, type }) => sql`${sql.lit(asText(row[column]))}::${sql.raw(type)}`);
      await sql`insert into ${sql.table(table)} (${sql.join(names)}) values (${sql.join(cells)})`.execute(db);
    }
  }
  return filled;
}

function rowByRow(tables: Record<string, Row[]>): string {
  const lines = (rows: Row[]): string => rows.map((row) => `    ${JSON.stringify(row)}`).join(',\n');
  const listed = Object.entries(tables).map(([table, rows]) => `  ${JSON.stringify(table)}: [\n${lines(rows)}\n  ]`);
  return `{\n${listed.join(',\n')}\n}\n`;
}

function asText(value: Cell | undefined): string | null {
  if (value === null || value === undefined) return null;
  return Array.isArray(value) ? `[${value.join(', ')}]` : String(value);
}

/** The last row of a data set holds nothing where it may; of the two versions of the first row, the second counts. */
function makeRow(columns: readonly Column[], index: number, keys: readonly string[]): Row {
  const isDataset = columns.some(({ column }) => column === 'row_key');
  const cells = columns.map(({ column, type }): [string, Cell] => {
    if (column === 'row_key') return [column, keys[index] ?? null];
    if (column === 'replaced_by') return [column, index === 0 ? 2 : null];
    const isNeeded = !isDataset || ['id', 'content_hash', 'batch'].includes(column);
    return [column, index === ROWS - 1 && !isNeeded ? null : valueOf(column, type, index + 1)];
  });
  return Object.fromEntries(cells);
}

function valueOf(column: string, type: string, number: number): Cell {
  if (type === 'DATE') return `2024-02-2${number + 4}`;
  if (type === 'TIMESTAMP') return `2024-03-0${number}T10:20:30`;
  if (type === 'BOOLEAN') return number % 2 === 0;
  if (type === 'DOUBLE') return number + 0.25;
  if (type === 'VARCHAR[]') return [`${column} ${number}`];
  return type === 'VARCHAR' ? `${column} ${number}` : number;
}
