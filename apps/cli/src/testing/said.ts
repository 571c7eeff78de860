import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_FOLDER } from '../installation.ts';

const LAUNCHER = join(PROJECT_FOLDER, 'apps', 'cli', 'bin', 'said.cjs');

export interface Outcome {
  code: number | null;
  output: string;
  notes: string;
}

/** Runs `said` as its user does, as a process of its own, in a folder. */
export function said(folder: string, ...parameters: string[]): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [LAUNCHER, ...parameters], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { code: status, output: stdout, notes: stderr };
}

/** Starts `said` and comes back at once. */
export function startSaid(folder: string, ...parameters: string[]): ChildProcess {
  return spawn(process.execPath, [LAUNCHER, ...parameters], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
}

export function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), 'said-cli-'));
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
