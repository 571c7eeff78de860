// The files that were named, or that lie in a folder that was named, each with what is written down about it.
import { type Stats, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { AppError } from '@said/database';
import { type ListedFile, listFiles, type Listing, type SkippedFile } from './decode/list-files.ts';
import { ownName, type OwnNames } from './decode/own-name.ts';
import {
  type Configuration,
  type FileMapping,
  lastName,
  mappingFor,
  readFolderConfiguration,
} from './mapping/mapping.ts';
import type { InputFile } from './prepare/prepared-file.ts';

export interface FoundInputs {
  inputs: InputFile[];
  skipped: SkippedFile[];
  /** What lies beside the files as `said.config.yaml`. */
  configuration: Configuration | null;
}

/**
 * The data files at an absolute path.
 * @param given what `--mapping` says, which goes before what lies beside the files
 * @throws AppError `file-missing`, `not-a-file`, `no-data-files`, `mapping-unreadable`, `mapping-wrong`
 */
export function findInputs(path: string, given: Configuration | null, names: OwnNames): FoundInputs {
  const isFolder = requireReadable(path).isDirectory();
  const configuration = readFolderConfiguration(isFolder ? path : dirname(path));
  const { files, skipped } = isFolder ? inFolder(path) : namedFile(path);
  const councilNames = [given, configuration].flatMap((read) => (read?.council ? [read.council.name] : []));
  const called = new Set(files.flatMap(({ label }) => [label, lastName(label)]));
  const isName = (entry: string): boolean => called.has(entry);
  const mappingOf = (label: string): FileMapping | null =>
    mappingFor(given, label, isName) ?? mappingFor(configuration, label, isName);
  const inputs = files.map((file) => ({
    path: ownName(file, names),
    label: file.label,
    mapping: mappingOf(file.label),
    mappingOf,
    isNamed: !isFolder,
    councilNames,
  }));
  return { inputs, skipped, configuration };
}

function requireReadable(path: string): Stats {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isFile() || stats?.isDirectory()) return stats;
  if (stats) {
    throw new AppError('not-a-file', `${path} is a pipe or a device, not a file.`, {
      hint: 'Write what comes out of it into a file, and ingest that.',
    });
  }
  throw new AppError('file-missing', `There is no file or folder at ${path}.`, {
    hint: 'Check the spelling; a path with spaces needs quotation marks.',
  });
}

const namedFile = (path: string): Listing => {
  const file: ListedFile = { label: basename(path), path: Buffer.from(path) };
  return { files: [file], skipped: [] };
};

function inFolder(path: string): Listing {
  const listing = listFiles(path);
  if (listing.files.length > 0) return listing;
  const skipped = listing.skipped.map(({ label, why }) => ` ${label} was left out: ${why}.`).join('');
  throw new AppError('no-data-files', `There are no data files in ${path}.${skipped}`, {
    hint: 'Put in CSV files (.csv, .tsv, .txt, also .gz), Excel workbooks (.xlsx), zip archives of them, or ward boundaries (.geojson, .topojson).',
  });
}
