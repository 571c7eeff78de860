import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new empty folder for one test. */
export function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), 'said-test-'));
}

/** Removes it again; on Windows a file that was just closed may take a moment to let go. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
