// Files and folders into the database, one batch a file.
import { rmSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { mask } from '@said/privacy';
import {
  AppError,
  diskFull,
  isDiskFull,
  onOneThread,
  type OpenDatabase,
  readCouncilSettings,
  useAllThreads,
  writeSetting,
} from '@said/database';
import { DATASETS } from './datasets/all-datasets.ts';
import { countRows } from './decode/count-rows.ts';
import type { SkippedFile } from './decode/list-files.ts';
import { maskLabel, maskMessage } from './load/mask-words.ts';
import { maskPreview, type PreviewedColumn } from './load/preview.ts';
import { loadFile } from './load/load-file.ts';
import type { LoadedFile } from './load/record-batch.ts';
import { hashKeyOf } from './load/hash-key.ts';
import { inTrial, type TryFile } from './load/trial.ts';
import { unpack, zipKind } from './decode/unpack.ts';
import { isZip } from './decode/inspect-file.ts';
import { type InputFile, prepareFile, type PreparedFile } from './prepare/prepare-file.ts';
import type { WorkPlace } from './prepare/prepared-file.ts';
import type { Ask } from './recognise/settle.ts';
import { findInputs } from './find-inputs.ts';
import { type Configuration, readConfiguration } from './mapping/mapping.ts';

export interface IngestOptions {
  /** A mapping file, which goes before a `said.config.yaml` beside the files. */
  mapping?: string;
  /** Do everything but keep it. */
  dryRun?: boolean;
  /** Asks what the columns do not say. Without it, a file that is not clear is a problem, with the question in it. */
  ask?: Ask;
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
  /** How many rows it seems to hold; null where that is not known. */
  rows: number | null;
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
  /** What the columns were taken for; only of a trial run. */
  preview?: FilePreview[];
}

/** What one file would bring, and what each of its columns was taken for. Samples are masked. */
export interface FilePreview {
  file: string;
  dataset: string;
  added: number;
  updated: number;
  duplicate: number;
  rejected: number;
  /** In how many of the updated rows each field would change. */
  changed: Record<string, number>;
  /** The first of the rows that would be rejected, with what is wrong and how to put it right. */
  rejects: LoadedFile['firstRejects'];
  columns: PreviewedColumn[];
}

/**
 * Imports files and folders. What is looked up (services, wards, boundaries, postcodes) comes before what looks it up.
 * A file that fails leaves nothing behind and does not stop the others; it is in `problems`.
 * @throws AppError `file-missing`, `not-a-file`, `no-data-files`, `mapping-missing`, `mapping-unreadable`, `mapping-wrong`
 */
export async function ingest(
  open: OpenDatabase,
  paths: readonly string[],
  options: IngestOptions = {},
): Promise<IngestReport> {
  const given = options.mapping === undefined ? null : readConfiguration(options.mapping);
  const nextName = workNames();
  const found = paths.map((path) => findInputs(resolve(path), given, { workFolder: open.workFolder, nextName }));
  const all = found.flatMap((each) => each.inputs);
  const inputs = all.map((input, place) => ({ ...input, ordinal: `file ${place + 1} of ${all.length}` }));
  const size = inputs.reduce((bytes, { path }) => bytes + (statSync(path, { throwIfNoEntry: false })?.size ?? 0), 0);
  const settings = [given, ...found.map(({ configuration }) => configuration)];
  const skipped = found.flatMap((each) => each.skipped);
  const bringIn = (): Promise<IngestReport> => ingestInputs(open, { inputs, skipped, settings, nextName }, options);
  if (size < LITTLE) return onOneThread(open.db, bringIn);
  await useAllThreads(open.db);
  return bringIn();
}

// Bytes of files for which one thread is enough: the sample's twenty files (8 MB) take a third less processor time on one,
// as each of their statements is shared out again; a single file of 28 MB gains from two.
const LITTLE = 9_000_000;

interface Given {
  inputs: readonly InputFile[];
  skipped: readonly SkippedFile[];
  nextName: () => string;
  settings: readonly (Configuration | null)[];
}

async function ingestInputs(
  open: OpenDatabase,
  { inputs, skipped, settings, nextName }: Given,
  options: IngestOptions,
): Promise<IngestReport> {
  const report: IngestReport = {
    files: [],
    totals: { read: 0, accepted: 0, updated: 0, duplicate: 0, rejected: 0 },
    problems: skipped.map(toSkipped),
    ...(options.dryRun && { preview: [] }),
  };
  if (!options.dryRun) await writeSettings(open, settings);
  const prepared = await prepareAll(open, { inputs, nextName }, { report, options });
  const hashKey = hashKeyOf(open.file, { isTrial: options.dryRun ?? false });
  const importAll = async (load: TryFile): Promise<void> => {
    for (const [done, ready] of prepared.entries()) {
      options.onProgress?.({ file: shownName(ready.input), done, total: prepared.length });
      await importOne(open, ready, { report, options, load, hashKey });
    }
  };
  if (options.dryRun) await inTrial(open, importAll);
  else await importAll((file, facts) => loadFile(open, file, facts));
  if (report.files.length === 0) for (const problem of report.problems) problem.isFailure = true;
  return report;
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

interface Running {
  report: IngestReport;
  options: IngestOptions;
}

/** Gets every file ready, in the order in which they are to be loaded. */
async function prepareAll(
  open: OpenDatabase,
  { inputs, nextName }: Pick<Given, 'inputs' | 'nextName'>,
  running: Running,
): Promise<ReadyFile[]> {
  const ready: ReadyFile[] = [];
  const place = { workFolder: open.workFolder, nextName };
  const council = (await readCouncilSettings(open.db)).council;
  for (const given of inputs) {
    const own = { ...given, councilNames: council === null ? given.councilNames : [...given.councilNames, council] };
    const unpacked = await unpackInput(own, place, running.report);
    for (const input of unpacked) {
      ready.push(...(await prepareOne(input, { workFolder: open.workFolder, name: nextName() }, running)));
    }
  }
  // Of one data set, what is made ready with what is in the database comes last, and so does news of what is in it.
  const rank = ({ file }: ReadyFile): number =>
    DATASETS.indexOf(file.definition) + (file.finish || file.lacks ? 0.5 : 0);
  return ready.toSorted((a, b) => rank(a) - rank(b));
}

async function prepareOne(input: InputFile, place: WorkPlace, { report, options }: Running): Promise<ReadyFile[]> {
  try {
    const files = await prepareFile(input, place, askMasked(input, options.ask));
    return files.map((file) => ({ input: { ...input, label: file.label }, file }));
  } catch (error) {
    if (!isOtherJson(input, error)) report.problems.push({ ...toProblem(input, error), rows: countRows(input.path) });
    return [];
  }
}

/** The members of an archive as files of their own; any other file as it is. */
async function unpackInput(
  input: InputFile,
  place: { workFolder: string; nextName: () => string },
  report: IngestReport,
): Promise<InputFile[]> {
  try {
    if (!(await isZip(input.path)) || (await zipKind(input.path)) !== 'archive') return [input];
    const members = await unpack(input.path, place);
    return members.map(({ name, path }) => {
      const label = `${input.label}/${name}`;
      return { ...input, path, label, mapping: input.mappingOf(label) ?? input.mapping, isNamed: members.length === 1 };
    });
  } catch (error) {
    report.problems.push(toProblem(input, error));
    return [];
  }
}

async function importOne(
  open: OpenDatabase,
  { input, file }: ReadyFile,
  { report, options, load, hashKey }: Running & { load: TryFile; hashKey: () => string },
): Promise<void> {
  try {
    const loaded = await load(file, { label: input.label, hashKey });
    report.files.push({ file: shownName(input), ...loaded });
    report.preview?.push({
      file: shownName(input),
      dataset: loaded.dataset,
      added: loaded.accepted - loaded.updated,
      updated: loaded.updated,
      duplicate: loaded.duplicate,
      rejected: loaded.rejected,
      changed: loaded.changed,
      rejects: loaded.firstRejects,
      columns: maskPreview(file.preview),
    });
    for (const key of Object.keys(report.totals) as (keyof IngestTotals)[]) report.totals[key] += loaded[key];
  } catch (error) {
    report.problems.push(toProblem(input, error));
  } finally {
    // A trial may have to read it again; there the work folder goes as a whole.
    if (!options.dryRun && dirname(file.source.path) === open.workFolder) rmSync(file.source.path, { force: true });
  }
}

// JSON in a folder may be anything; only what was named itself must be boundaries.
function isOtherJson(input: InputFile, error: unknown): boolean {
  return !input.isNamed && error instanceof AppError && error.code === 'not-boundaries';
}

function toProblem(input: InputFile, failure: unknown): FileProblem {
  const isRaw = !(failure instanceof AppError) && isDiskFull(failure);
  const error = isRaw ? diskFull(`${input.label} could not be read`, failure) : failure;
  const known = error instanceof AppError ? error : null;
  // A copy or a link in the work folder has a name of ours, which says nothing to anybody.
  const message = (error instanceof Error ? error.message : String(error)).replaceAll(input.path, input.label);
  const code = known?.code ?? 'import-failed';
  // A folder may hold tables that are no data set of ours; a broken file is a failure wherever it lies.
  const isFailure = input.isNamed || !MAY_WAIT.has(code);
  const told = (text: string): string => maskTold(maskMessage(text, input.label), code);
  const hint = known?.hint ?? null;
  return {
    file: shownName(input),
    code,
    message: told(message),
    hint: hint === null ? null : told(hint),
    isFailure,
    rows: null,
  };
}

// Tables in a folder that nobody knows, or about which something is asked: the others come in meanwhile.
const MAY_WAIT: ReadonlySet<string> = new Set(['not-recognised', 'not-sure']);

/** The officer is asked in the same words as everybody is told: the name of the file and what is quoted from it are masked. */
function askMasked(input: InputFile, ask: Ask | undefined): Ask | undefined {
  if (ask === undefined) return undefined;
  return ({ file, text, choices }) =>
    ask({ file: shownName({ ...input, label: file }), text: maskMessage(text, file), choices });
}

/** The name of a file as it is told; where that hides part of it, its place among the files says which one is meant. */
function shownName({ label, ordinal }: InputFile): string {
  const shown = maskLabel(label);
  return shown === label || ordinal === undefined ? shown : `${shown} (${ordinal})`;
}

const toSkipped = ({ label, why, hint }: SkippedFile): FileProblem => ({
  file: maskLabel(label),
  code: hint === null ? 'no-rows' : 'not-a-file',
  message: `${maskLabel(label)} was left out: ${why}.`,
  hint,
  isFailure: false,
  rows: hint === null ? 0 : null,
});

/** Names for files in the work folder: `copy-000001` and so on. */
function workNames(): () => string {
  let number = 0;
  return () => `copy-${String((number += 1)).padStart(6, '0')}`;
}

// What the headings of a file say may be somebody's details, where it has none.
const NAMES_HEADINGS = new Set(['not-recognised', 'not-sure', 'mapping-wrong']);
const maskTold = (text: string, code: string): string => (NAMES_HEADINGS.has(code) ? mask(text) : text);
