// The project's first command: brings in the sample borough, analyses it and opens the dashboard.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const launcher = join(root, 'apps', 'cli', 'bin', 'said.cjs');
const database = join(root, '.said', 'sample.duckdb');
const DONE = 0;
const DONE_WITH_REJECTS = 3;

function said(parameters: readonly string[], stdio: 'inherit' | 'ignore' = 'inherit'): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [launcher, ...parameters, '--database', database], { stdio });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => child.kill(signal));
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

// The sample database is made anew each time, so that what is shown always comes from the files in data/sample.
function removeOldDatabase(): void {
  for (const ending of ['', '.wal', '.work']) rmSync(`${database}${ending}`, { recursive: true, force: true });
  mkdirSync(dirname(database), { recursive: true });
}

async function isInUse(): Promise<boolean> {
  return existsSync(database) && (await said(['doctor'], 'ignore')) !== DONE;
}

async function main(): Promise<number> {
  if (await isInUse()) {
    console.error('The sample database is in use, perhaps by an earlier npm start: stop that one first.');
    return 1;
  }
  removeOldDatabase();
  console.error('Bringing in the sample borough (fictional; a few of its rows are wrong on purpose)…');
  const ingested = await said(['ingest', join(root, 'data', 'sample')]);
  if (ingested !== DONE && ingested !== DONE_WITH_REJECTS) return ingested;
  const analysed = await said(['analyse']);
  if (analysed !== DONE) return analysed;
  return said(['serve', '--open', ...process.argv.slice(2)]);
}

process.exitCode = await main();
