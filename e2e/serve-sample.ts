// Brings the sample borough into a temporary database through the command, as a council would, and serves it.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PORT, TOKEN } from './site.ts';

const root = join(import.meta.dirname, '..');
const launcher = join(root, 'apps', 'cli', 'bin', 'said.cjs');
const folder = mkdtempSync(join(tmpdir(), 'said-e2e-'));
const DONE = 0;
const DONE_WITH_REJECTS = 3;

function said(...parameters: string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const database = join(folder, 'sample.duckdb');
    const child = spawn(process.execPath, [launcher, ...parameters, '--database', database], { stdio: 'inherit' });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => child.kill(signal));
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

async function main(): Promise<number> {
  const ingested = await said('ingest', join(root, 'data', 'sample'));
  if (ingested !== DONE && ingested !== DONE_WITH_REJECTS) return ingested;
  const analysed = await said('analyse');
  return analysed === DONE ? said('serve', '--port', String(PORT), '--token', TOKEN) : analysed;
}

try {
  process.exitCode = await main();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
