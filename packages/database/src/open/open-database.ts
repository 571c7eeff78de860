import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { Kysely, sql } from 'kysely';
import { DuckDbDialect } from '../dialect/duckdb-dialect.ts';
import { AppError } from '../errors/app-error.ts';
import { LATEST_VERSION, migrate, readVersion } from '../schema/migrations.ts';
import type { SaidDatabase } from '../schema/tables.ts';

/** An open database file. Close it when done: while it is open no other process can read it. */
export interface OpenDatabase {
  readonly file: string;
  /** Owner-only folder for transcoded copies and spill; emptied at open and removed at close. */
  readonly workFolder: string;
  readonly db: Kysely<SaidDatabase>;
  /** A connection of the driver itself, for what Kysely has no words for (appenders). The caller closes it. */
  connect(): Promise<DuckDBConnection>;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Create the file when it is missing. Reading commands leave this false. */
  create?: boolean;
  /** Memory that DuckDB may use before it spills to the work folder; the process takes about half as much again. */
  memoryLimit?: string;
}

/**
 * Opens a council's database file, brings it to the current version and takes it for this process.
 * @throws AppError `database-missing`, `database-locked`, `database-newer`, `database-unreadable`
 */
export async function openDatabase(path: string, options: OpenOptions = {}): Promise<OpenDatabase> {
  const file = resolve(path);
  if (!existsSync(file)) requireCreation(file, options.create ?? false);
  const workFolder = `${file}.work`;
  const instance = await createInstance(file, workFolder, options.memoryLimit ?? '700MB');
  const db = new Kysely<SaidDatabase>({ dialect: new DuckDbDialect(instance) });
  try {
    await bringToCurrentVersion(db, file);
    sweep(workFolder);
  } catch (error) {
    await db.destroy();
    instance.closeSync();
    throw error;
  }
  return {
    file,
    workFolder,
    db,
    connect: () => instance.connect(),
    close: async () => {
      await db.destroy();
      instance.closeSync();
      rmSync(workFolder, { recursive: true, force: true });
    },
  };
}

function requireCreation(file: string, create: boolean): void {
  if (!create) {
    throw new AppError('database-missing', `There is no database at ${file}.`, {
      hint: 'Bring data in first with: said ingest FOLDER (or name another file with --database FILE).',
    });
  }
  try {
    mkdirSync(dirname(file), { recursive: true });
  } catch (error) {
    throw new AppError('database-unreadable', `The folder ${dirname(file)} cannot be made.`, { cause: error });
  }
}

// Nothing may be fetched or loaded at run time, and results must not depend on how many threads the machine has.
// DuckDB writes whole blocks of 256 KB, unused bytes included, and those hold whatever the memory held before: without
// a place of their own, the unmasked text of the file just read (duckdb/duckdb#23382). So blocks get their own memory,
// as much as all of them together may take, in which nothing but blocks has ever been.
async function createInstance(file: string, workFolder: string, memoryLimit: string): Promise<DuckDBInstance> {
  try {
    return await DuckDBInstance.create(file, {
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
      allow_community_extensions: 'false',
      temp_directory: workFolder,
      memory_limit: memoryLimit,
      block_allocator_memory: memoryLimit,
      preserve_insertion_order: 'true',
    });
  } catch (error) {
    throw explainOpenError(file, error);
  }
}

function explainOpenError(file: string, error: unknown): AppError {
  const message = error instanceof Error ? error.message : String(error);
  if (/lock|being used by another process/i.test(message)) {
    const holder = /PID (\d+)/.exec(message)?.[1];
    const who = holder ? `process ${holder}` : 'another process';
    return new AppError('database-locked', `${file} is in use by ${who}.`, {
      hint: 'Close the other said command (perhaps the dashboard, said serve) and try again.',
      cause: error,
    });
  }
  return new AppError('database-unreadable', `${file} cannot be opened as a database: ${firstLine(message)}`, {
    hint: 'Check that the file is a said database and that you may write to it and to its folder.',
    cause: error,
  });
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? text;
}

async function bringToCurrentVersion(db: Kysely<SaidDatabase>, file: string): Promise<void> {
  const version = await readVersion(db as never);
  if (version > LATEST_VERSION) {
    throw new AppError(
      'database-newer',
      `${file} was made by a newer said (version ${version}; this one knows ${LATEST_VERSION}).`,
      {
        hint: 'Update said on this computer, or use the computer that made the file.',
      },
    );
  }
  await migrate(db as never);
  await sql`set TimeZone = 'UTC'`.execute(db);
}

function sweep(workFolder: string): void {
  rmSync(workFolder, { recursive: true, force: true });
  mkdirSync(workFolder, { recursive: true, mode: 0o700 });
}
