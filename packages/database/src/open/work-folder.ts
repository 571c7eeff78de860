// The folder beside a database in which copies, links and what DuckDB spills lie while it is open.
import { lstatSync, mkdirSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../errors/app-error.ts';

export const workFolderOf = (file: string): string => `${file}.work`;

// What we, and DuckDB, put into it. Nothing else is ever taken away.
const OURS = /^(?:copy-\d{6}\b.*|reading-[\da-f-]{36}|duckdb_temp_.*)$/s;

/**
 * Makes sure that there is nothing in the way that is not ours.
 * @throws AppError `work-folder-taken`
 */
export function requireOwnWorkFolder(folder: string): void {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (!found) return;
  const strange = found.isDirectory() ? readdirSync(folder).find((name) => !OURS.test(name)) : null;
  if (strange === undefined) return;
  const what = strange === null ? 'it is no folder' : `it holds ${JSON.stringify(strange)}, which is not of said`;
  throw new AppError('work-folder-taken', `${folder} is in the way: ${what}.`, {
    hint: 'said keeps its copies there while it works, and takes them away again. Move what is there, or name another database with --database FILE.',
  });
}

/** Takes away what is ours, and the folder where nothing else is in it. */
export function removeWorkFolder(folder: string): void {
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  for (const name of readdirSync(folder).filter((each) => OURS.test(each))) {
    rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 5 });
  }
  removeIfEmpty(folder);
}

export function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Somebody else's file or another reader's folder is in there, or none was ever made.
  }
}

export function makeFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
}
