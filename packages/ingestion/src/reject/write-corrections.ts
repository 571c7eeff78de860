// Rejected rows as a CSV that a person corrects in a spreadsheet and brings in again. Its headers are those of our
// templates, so that it needs no mapping; what was wrong stands in columns of ours at the end (load/corrections.ts).
import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { parse, resolve } from 'node:path';
import { finished } from 'node:stream/promises';
import {
  AppError,
  type CorrectableReject,
  countCorrectable,
  type DatasetName,
  type OpenDatabase,
  readCorrectable,
  readRejectedFields,
} from '@said/database';
import { datasetNamed } from '../datasets/all-datasets.ts';
import { MORE_CELLS, rejectHeader, rejectMark, WHAT_HEADERS } from '../tables/corrections.ts';

export interface WrittenCorrections {
  files: { file: string; dataset: string; rows: number }[];
  /** Rejects whose row is not known, such as a boundary without a name: they are not in the files. */
  withoutRow: number;
}

const PAGE = 10_000;

/**
 * Writes the open rejects to a file; where they are of several data sets, to one file each (`fix-feedback.csv`, …).
 * @throws AppError `file-unwritable`
 */
export async function writeCorrections(
  open: OpenDatabase,
  out: string,
  filters: { batch?: number } = {},
): Promise<WrittenCorrections> {
  const { batch } = filters;
  const only = batch === undefined ? {} : { batch };
  const counted = await countCorrectable(open.db, only);
  const parts: Part[] = [];
  for (const { dataset, known } of counted) parts.push(...(await partsOf(open.db, { dataset, ...only }, known)));
  const files: WrittenCorrections['files'] = [];
  for (const part of parts) {
    const file = parts.length === 1 ? out : besideName(out, part.name);
    await writeFile(open.db, resolve(file), part);
    files.push({ file, dataset: part.filters.dataset, rows: part.rows });
  }
  return { files, withoutRow: counted.reduce((sum, { unknown }) => sum + unknown, 0) };
}

interface DatasetFilters {
  dataset: string;
  batch?: number;
}

/** Rejects that go into one file. */
interface Part {
  name: string;
  filters: DatasetFilters;
  /** See `groupOf`. */
  group: string;
  rows: number;
  /** Fields that have text. */
  fields: Set<string>;
}

/** The rejects of one data set: all in one file, but for those of rows that can only update. */
async function partsOf(db: OpenDatabase['db'], filters: DatasetFilters, rows: number): Promise<Part[]> {
  const { dataset } = filters;
  if (rows === 0) return [];
  if (datasetNamed(dataset as DatasetName).asks === undefined) {
    return [{ name: dataset, filters, group: WHOLE, rows, fields: new Set(await readRejectedFields(db, filters)) }];
  }
  const parts = new Map<string, Part>();
  for await (const reject of readAll(db, filters)) {
    const group = groupOf(reject);
    const part = parts.get(group) ?? { name: dataset, filters, group, rows: 0, fields: new Set() };
    parts.set(group, { ...part, rows: part.rows + 1 });
    for (const field of Object.keys(reject.cells)) part.fields.add(field);
  }
  let updates = 0;
  return [...parts.values()].map((part) => {
    if (part.group === WHOLE) return part;
    updates += 1;
    return { ...part, name: `${dataset}-updates${updates === 1 ? '' : `-${updates}`}` };
  });
}

const WHOLE = '';

// Rows that lack what every case needs only update stored ones, in the columns that they have: a column more, in which
// nothing stands, would empty what is stored.
function groupOf({ dataset, cells }: CorrectableReject): string {
  const { asks = [], fields, dayField } = datasetNamed(dataset as DatasetName);
  const isNews = fields.some(({ name, required }) => required && asks.includes(name) && !(name in cells));
  if (!isNews) return WHOLE;
  // Without a day no ward is taken from it anyway.
  const unread = dayField !== undefined && dayField in cells ? [MORE_CELLS] : [MORE_CELLS, 'ward_code'];
  return Object.keys(cells)
    .filter((name) => !unread.includes(name))
    .toSorted()
    .join(' ');
}

function besideName(out: string, dataset: string): string {
  const { ext } = parse(out);
  return `${out.slice(0, out.length - ext.length)}-${dataset.replaceAll('_', '-')}${ext}`;
}

async function writeFile(db: OpenDatabase['db'], path: string, part: Part): Promise<void> {
  const { dataset } = part.filters;
  const fields = inOrder(part);
  const stream = createWriteStream(path);
  try {
    await once(stream, 'open');
    // The mark tells a spreadsheet that this is UTF-8.
    await write(stream, `\uFEFF${csvLine([...fields, rejectHeader(dataset), ...WHAT_HEADERS])}`);
    for await (const reject of readAll(db, part.filters)) {
      if (groupOf(reject) === part.group) await write(stream, rejectLine(reject, fields));
    }
    stream.end();
    await finished(stream);
  } catch (error) {
    stream.destroy();
    const reason = error instanceof Error ? error.message : String(error);
    throw new AppError('file-unwritable', `${path} cannot be written: ${reason}`, {
      hint: 'Check that the folder exists, that you may write to it, and that the file is not open in a spreadsheet.',
      cause: error,
    });
  }
}

async function* readAll(db: OpenDatabase['db'], filters: DatasetFilters): AsyncGenerator<CorrectableReject> {
  let after = { batch: 0, line: -1, place: -1 };
  for (;;) {
    const page = await readCorrectable(db, filters, { after, limit: PAGE });
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = { batch: last.batch, line: last.line, place: last.place };
  }
}

async function write(stream: WriteStream, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}

/** The fields that have text, in the order of the template. */
function inOrder({ filters, fields }: Part): string[] {
  const names = datasetNamed(filters.dataset as DatasetName).fields.map(({ name }) => name);
  return [...names.filter((name) => fields.has(name)), ...[...fields].filter((name) => !names.includes(name))];
}

function rejectLine(reject: CorrectableReject, fields: string[]): string {
  const { field, column, message, cells } = reject;
  const values = fields.map((name) => cells[name] ?? '');
  return csvLine([...values, rejectKey(reject), field ?? column ?? '', message]);
}

const rejectKey = ({ batch, line, dataset, column }: CorrectableReject): string =>
  rejectMark({ batch, line, column: datasetNamed(dataset as DatasetName).isMadeLong ? column : null });

const csvLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\n`;

// A spreadsheet runs what begins like a formula. Plain numbers are none; the import takes the apostrophe off again.
function csvCell(text: string): string {
  const isFormula = /^[=+@\t\r-]/.test(text) && !/^[+-]?[0-9.,]+$/.test(text);
  const guarded = isFormula ? `'${text}` : text;
  return /[",\r\n;]/.test(guarded) || guarded !== guarded.trim() ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
