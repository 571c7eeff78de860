import { randomUUID } from 'node:crypto';
import { accessSync, chmodSync, constants, existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Kysely } from 'kysely';
import { AppError } from '../errors/app-error.ts';
import { MIGRATIONS } from '../schema/migrations/all-migrations.ts';
import { type FileState, inspectFile, migrate } from '../schema/migrations/migrate.ts';
import type { Migration } from '../schema/migrations/migration.ts';
import type { SaidDatabase } from '../schema/tables.ts';
import { createInstance, type Instance, type InstanceOptions } from './create-instance.ts';
import { copyForOwner, keepCopy } from './keep-copy.ts';
import { requireUsablePath } from './usable-path.ts';
import { makeFolder, removeIfEmpty, removeWorkFolder, requireOwnWorkFolder, workFolderOf } from './work-folder.ts';

/** An open database file. Close it when done: while it is open for writing no other process can read it. */
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
  /** Create the file when it is missing. */
  create?: boolean;
  /** Only read: the file stays as it is, byte for byte. One of an older version is read from a migrated copy. */
  readOnly?: boolean;
  /** Memory that DuckDB may use before it spills to the work folder; the process takes about half as much again. */
  memoryLimit?: string;
}

/**
 * Opens a council's database file and takes it for this process. To write, it is brought to the current version; before
 * the first step, a copy is kept beside it.
 * @throws AppError `database-missing`, `database-locked`, `database-newer`, `database-foreign`, `database-unreadable`,
 * `database-not-copied`, `path-unusable`,
 * `work-folder-taken`, `disk-full`; the file is then as it was
 */
export async function openDatabase(path: string, options: OpenOptions = {}): Promise<OpenDatabase> {
  return openWithSteps(path, options, MIGRATIONS);
}

/** `openDatabase` with other steps than those that have shipped. */
export async function openWithSteps(
  path: string,
  options: OpenOptions,
  steps: readonly Migration[],
): Promise<OpenDatabase> {
  const file = resolve(path);
  requireUsablePath(file);
  if (!existsSync(file)) requireCreation(file, options);
  const opening = { file, steps, memoryLimit: options.memoryLimit ?? '700MB' };
  return options.readOnly ? openToRead(opening) : openToWrite(opening, options.create ?? false);
}

interface Opening {
  file: string;
  steps: readonly Migration[];
  memoryLimit: string;
}

async function openToWrite(opening: Opening, create: boolean): Promise<OpenDatabase> {
  const { file, steps, memoryLimit } = opening;
  const workFolder = workFolderOf(file);
  const writing = { access: 'write', workFolder, memoryLimit } as const;
  requireOwnWorkFolder(workFolder);
  // To write, DuckDB takes over what a killed process left in the log: that is only done to a file that is ours.
  if (existsSync(`${file}.wal`))
    await (await openKnown(opening, { ...writing, access: 'read', create })).instance.close();
  let { instance, state } = await openKnown(opening, { ...writing, create });
  try {
    if (state.kind === 'older') {
      await instance.close();
      await bringUpToDate(opening, state.version, writing);
      instance = await createInstance(file, writing);
    }
    if (state.kind === 'empty') await migrate(instance.db as never, 0, steps);
    removeWorkFolder(workFolder);
    makeFolder(workFolder);
    forOwnerOnly(file);
  } catch (error) {
    await instance.close();
    throw error;
  }
  return opened(file, instance, { workFolder, remove: () => removeWorkFolder(workFolder) });
}

/** Takes the missing steps in a closed file. One that fails leaves the file as it was before the first. */
async function bringUpToDate({ file, steps }: Opening, version: number, writing: InstanceOptions): Promise<void> {
  const copy = await keepCopy(file, version);
  const instance = await createInstance(file, writing);
  try {
    await migrate(instance.db as never, version, steps);
  } catch (error) {
    await instance.close();
    copy.putBack();
    throw error;
  }
  await instance.close();
}

