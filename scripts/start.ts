// The project's first command: builds the page and, at the same time, brings in the sample borough; then opens the
// dashboard, which analyses what is new.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { forgetMaking, isMade, rememberMaking } from './start/made-from.ts';

const root = join(import.meta.dirname, '..');
const launcher = join(root, 'apps', 'cli', 'bin', 'said.cjs');
const builder = join(root, 'node_modules', 'turbo', 'bin', 'turbo');
const database = join(root, '.said', 'sample.duckdb');
/** What the sample database is made from: the files of the borough, and the code that reads, stores and judges them. */
const sample = {
  made: database,
  root,
  from: ['data/sample/*', 'packages/*/src/**/*.ts', 'package-lock.json'],
};
const DONE = 0;
const DONE_WITH_REJECTS = 3;

function run(program: readonly string[], stdio: 'inherit' | 'ignore' = 'inherit'): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, program, { cwd: root, stdio });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => child.kill(signal));
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

const said = (parameters: readonly string[], stdio?: 'inherit' | 'ignore'): Promise<number> =>
  run([launcher, ...parameters, '--database', database], stdio);

const buildPage = (): Promise<number> => run([builder, 'run', 'build', '--output-logs=errors-only']);

// What is shown comes from the files in data/sample: the database is made anew whenever they or the code have changed.
async function bringIn(): Promise<number> {
  if (isMade(sample)) return DONE;
  if (await isInUse()) {
    console.error('The sample database is in use, perhaps by an earlier npm start: stop that one first.');
    return 1;
  }
  removeOldDatabase();
  console.error('Bringing in the sample borough (fictional; a few of its rows are wrong on purpose)…');
  const ingested = await said(['ingest', join(root, 'data', 'sample')]);
  if (ingested !== DONE && ingested !== DONE_WITH_REJECTS) return ingested;
  rememberMaking(sample);
  return DONE;
}

function removeOldDatabase(): void {
  forgetMaking(sample);
  for (const ending of ['', '.wal', '.work']) rmSync(`${database}${ending}`, { recursive: true, force: true });
  mkdirSync(dirname(database), { recursive: true });
}

async function isInUse(): Promise<boolean> {
  return existsSync(database) && (await said(['doctor'], 'ignore')) !== DONE;
}

async function main(): Promise<number> {
  const codes = await Promise.all([buildPage(), bringIn()]);
  const failed = codes.find((code) => code !== DONE);
  return failed ?? said(['serve', '--open', ...process.argv.slice(2)]);
}

process.exitCode = await main();
