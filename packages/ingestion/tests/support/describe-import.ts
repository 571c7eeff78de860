// What an import left behind, as files that a person can read: the report, the rows of each data set, the rejects.
import { DATASET_COLUMNS, DATASET_NAMES, type DatasetName, type OpenDatabase, readRejects } from '@said/database';
import { sql } from 'kysely';
import type { IngestReport } from '../../src/ingest.ts';

/** The text of each file by its name; data sets without rows and imports without rejects have none. */
export async function describeImport(db: OpenDatabase['db'], report: IngestReport): Promise<Map<string, string>> {
  const files = new Map([['report.txt', reportText(report)]]);
  for (const dataset of DATASET_NAMES) {
    const rows = await rowsOf(db, dataset);
    if (rows.length > 0) files.set(`${dataset}.csv`, csv(rows));
  }
  const rejects = await readRejects(db);
  const told = rejects.map(({ file, line, column, value, rule, message }) => ({
    file,
    line,
    column,
    value,
    rule,
    message,
  }));
  if (told.length > 0) files.set('rejects.csv', csv(told));
  return files;
}

function reportText({ files, problems }: IngestReport): string {
  const told = files.map(({ file, dataset, read, accepted, updated, duplicate, rejected, notes, ignoredColumns }) => {
    const counts = `read ${read}, accepted ${accepted} (${updated} updated), duplicate ${duplicate}, rejected ${rejected}`;
    const ignored = ignoredColumns.length === 0 ? [] : [`not stored: ${ignoredColumns.join(', ')}`];
    return [`${file}: ${dataset}; ${counts}`, ...[...ignored, ...notes].map((line) => `  ${line}`)].join('\n');
  });
  const failed = problems.map(({ file, code, message, hint }) => `${file}: ${code}; ${message} ${hint ?? ''}`);
  return `${[...told, ...failed].join('\n')}\n`;
}

/** The current rows in the order of their files, with the columns in which any row says something. */
async function rowsOf(db: OpenDatabase['db'], dataset: DatasetName): Promise<Record<string, unknown>[]> {
  const columns = Object.keys(DATASET_COLUMNS[dataset]);
  const selected = sql.join(['batch', ...columns].map((name) => sql.ref(name)));
  const { rows } = await sql<
    Record<string, unknown>
  >`select ${selected} from ${sql.table(dataset)} order by id`.execute(db);
  const filled = ['batch', ...columns].filter((name) => rows.some((row) => row[name] !== null));
  return rows.map((row) => Object.fromEntries(filled.map((name) => [name, row[name]])));
}

function csv(rows: readonly Record<string, unknown>[]): string {
  const header = Object.keys(rows[0] ?? {});
  return `${[header, ...rows.map((row) => header.map((name) => row[name]))].map(csvLine).join('\n')}\n`;
}

const csvLine = (cells: readonly unknown[]): string => cells.map((cell) => csvCell(cell)).join(',');

function csvCell(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  const text = typeof cell === 'string' || typeof cell === 'number' ? String(cell) : JSON.stringify(cell);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