// Several processes may read one file: each has its own folder within the work folder, and takes only that away.
async function openToRead(opening: Opening): Promise<OpenDatabase> {
  const { file, steps, memoryLimit } = opening;
  const workFolder = join(workFolderOf(file), `reading-${randomUUID()}`);
  const remove = (): void => removeReadersFolder(workFolder);
  let { instance, state } = await openKnown(opening, { access: 'read', workFolder, memoryLimit, create: false });
  try {
    if (state.kind === 'older' || mayWriteBeside(file)) makeFolder(workFolder);
    if (state.kind === 'older') {
      await instance.close();
      const copy = join(workFolder, 'current.duckdb');
      for (const end of ['', '.wal'].filter((each) => existsSync(`${file}${each}`))) {
        await copyForOwner(`${file}${end}`, `${copy}${end}`);
      }
      instance = await createInstance(copy, { access: 'write', workFolder, memoryLimit });
      await migrate(instance.db as never, state.version, steps);
    }
  } catch (error) {
    await instance.close();
    remove();
    throw error;
  }
  return opened(file, instance, { workFolder, remove });
}

/** Opens a file and looks at its tables. One that is not ours, or that is beyond us, is closed again as it was. */
async function openKnown(
  { file, steps }: Opening,
  { create, ...options }: InstanceOptions & { create: boolean },
): Promise<{ instance: Instance; state: FileState & { version: number } }> {
  const instance = await createInstance(file, options);
  try {
    const state = await inspectFile(instance.db as never, steps);
    return { instance, state: requireKnown(file, state, { create, latest: steps.at(-1)?.version ?? 0 }) };
  } catch (error) {
    await instance.close();
    throw error;
  }
}

function requireKnown(
  file: string,
  state: FileState,
  { create, latest }: { create: boolean; latest: number },
): FileState & { version: number } {
  if (state.kind === 'foreign') {
    throw new AppError('database-foreign', `${file} was not made by this said: ${state.why}.`, {
      hint: 'Name the file that said ingest made, with --database FILE. This one was left as it is.',
    });
  }
  if (state.kind === 'newer') {
    throw new AppError(
      'database-newer',
      `${file} was made by a newer said (version ${state.version}; this one knows ${latest}).`,
      { hint: 'Update said on this computer, or use the computer that made the file.' },
    );
  }
  if (state.kind === 'empty' && !create) throw nothingThere(`There is nothing in the database ${file}.`);
  return state;
}

const nothingThere = (message: string): AppError =>
  new AppError('database-missing', message, {
    hint: 'Bring data in first with: said ingest FOLDER (or name another file with --database FILE).',
  });

function requireCreation(file: string, { create = false, readOnly = false }: OpenOptions): void {
  if (!create || readOnly) throw nothingThere(`There is no database at ${file}.`);
  try {
    mkdirSync(dirname(file), { recursive: true });
  } catch (error) {
    throw new AppError('database-unreadable', `The folder ${dirname(file)} cannot be made.`, { cause: error });
  }
}

function opened(
  file: string,
  instance: Instance,
  { workFolder, remove }: { workFolder: string; remove: () => void },
): OpenDatabase {
  return {
    file,
    workFolder,
    db: instance.db,
    connect: () => instance.duckdb.connect(),
    close: async () => {
      await instance.close();
      remove();
    },
  };
}

// What residents wrote is nobody else's. On a share, the file may be another's, who says so himself.
function forOwnerOnly(file: string): void {
  for (const path of [file, `${file}.wal`]) {
    try {
      if (existsSync(path)) chmodSync(path, 0o600);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) throw error;
    }
  }
}

/** False for a file on a share that only lets us read: that will do, as long as nothing must be spilt. */
function mayWriteBeside(file: string): boolean {
  try {
    accessSync(dirname(file), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function removeReadersFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  removeIfEmpty(dirname(folder));
}
