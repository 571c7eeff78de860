import { existsSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import type { OpenDatabase } from '@said/database';
import type { Reporter } from './reporter.ts';

/** What a command may touch beside its arguments; tests pass their own. */
export interface Effects {
  reporter: Reporter;
  /** A person is there to see a browser open. */
  interactive: boolean;
  /** Resolves when the user asks a long-running command to stop. */
  untilStopped(): Promise<void>;
}

/** Options that every command on a database takes. */
export interface DatabaseOptions {
  database: string;
  json?: boolean;
}

export const EXIT = { done: 0, failed: 1, wrongUsage: 2, doneWithRejects: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/**
 * Opens the database, does the work and closes it again, whatever happens. Only here is the database's code loaded:
 * half a second that `said --help` does not need.
 */
export async function withDatabase<T>(
  { database, create = false, readOnly = false }: { database: string; create?: boolean; readOnly?: boolean },
  work: (open: OpenDatabase) => Promise<T>,
): Promise<T> {
  const { openDatabase } = await import('@said/database/open');
  const open = await openDatabase(database, { create, readOnly });
  try {
    return await work(open);
  } finally {
    await open.close();
  }
}

/** The same for work that only reads: the file is not changed, nor made. */
export const readDatabase = <T>({ database }: DatabaseOptions, work: (open: OpenDatabase) => Promise<T>): Promise<T> =>
  withDatabase({ database, readOnly: true }, work);

/**
 * The same for work that brings data in. A database that was made for it and got nothing (`isFilled` says no, or the
 * work failed) is taken away again, so that a mistyped name leaves no empty file. What was there before is never touched.
 */
export async function withFilledDatabase<T>(
  database: string,
  work: (open: OpenDatabase) => Promise<T>,
  isFilled: (result: T) => boolean,
): Promise<T> {
  const made = [resolve(database), ...BESIDE.map((ending) => `${resolve(database)}${ending}`)].filter(
    (path) => !existsSync(path),
  );
  let keeps = existsSync(resolve(database));
  try {
    const result = await withDatabase({ database, create: true }, work);
    keeps ||= isFilled(result);
    return result;
  } finally {
    if (!keeps) for (const path of made.filter((name) => existsSync(name))) rmSync(path, { force: true });
  }
}

// The log of changes, and the key behind hashed customer numbers.
const BESIDE = ['.wal', '.key'];
