// A copy of a database file as it was before its tables were changed.
import { createReadStream, createWriteStream, existsSync, renameSync, rmSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { AppError } from '../errors/app-error.ts';

const OWNER_ONLY = 0o600;
const LOG = '.wal';

/** A copy beside the file. */
export interface KeptCopy {
  readonly path: string;
  /** Puts it in the place of the file, which must be closed: then the file is as it was, and the copy is no more. */
  putBack(): void;
}

/**
 * Copies a closed database file, with its log if it has one, beside itself: `said.duckdb` of version 2 to
 * `said.duckdb.version-2`, or `said.duckdb.version-2.copy-2` where there is such a copy already. Only the owner can read it.
 * @throws AppError `database-not-copied`, and leaves no half of a copy
 */
export async function keepCopy(file: string, version: number): Promise<KeptCopy> {
  const copy = freeName(`${file}.version-${version}`);
  try {
    await copyForOwner(file, copy);
    if (existsSync(`${file}${LOG}`)) await copyForOwner(`${file}${LOG}`, `${copy}${LOG}`);
  } catch (error) {
    for (const path of [copy, `${copy}${LOG}`]) rmSync(path, { force: true });
    throw new AppError('database-not-copied', `${file} is to be brought up to date, but cannot be copied before.`, {
      hint: 'Make room beside it, and check that you may write to its folder. It is as it was.',
      cause: error,
    });
  }
  return { path: copy, putBack: () => putBack(copy, file) };
}

// The log first: with that of another state of the file, it would not be what it was.
function putBack(copy: string, file: string): void {
  rmSync(`${file}${LOG}`, { force: true });
  renameSync(copy, file);
  if (existsSync(`${copy}${LOG}`)) renameSync(`${copy}${LOG}`, `${file}${LOG}`);
}

function freeName(name: string): string {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name}.copy-${number}`;
    if (![candidate, `${candidate}${LOG}`].some((path) => existsSync(path))) return candidate;
  }
}

/** Copies a file to one that only its owner can read, and waits until it is on the disk. */
export async function copyForOwner(from: string, to: string): Promise<void> {
  await pipeline(createReadStream(from), createWriteStream(to, { flags: 'wx', mode: OWNER_ONLY, flush: true }));
}
