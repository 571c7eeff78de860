// From a path to a plan: decode, sniff, recognise, map. Nothing is written to the database here.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { AppError, type CsvSource, type DatasetName, type RejectsTable } from '@said/database';
import { parseBoundaries } from '../boundaries/parse-boundaries.ts';
import { datasetNamed } from '../datasets/all-datasets.ts';
import type { DatasetDefinition } from '../datasets/dataset.ts';
import { type FileFacts, inspectFile, openBytes } from '../decode/inspect-file.ts';
import { type LinedRow, writeNormalised } from '../decode/write-normalised.ts';
import { readRecords, type TextTable } from '../decode/read-records.ts';
import { toUtf8 } from '../decode/to-utf8.ts';
import { type ColumnPlan, constantsOf, planColumns, shiftColumns } from '../map/build-plan.ts';
import type { FileMapping } from '../map/mapping.ts';
import { datasetFromFolder, type Fit, type Recognition, recogniseTable } from '../map/recognise.ts';
import { looksLikeProfile, prepareProfile } from './prepare-profile.ts';
import { type Dialect, sniffDialect } from '../sniff/sniff-dialect.ts';

/** A file and what is known of it from outside. */
export interface InputFile {
  path: string;
  /** As it is shown in reports: relative to the folder that was named. */
  label: string;
  mapping: FileMapping | null;
  /** Named itself, rather than found in a folder. */
  isNamed: boolean;
}

/** A reject that was found before staging: the record is not among the staged rows. */
export type EarlyReject = Omit<RejectsTable, 'batch'>;

/** A file that is ready to be staged. */
export interface PreparedFile {
  definition: DatasetDefinition;
  columns: ColumnPlan;
  source: CsvSource;
  sha256: string;
  earlyRejects: EarlyReject[];
  notes: string[];
  /** Reads the table again through csv-parse, for a source that DuckDB refuses; null when that was done already. */
  again: (() => Promise<PreparedFile>) | null;
}

const HEAD_BYTES = 1 << 18;
const BOUNDARY_FILE = /\.(geojson|topojson|json)(\.gz)?$/i;

/**
 * Gets a file ready.
 * @throws AppError `file-empty`, `excel-file`, `file-unreadable`, `not-recognised`, `mapping-wrong`
 */
export async function prepareFile(input: InputFile, workFolder: string): Promise<PreparedFile> {
  const facts = await inspectFile(input.path);
  if (facts.isEmpty) {
    throw new AppError('file-empty', `${input.label} is empty.`, {
      hint: 'Export it again, and check that the export has rows.',
    });
  }
  if (BOUNDARY_FILE.test(input.path)) return prepareBoundaries(input, facts, workFolder);
  const text = await toUtf8(input.path, facts, { workFolder, name: facts.sha256.slice(0, 16) });
  const dialect = sniffDialect(await readHead(text.path, text.gzip));
  if (!dialect) {
    throw new AppError('file-empty', `${input.label} has no header and no rows.`, {
      hint: 'Export it again, with its column headings.',
    });
  }
  const table: TextTable = { ...text, delimiter: dialect.delimiter, quote: dialect.quote };
  const dataset = recognise(input, dialect);
  if (dataset === 'ward_profile') {
    return prepareProfile({ table, dialect }, { label: input.label, sha256: facts.sha256, workFolder });
  }
  const definition = datasetNamed(dataset);
  const columns = planColumns(dialect.header, definition, input.mapping);
  requireFields(input, definition, columns);
  const base = { definition, sha256: facts.sha256, earlyRejects: [], notes: [] };
  const slowly = (): Promise<PreparedFile> => prepareSlowly({ ...base, columns }, { table, dialect, workFolder });
  // DuckDB takes a blank line of a one-column file as a row, and counts line breaks in quotes when it skips a header.
  if (dialect.isIrregular || dialect.header.length < 2) return slowly();
  const source = {
    ...table,
    newline: dialect.newline,
    skipLines: dialect.skipLines,
    columnCount: dialect.header.length,
    lineColumn: null,
  };
  return { ...base, columns, source, again: slowly };
}

async function readHead(path: string, gzip: boolean): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of openBytes(path, gzip)) {
    chunks.push(chunk as Buffer);
    length += (chunk as Buffer).length;
    if (length >= HEAD_BYTES) break;
  }
  const head = Buffer.concat(chunks).subarray(0, HEAD_BYTES);
  // Only whole lines: the last one may be cut.
  const end = length > HEAD_BYTES ? head.lastIndexOf(0x0a) + 1 : head.length;
  return head.subarray(0, end > 0 ? end : head.length).toString('utf8');
}

