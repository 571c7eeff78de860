// Prints the performance table: our import beside DuckDB's own raw load of the same file, in turn, in one run.
// Usage: npm run bench [-- --rows 5000000 --runs 1 --small 100000 --brief]
//   --rows N    rows of the file (a million); --small N: of the small file whose cost per row is compared
//   --brief     only the raw load, the import, and the same file again
// The row-by-row way is measured on at most a million rows. Wall times hold for an idle machine; CPU seconds of all threads
// are what to compare on a busy one.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Measurement } from './bench/report.ts';
import { headings, median, tableLine } from './bench/table.ts';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    runs: { type: 'string', default: '3' },
    small: { type: 'string', default: '100000' },
    brief: { type: 'boolean', default: false },
  },
});
const rows = Number(values.rows);
const runs = Number(values.runs);
const small = Number(values.small);
const MOST_ROW_BY_ROW = 1_000_000;
const folder = mkdtempSync(join(tmpdir(), 'said-bench-'));
const csv = join(folder, 'feedback.csv');
const smallCsv = join(folder, 'small.csv');
const database = join(folder, 'said.duckdb');

function generate(count: number, out: string): void {
  const script = join(import.meta.dirname, 'generate-rows.ts');
  execFileSync(process.execPath, ['--conditions=mono-source', script, '--rows', String(count), '--out', out]);
}

function run([script = '', ...more]: readonly string[], into: string, file = csv): Measurement {
  const output = execFileSync(
    process.execPath,
    ['--conditions=mono-source', join(import.meta.dirname, 'bench', script), file, into, ...more],
    { env: { ...process.env, UV_THREADPOOL_SIZE: '16' }, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  );
  return JSON.parse(output.trim().split('\n').at(-1) ?? '{}') as Measurement;
}

function runOnce(script: readonly string[], file = csv): Measurement {
  const once = join(folder, 'once.duckdb');
  const measured = run(script, once, file);
  remove(once);
  return measured;
}

function remove(file: string): void {
  for (const ending of ['', '.wal', '.work', '.key']) rmSync(`${file}${ending}`, { recursive: true, force: true });
}

const inThousands = (count: number): string => count.toLocaleString('en-GB');

const raw: Measurement[] = [];
const ours: Measurement[] = [];
const again: Measurement[] = [];
const smallRuns: Measurement[] = [];

function measureInTurn(): void {
  for (let index = 0; index < runs; index += 1) {
    raw.push(runOnce(['raw-load.ts']));
    remove(database);
    ours.push(run(['said-ingest.ts'], database));
    again.push(run(['said-ingest.ts'], database));
    if (!values.brief) smallRuns.push(runOnce(['said-ingest.ts'], smallCsv));
  }
}

function printImports(): void {
  console.log(headings());
  console.log(tableLine('DuckDB raw load, all text', raw));
  console.log(tableLine('said ingest', ours, raw));
  console.log(tableLine('said ingest, the same file again', again, raw));
}

function printTheRest(): void {
  if (rows <= MOST_ROW_BY_ROW) {
    for (const [name, masks] of [
      ['without masks', []],
      ['with plain masks', ['masks']],
    ] as const) {
      const measured = [runOnce(['row-by-row.ts', ...masks])];
      console.log(tableLine(`csv-parse + Zod + appender, ${name}`, measured, ours));
    }
  }
  console.log(tableLine(`said ingest, ${inThousands(small)} rows`, smallRuns));
  const analysed = [run(['said-analyse.ts'], database)];
  console.log(tableLine('said analyse', analysed));
  const perRow = (measured: readonly Measurement[], count: number): number =>
    (median(measured.map(({ seconds }) => seconds)) / count) * 1e6;
  const [large, little] = [perRow(ours, rows), perRow(smallRuns, small)];
  console.log(
    `cost per row: ${large.toFixed(2)} µs at ${inThousands(rows)}, ${little.toFixed(2)} µs at ${inThousands(small)} (${(large / little).toFixed(2)} ×); ratios: against the raw load, row by row against our import`,
  );
  console.log(`analysis: ${JSON.stringify(analysed[0]?.details)}`);
}

try {
  generate(rows, csv);
  if (!values.brief) generate(small, smallCsv);
  console.log(`${inThousands(rows)} feedback rows, ${(statSync(csv).size / 1e6).toFixed(0)} MB, ${runs} runs in turn`);
  measureInTurn();
  printImports();
  if (!values.brief) printTheRest();
  console.log(`import: ${JSON.stringify(ours.at(-1)?.details)}; again: ${JSON.stringify(again.at(-1)?.details)}`);
} finally {
  if (existsSync(folder)) rmSync(folder, { recursive: true, force: true });
}
