// Prints the performance table: our import beside DuckDB's own raw load of the same file, in turn, in one run.
// Usage: npm run bench [-- --rows 5000000 --runs 1 --small 100000]
// The cost per row is compared with that of a small file; the row-by-row way is measured on at most a million rows.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Measurement } from './bench/report.ts';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    runs: { type: 'string', default: '3' },
    small: { type: 'string', default: '100000' },
  },
});
const rows = Number(values.rows);
const runs = Number(values.runs);
const small = Number(values.small);
const MOST_ROW_BY_ROW = 1_000_000;
const folder = mkdtempSync(join(tmpdir(), 'said-bench-'));
const csv = join(folder, 'feedback.csv');

function generate(count: number, out: string): void {
  const script = join(import.meta.dirname, 'generate-rows.ts');
  execFileSync(process.execPath, ['--conditions=mono-source', script, '--rows', String(count), '--out', out]);
}

function run([script = '', ...more]: readonly string[], database: string, file = csv): Measurement {
  const output = execFileSync(
    process.execPath,
    ['--conditions=mono-source', join(import.meta.dirname, 'bench', script), file, database, ...more],
    { env: { ...process.env, UV_THREADPOOL_SIZE: '16' }, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  );
  return JSON.parse(output.trim().split('\n').at(-1) ?? '{}') as Measurement;
}

function runRowByRow(...more: readonly string[]): Measurement {
  const database = join(folder, 'rows.duckdb');
  const measured = run(['row-by-row.ts', ...more], database);
  remove(database);
  return measured;
}

function remove(database: string): void {
  for (const ending of ['', '.wal', '.work', '.key']) rmSync(`${database}${ending}`, { recursive: true, force: true });
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

function printRow(name: string, measured: readonly Measurement[], against?: readonly Measurement[]): void {
  const seconds = measured.map((measurement) => measurement.seconds);
  const ratios = against?.map((other, index) => (seconds[index] ?? Number.NaN) / other.seconds);
  const ratio = ratios ? `${median(ratios).toFixed(2)} ×` : '–';
  const peak = Math.max(...measured.map((measurement) => measurement.peakMb));
  const range = `${Math.min(...seconds).toFixed(1)}–${Math.max(...seconds).toFixed(1)}`;
  const columns = [median(seconds).toFixed(2), range, ratio, peak.toFixed(0)];
  console.log(`${name.padEnd(46)}${columns.map((column) => column.padStart(12)).join('')}`);
}

try {
  generate(rows, csv);
  console.log(
    `${rows.toLocaleString('en-GB')} feedback rows, ${(statSync(csv).size / 1e6).toFixed(0)} MB, ${runs} runs in turn`,
  );
  const smallCsv = join(folder, 'small.csv');
  generate(small, smallCsv);
  const smallRuns: Measurement[] = [];
  const raw: Measurement[] = [];
  const ours: Measurement[] = [];
  const database = join(folder, 'said.duckdb');
  for (let index = 0; index < runs; index += 1) {
    remove(database);
    raw.push(run(['raw-load.ts'], join(folder, `raw-${index}.duckdb`)));
    remove(join(folder, `raw-${index}.duckdb`));
    ours.push(run(['said-ingest.ts'], database));
    smallRuns.push(run(['said-ingest.ts'], join(folder, 'small.duckdb'), smallCsv));
    remove(join(folder, 'small.duckdb'));
  }
  const rowByRow = rows > MOST_ROW_BY_ROW ? [] : [runRowByRow(), runRowByRow('masks')];
  const again = [run(['said-ingest.ts'], database)];
  const analysed = [run(['said-analyse.ts'], database)];
  console.log(
    `${''.padEnd(46)}${['median s', 'range s', 'ratio', 'peak MB'].map((title) => title.padStart(12)).join('')}`,
  );
  printRow('DuckDB raw load, all text', raw);
  printRow('said ingest', ours, raw);
  printRow('said ingest, the same file again', again, raw.slice(0, 1));
  for (const [index, name] of ['without masks', 'with plain masks'].entries()) {
    const measured = rowByRow.slice(index, index + 1);
    if (measured.length > 0) printRow(`csv-parse + Zod + appender, ${name}`, measured, ours.slice(0, 1));
  }
  printRow(`said ingest, ${small.toLocaleString('en-GB')} rows`, smallRuns);
  printRow('said analyse', analysed);
  const perRow = (measured: readonly Measurement[], count: number): number =>
    (median(measured.map(({ seconds }) => seconds)) / count) * 1e6;
  console.log(
    `cost per row: ${perRow(ours, rows).toFixed(2)} µs at ${rows.toLocaleString('en-GB')}, ${perRow(smallRuns, small).toFixed(2)} µs at ${small.toLocaleString('en-GB')} (${(perRow(ours, rows) / perRow(smallRuns, small)).toFixed(2)} ×); ratios: against the raw load, row by row against our import`,
  );
  console.log(
    `last import: ${JSON.stringify(ours.at(-1)?.details)}; again: ${JSON.stringify(again[0]?.details)}; analysis: ${JSON.stringify(analysed[0]?.details)}`,
  );
} finally {
  if (existsSync(folder)) rmSync(folder, { recursive: true, force: true });
}