function recognise(input: InputFile, dialect: Dialect): DatasetName {
  const named = input.mapping?.dataset ?? datasetFromFolder(input.label);
  if (named) return named;
  const given = new Set([
    ...Object.keys(constantsOf(input.mapping)),
    ...Object.values(input.mapping?.columns ?? {}).flatMap((use) =>
      use === null ? [] : typeof use === 'string' ? [use] : [use.field],
    ),
  ]);
  const found = recogniseTable(dialect.header, basename(input.label), given);
  if (looksLikeProfileInstead(found, dialect)) return 'ward_profile';
  if (found.known) return found.dataset;
  const describe = ({ dataset, missing }: Fit): string =>
    missing.length === 0 ? dataset : `${dataset} (missing: ${missing.join(', ')})`;
  const near = found.nearest.map(describe).join('; ');
  const why =
    found.reason === 'several fit' ? `It could be: ${near}` : near ? `Nearest: ${near}` : 'No column is known';
  throw new AppError(
    'not-recognised',
    `${input.label}: nobody knows these columns (${dialect.header.join(', ')}). ${why}.`,
    {
      hint: 'Put the file into a folder named like its data set (for instance feedback/), or map its columns in said.config.yaml or with --mapping.',
    },
  );
}

// A wide profile begins like a list of wards, and goes on with a column an indicator.
function looksLikeProfileInstead(found: Recognition, dialect: Dialect): boolean {
  if (found.known && (found.dataset !== 'wards' || dialect.header.length < 4)) return false;
  return looksLikeProfile(dialect);
}

function requireFields(input: InputFile, definition: DatasetDefinition, { fields }: ColumnPlan): void {
  const present = new Set(fields.map(({ name }) => name));
  const missing = definition.fields
    .filter(({ name, required }) => required && !present.has(name))
    .map(({ name }) => name);
  if (missing.length === 0) return;
  throw new AppError(
    'not-recognised',
    `${input.label} is taken for ${definition.name}, but no column is ${missing.join(' or ')}.`,
    {
      hint: `Name the columns for ${missing.join(', ')} in said.config.yaml (or --mapping FILE) under columns, or give a value for all rows under constants.`,
    },
  );
}

interface SlowInput {
  table: TextTable;
  dialect: Dialect;
  workFolder: string;
}

async function prepareSlowly(
  base: Pick<PreparedFile, 'definition' | 'columns' | 'sha256' | 'notes'>,
  { table, dialect, workFolder }: SlowInput,
): Promise<PreparedFile> {
  const earlyRejects: EarlyReject[] = [];
  const rows = regularRows(table, dialect, earlyRejects);
  const width = dialect.header.length;
  const source = await writeNormalised(rows, { workFolder, name: base.sha256.slice(0, 16), width });
  return { ...base, columns: shiftColumns(base.columns), source, earlyRejects, again: null };
}

/** Records below the header that have no more cells than the header; the others become rejects. */
async function* regularRows(
  table: TextTable,
  { header, skipLines }: Dialect,
  rejects: EarlyReject[],
): AsyncGenerator<LinedRow> {
  let isBelowHeader = false;
  for await (const record of readRecords(table)) {
    if (!isBelowHeader) {
      isBelowHeader = 'cells' in record && (sameCells(record.cells, header) || record.line > skipLines);
      continue;
    }
    if ('problem' in record) rejects.push(openQuote(record.line));
    else if (record.cells.slice(header.length).some((cell) => cell.trim() !== '')) {
      rejects.push(tooManyCells(record.line, record.cells.length, header.length));
    } else yield record;
  }
}

const sameCells = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((cell, index) => cell === b[index]);

function openQuote(line: number): EarlyReject {
  const message =
    'A quotation mark opens on this line and is never closed. Close it, or double it ("") if it belongs to the text.';
  return { line, column: null, value: null, rule: 'unclosed quote', message };
}

function tooManyCells(line: number, found: number, expected: number): EarlyReject {
  const message = `The row has ${found} cells, but the header has ${expected}. Put quotation marks around a value that holds the separator.`;
  return { line, column: null, value: null, rule: 'too many columns', message };
}

async function prepareBoundaries(input: InputFile, facts: FileFacts, workFolder: string): Promise<PreparedFile> {
  const bytes = readFileSync(input.path);
  const { wards, rejects } = parseBoundaries((facts.gzip ? gunzipSync(bytes) : bytes).toString('utf8'), input.label);
  const definition = datasetNamed('ward_boundaries');
  const rows = wards.map(({ index, code, name, geometry }) => ({
    line: index + 1,
    // A boundary without a code is known by its name; wards made from it get the same.
    cells: [code ?? name, name, JSON.stringify(geometry)],
  }));
  const source = await writeNormalised(rows, { workFolder, name: facts.sha256.slice(0, 16), width: 3 });
  const columns = shiftColumns(planColumns(['ward_code', 'ward_name', 'geometry'], definition, null));
  const named = wards.filter(({ code }) => code === null).length;
  return {
    definition,
    columns,
    source,
    sha256: facts.sha256,
    earlyRejects: rejects.map(({ index, column, value, rule, message }) => ({
      line: index + 1,
      column,
      value,
      rule,
      message,
    })),
    notes: named > 0 ? [`${named} boundaries have no ward code; the ward's name stands for it.`] : [],
    again: null,
  };
}
