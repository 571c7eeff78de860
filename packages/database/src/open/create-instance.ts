import { statSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { Kysely, sql } from 'kysely';
import { DuckDbDialect } from '../dialect/duckdb-dialect.ts';
import { AppError, diskFull, isDiskFull } from '../errors/app-error.ts';
import type { SaidDatabase } from '../schema/tables.ts';

/** DuckDB on one file, and Kysely on top of it. */
export interface Instance {
  readonly duckdb: DuckDBInstance;
  readonly db: Kysely<SaidDatabase>;
  /** Gives the file free; a second time, does nothing. */
  close(): Promise<void>;
}

export interface InstanceOptions {
  access: 'read' | 'write';
  /** Where DuckDB spills to. */
  workFolder: string;
  memoryLimit: string;
}

// Bytes of a database file for which one thread is enough: what further threads cost at every opening, they never save.
const LITTLE = 16_000_000;

/**
 * Opens a file with DuckDB. For reading it leaves the file and its log as they are, also after a process that was killed.
 * @throws AppError `database-locked`, `database-unreadable`
 */
export async function createInstance(file: string, options: InstanceOptions): Promise<Instance> {
  const duckdb = await openFile(file, options);
  const db = new Kysely<SaidDatabase>({ dialect: new DuckDbDialect(duckdb) });
  await sql`set TimeZone = 'UTC'`.execute(db);
  if (options.access === 'write') await makeMasksKnown(duckdb);
  let isOpen = true;
  return {
    duckdb,
    db,
    close: async () => {
      if (!isOpen) return;
      isOpen = false;
      await db.destroy();
      duckdb.closeSync();
    },
  };
}

// Only what is written is masked: reading does without the masks' lists of words.
async function makeMasksKnown(duckdb: DuckDBInstance): Promise<void> {
  const { registerMasks } = await import('../dialect/masking-functions.ts');
  await registerMasks(duckdb);
}

// Nothing may be fetched or loaded at run time, and results must not depend on how many threads the machine has.
// DuckDB writes whole blocks of 256 KB, unused bytes included, and those hold whatever the memory held before: without
// a place of their own, the unmasked text of the file just read (duckdb/duckdb#23382). So blocks get their own memory,
// as much as all of them together may take, in which nothing but blocks has ever been.
async function openFile(file: string, { access, workFolder, memoryLimit }: InstanceOptions): Promise<DuckDBInstance> {
  try {
    return await DuckDBInstance.create(file, {
      access_mode: access === 'read' ? 'READ_ONLY' : 'READ_WRITE',
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
      allow_community_extensions: 'false',
      temp_directory: workFolder,
      memory_limit: memoryLimit,
      block_allocator_memory: memoryLimit,
      preserve_insertion_order: 'true',
      ...(isLittle(file) && { threads: '1' }),
    });
  } catch (error) {
    throw explainOpenError(file, error);
  }
}

const isLittle = (file: string): boolean => (statSync(file, { throwIfNoEntry: false })?.size ?? 0) < LITTLE;

// Not any word with "lock" in it: a damaged file has blocks that are wrong, and a folder may be called clocks.
const IN_USE = /^[^"]*could not set lock on file|being used by another process/i;

function explainOpenError(file: string, error: unknown): AppError {
  const message = error instanceof Error ? error.message : String(error);
  if (isDiskFull(error)) return diskFull(`${file} cannot be opened`, error);
  if (IN_USE.test(message)) {
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
