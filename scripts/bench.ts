// Prints the performance table: our import beside DuckDB's own raw load of the same file, in turn, in one run.
// Usage: npm run bench [-- --rows 1000000 --runs 3]
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Measurement } from './bench/report.ts';

const { values } = parseArgs({
  options: { rows: { type: 'string', default: '1000000' }, runs: { type: 'string', default: '3' } },
});
const rows = Number(values.rows);
const runs = Number(values.runs);
const folder = mkdtempSync(join(tmpdir(), 'said-bench-'));
const csv = join(folder, 'feedback.csv');

function run(script: string, database: string): Measurement {
  const output = execFileSync(
    process.execPath,
    ['--conditions=mono-source', join(import.meta.dirname, 'bench', script), csv, database],
    { env: { ...process.env, UV_THREADPOOL_SIZE: '16' }, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  );
  return JSON.parse(output.trim().split('\n').at(-1) ?? '{}') as Measurement;
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
  console.log(`${name.padEnd(38)}${columns.map((column) => column.padStart(12)).join('')}`);
}

try {
  execFileSync(process.execPath, [
    '--conditions=mono-source',
    join(import.meta.dirname, 'generate-rows.ts'),
    '--rows',
    String(rows),
    '--out',
    csv,
  ]);
  console.log(
    `${rows.toLocaleString('en-GB')} feedback rows, ${(statSync(csv).size / 1e6).toFixed(0)} MB, ${runs} runs in turn`,
  );
  const raw: Measurement[] = [];
  const ours: Measurement[] = [];
  const database = join(folder, 'said.duckdb');
  for (let index = 0; index < runs; index += 1) {
    remove(database);
    raw.push(run('raw-load.ts', join(folder, `raw-${index}.duckdb`)));
    remove(join(folder, `raw-${index}.duckdb`));
    ours.push(run('said-ingest.ts', database));
  }
  const again = [run('said-ingest.ts', database)];
  const analysed = [run('said-analyse.ts', database)];
  console.log(
    `${''.padEnd(38)}${['median s', 'range s', 'ratio', 'peak MB'].map((title) => title.padStart(12)).join('')}`,
  );
  printRow('DuckDB raw load, all text', raw);
  printRow('said ingest', ours, raw);
  printRow('said ingest, the same file again', again, raw.slice(0, 1));
  printRow('said analyse', analysed);
  console.log(
    `last import: ${JSON.stringify(ours.at(-1)?.details)}; again: ${JSON.stringify(again[0]?.details)}; analysis: ${JSON.stringify(analysed[0]?.details)}`,
  );
} finally {
  if (existsSync(folder)) rmSync(folder, { recursive: true, force: true });
}
