// Files and folders into the database, one batch a file.
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { AppError, type OpenDatabase, writeSetting } from '@said/database';
import { DATASETS } from './datasets/all-datasets.ts';
import { listFiles } from './decode/list-files.ts';
import { loadFile, type LoadedFile } from './load/load-file.ts';
import { type InputFile, prepareFile, type PreparedFile } from './load/prepare-file.ts';
import { type Configuration, mappingFor, readConfiguration, readFolderConfiguration } from './map/mapping.ts';

export interface IngestOptions {
  /** A mapping file, which goes before a `said.config.yaml` beside the files. */
  mapping?: string;
  /** Do everything but keep it. */
  dryRun?: boolean;
  onProgress?: (progress: { file: string; done: number; total: number }) => void;
}

/** What became of one file, in the shape of `said ingest --json`. */
export interface FileReport extends LoadedFile {
  file: string;
}

/** A file that was not imported. */
export interface FileProblem {
  file: string;
  code: string;
  message: string;
  hint: string | null;
  /** A file inside a folder that is no known table is told about, but is no failure of the import. */
  isFailure: boolean;
}

export interface IngestTotals {
  read: number;
  accepted: number;
  updated: number;
  duplicate: number;
  rejected: number;
}

export interface IngestReport {
  files: FileReport[];
  totals: IngestTotals;
  problems: FileProblem[];
}

/**
 * Imports files and folders. What is looked up (services, wards, boundaries, postcodes) comes before what looks it up.
 * A file that fails leaves nothing behind and does not stop the others; it is in `problems`.
 * @throws AppError `file-missing`, `no-data-files`, `mapping-missing`, `mapping-unreadable`, `mapping-wrong`
 */
export async function ingest(
  open: OpenDatabase,
  paths: readonly string[],
  options: IngestOptions = {},
): Promise<IngestReport> {
  const given = options.mapping === undefined ? null : readConfiguration(options.mapping);
  const inputs = paths.flatMap((path) => inputsAt(resolve(path), given));
  const report: IngestReport = {
    files: [],
    totals: { read: 0, accepted: 0, updated: 0, duplicate: 0, rejected: 0 },
    problems: [],
  };
  if (!options.dryRun) await writeSettings(open, [given, ...folderConfigurations(paths)]);
  const prepared = await prepareAll(open, inputs, report);
  for (const [done, { input, file }] of prepared.entries()) {
    options.onProgress?.({ file: input.label, done, total: prepared.length });
    await importOne(open, { input, file }, { report, options });
  }
  if (report.files.length === 0) for (const problem of report.problems) problem.isFailure = true;
  return report;
}

function inputsAt(path: string, given: Configuration | null): InputFile[] {
  if (!existsSync(path)) {
    throw new AppError('file-missing', `There is no file or folder at ${path}.`, {
      hint: 'Check the spelling; a path with spaces needs quotation marks.',
    });
  }
  const isFolder = statSync(path).isDirectory();
  const folder = isFolder ? path : dirname(path);
  const configuration = readFolderConfiguration(folder);
  const files = isFolder ? listFiles(path) : [basename(path)];
  if (files.length === 0) {
    throw new AppError('no-data-files', `There are no data files in ${path}.`, {
      hint: 'Put in CSV files (.csv, .tsv, .txt, also .gz), and ward boundaries as .geojson or .topojson.',
    });
  }
  return files.map((label) => ({
    path: resolve(folder, label),
    label,
    mapping: mappingFor(given, label) ?? mappingFor(configuration, label),
    isNamed: !isFolder,
  }));
}

function folderConfigurations(paths: readonly string[]): (Configuration | null)[] {
  return paths.map((path) => readFolderConfiguration(statSync(path).isDirectory() ? path : dirname(resolve(path))));
}

async function writeSettings(open: OpenDatabase, configurations: readonly (Configuration | null)[]): Promise<void> {
  const council = configurations.find((configuration) => configuration?.council)?.council;
  if (!council) return;
  await writeSetting(open.db, 'council', council.name);
  await writeSetting(open.db, 'sample', String(council.sample ?? false));
  if (council.nation) await writeSetting(open.db, 'nation', council.nation);
}

interface ReadyFile {
  input: InputFile;
  file: PreparedFile;
}

/** Gets every file ready, in the order in which they are to be loaded. */
async function prepareAll(
  open: OpenDatabase,
  inputs: readonly InputFile[],
  report: IngestReport,
): Promise<ReadyFile[]> {
  const ready: ReadyFile[] = [];
  for (const input of inputs) {
    try {
      ready.push({ input, file: await prepareFile(input, open.workFolder) });
    } catch (error) {
      if (!isOtherJson(input, error)) report.problems.push(toProblem(input, error));
    }
  }
  const rank = ({ file }: ReadyFile): number => DATASETS.indexOf(file.definition);
  return ready.toSorted((a, b) => rank(a) - rank(b));
}

async function importOne(
  open: OpenDatabase,
  { input, file }: ReadyFile,
  { report, options }: { report: IngestReport; options: IngestOptions },
): Promise<void> {
  try {
    const loaded = await loadFile(open, file, {
      label: input.label,
      dryRun: options.dryRun ?? false,
      hashKey: () => readHashKey(open.file),
    });
    report.files.push({ file: input.label, ...loaded });
    for (const key of Object.keys(report.totals) as (keyof IngestTotals)[]) report.totals[key] += loaded[key];
  } catch (error) {
    report.problems.push(toProblem(input, error));
  } finally {
    if (file.source.path.startsWith(open.workFolder)) rmSync(file.source.path, { force: true });
  }
}

// JSON in a folder may be anything; only what was named itself must be boundaries.
function isOtherJson(input: InputFile, error: unknown): boolean {
  return !input.isNamed && error instanceof AppError && error.code === 'not-boundaries';
}

function toProblem(input: InputFile, error: unknown): FileProblem {
  const known = error instanceof AppError ? error : null;
  const message = error instanceof Error ? error.message : String(error);
  const code = known?.code ?? 'import-failed';
  // A folder may hold tables that are no data set of ours; a broken file is a failure wherever it lies.
  const isFailure = input.isNamed || code !== 'not-recognised';
  return { file: input.label, code, message, hint: known?.hint ?? null, isFailure };
}

// Customer numbers are kept as keyed hashes. The key lies beside the database: without it they cannot be guessed.
function readHashKey(databaseFile: string): string {
  const path = `${databaseFile}.key`;
  if (!existsSync(path)) writeFileSync(path, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
  return readFileSync(path, 'utf8').trim();
}
