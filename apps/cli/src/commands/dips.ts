import { createWriteStream, existsSync } from 'node:fs';
import { basename, dirname, extname, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { DipMethod, DipPoint } from '@said/analysis';
import { AppError } from '@said/database/errors';
import { readSeriesFile, type SeriesColumns } from '@said/ingestion';
import { type Effects, EXIT, type ExitCode } from '../effects/context.ts';
import { csvBlocks, type DipRow, dipRows, jsonBlocks } from '../dips/dip-rows.ts';
import { judgeInThreads } from '../dips/judge-in-threads.ts';
import { toDipJob } from '../dips/judged-series.ts';
import { printFlagged } from '../dips/print-flagged.ts';

export interface DipsOptions extends Omit<SeriesColumns, 'singleSeries'> {
  method: DipMethod;
  prospective?: boolean;
  single?: boolean;
  json?: boolean;
  csv?: boolean;
  table?: boolean;
  out?: string;
}

/** Judges every point of the series in a file; the file is read, and nothing is stored. */
export async function runDips(file: string, options: DipsOptions, effects: Effects): Promise<ExitCode> {
  const { method, prospective = false, out } = options;
  if (out !== undefined) checkOut(out, file);
  const { reporter } = effects;
  const read = await readSeriesFile(file, columnsOf(file, options));
  for (const note of read.notes) reporter.note(note);
  const total = read.series.length;
  const points = await judgeInThreads({
    jobs: read.series.map(toDipJob),
    options: { method, prospective },
    onProgress: tellProgress(total, reporter.note),
  });
  noteShortCharts(points, { method, prospective, note: reporter.note });
  const judged = { series: read.series, points, method };
  if (!options.json && out === undefined && showsTable(options, effects)) {
    printFlagged(judged, reporter);
    return EXIT.done;
  }
  await writeRows(dipRows(read.series, points), options, effects);
  return EXIT.done;
}

// METHODS §7: under twelve points a chart is for looking at only. It is still drawn and flagged as the NHS tools do.
const FEWEST_FOR_LIMITS = 12;

function noteShortCharts(
  points: readonly (readonly DipPoint[])[],
  { method, prospective, note }: { method: DipMethod; prospective: boolean; note: (line: string) => void },
): void {
  if (method === 'expected' || prospective) return;
  const known = points.map((own) => own.filter(({ value }) => value !== null).length);
  const short = known.filter((count) => count < FEWEST_FOR_LIMITS).length;
  if (short === 0) return;
  const which = short === 1 ? '1 series has' : `${short.toLocaleString('en-GB')} series have`;
  note(`${which} fewer than ${FEWEST_FOR_LIMITS} points: limits and flags there are for looking at, not to act on.`);
}

function checkOut(out: string, file: string): void {
  if (resolve(out) === resolve(file)) {
    throw new AppError('same-file', 'The answer would overwrite the file it is about.', {
      hint: 'Name another --out.',
    });
  }
  const folder = dirname(resolve(out));
  if (existsSync(folder)) return;
  throw new AppError('folder-missing', `There is no folder ${folder} to write ${basename(out)} into.`, {
    hint: 'Make the folder first, or name another --out.',
  });
}

function columnsOf(file: string, options: DipsOptions): SeriesColumns {
  const { series, period, value, count, numerator, denominator, polarity, target, single } = options;
  const given = { series, period, value, count, numerator, denominator, polarity, target };
  const named = Object.entries(given).filter(([, name]) => name !== undefined);
  const name = basename(file).replace(/\.gz$/i, '');
  return { ...Object.fromEntries(named), ...(single ? { singleSeries: basename(name, extname(name)) } : {}) };
}

function showsTable({ csv, table }: DipsOptions, { interactive }: Effects): boolean {
  return table === true || (interactive && csv !== true);
}

async function writeRows(rows: Iterable<DipRow>, { json, out }: DipsOptions, { reporter }: Effects): Promise<void> {
  const blocks = json ? jsonBlocks(rows) : csvBlocks(rows);
  if (out === undefined) {
    for (const block of blocks) reporter.print(block);
    return;
  }
  await pipeline(Readable.from(withLineEnds(blocks)), createWriteStream(out));
  reporter.note(`Written to ${out}.`);
}

function* withLineEnds(blocks: Iterable<string>): Generator<string> {
  for (const block of blocks) yield `${block}\n`;
}

const TENTHS = 10;

/** Says every tenth of a long job. */
function tellProgress(total: number, note: (line: string) => void): (judged: number) => void {
  let told = 0;
  return (judged) => {
    const tenth = Math.floor((judged / total) * TENTHS);
    if (tenth <= told) return;
    told = tenth;
    note(`${judged.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')} series judged`);
  };
}
