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
import { rejectHeader, rejectMark, WHAT_HEADERS } from '../load/corrections.ts';

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
  const withRows = counted.filter(({ known }) => known > 0);
  const files: WrittenCorrections['files'] = [];
  for (const { dataset, known } of withRows) {
    const file = withRows.length === 1 ? out : besideName(out, dataset);
    await writeFile(open.db, resolve(file), { dataset, ...only });
    files.push({ file, dataset, rows: known });
  }
  return { files, withoutRow: counted.reduce((sum, { unknown }) => sum + unknown, 0) };
}

function besideName(out: string, dataset: string): string {
  const { ext } = parse(out);
  return `${out.slice(0, out.length - ext.length)}-${dataset.replaceAll('_', '-')}${ext}`;
}

async function writeFile(
  db: OpenDatabase['db'],
  path: string,
  filters: { dataset: string; batch?: number },
): Promise<void> {
  const fields = await fieldsInOrder(db, filters);
  const stream = createWriteStream(path);
  try {
    await once(stream, 'open');
    // The mark tells a spreadsheet that this is UTF-8.
    await write(stream, `\uFEFF${csvLine([...fields, rejectHeader(filters.dataset), ...WHAT_HEADERS])}`);
    let after = { batch: 0, line: -1, place: -1 };
    for (;;) {
      const page = await readCorrectable(db, filters, { after, limit: PAGE });
      await write(stream, page.map((reject) => rejectLine(reject, fields)).join(''));
      const last = page.at(-1);
      if (!last || page.length < PAGE) break;
      after = { batch: last.batch, line: last.line, place: last.place };
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

async function write(stream: WriteStream, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}

/** The fields that have text, in the order of the template. */
async function fieldsInOrder(db: OpenDatabase['db'], filters: { dataset: string; batch?: number }): Promise<string[]> {
  const found = new Set(await readRejectedFields(db, filters));
  const names = datasetNamed(filters.dataset as DatasetName).fields.map(({ name }) => name);
  return [...names.filter((name) => found.has(name)), ...[...found].filter((name) => !names.includes(name))];
}

function rejectLine(reject: CorrectableReject, fields: string[]): string {
  const { field, column, message, cells } = reject;
  const values = fields.map((name) => cells[name] ?? '');
  return csvLine([...values, rejectKey(reject), field ?? column ?? '', message]);
}

const rejectKey = ({ batch, line, dataset, column }: CorrectableReject): string =>
  rejectMark({ batch, line, column: dataset === 'ward_profile' ? column : null });

const csvLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\n`;

// A spreadsheet runs what begins like a formula. Plain numbers are none; the import takes the apostrophe off again.
function csvCell(text: string): string {
  const isFormula = /^[=+@\t\r-]/.test(text) && !/^[+-]?[0-9.,]+$/.test(text);
  const guarded = isFormula ? `'${text}` : text;
  return /[",\r\n;]/.test(guarded) || guarded !== guarded.trim() ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
