import { createWriteStream, existsSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { DipMethod, DipPoint, RuleSet } from '@said/analysis';
import { AppError, UsageError } from '@said/database/errors';
import { type FileSeries, readSeriesFile, type SeriesColumns } from '@said/ingestion';
import { countOf, wholeNumber } from '@said/wording';
import { type Effects, EXIT, type ExitCode } from '../effects/context.ts';
import { csvBlocks, type DipRow, dipRows, jsonBlocks } from '../dips/dip-rows.ts';
import { type ChartedSeries, chartSeries, tellHints } from '../dips/chart-series.ts';
import { judgeInThreads } from '../dips/judge-in-threads.ts';
import { printFlagged } from '../dips/print-flagged.ts';

export interface DipsOptions extends Omit<SeriesColumns, 'singleSeries'> {
  method: DipMethod;
  rules?: RuleSet;
  baseline?: string;
  rebase?: string[];
  leaveOut?: string[];
  only?: string[];
  prospective?: boolean;
  single?: boolean;
  json?: boolean;
  csv?: boolean;
  table?: boolean;
  out?: string;
  svg?: string;
}

/** Judges every point of the series in a file; the file is read, and nothing is stored. */
export async function runDips(file: string, options: DipsOptions, effects: Effects): Promise<ExitCode> {
  const { method, prospective = false, rules, out } = options;
  checkOptions(file, options);
  const { reporter } = effects;
  const read = await readSeriesFile(file, columnsOf(file, options));
  for (const note of read.notes) reporter.note(note);
  const charted = chartSeries(basename(file), pick(read.series, options.only), options);
  if (options.svg !== undefined) checkCount(charted.length);
  const series = charted.map((one) => one.series);
  const points = await judgeInThreads({
    jobs: charted.map(({ job }) => job),
    options: { method, prospective, ...(rules ? { rules } : {}) },
    onProgress: tellProgress(series.length, reporter.note),
  });
  noteShortCharts(points, { method, prospective, note: reporter.note });
  if (!prospective) tellHints(charted, method, reporter.note);
  if (options.svg !== undefined) await drawInto(options.svg, { charted, points, method, reporter });
  const judged = { series, points, method, rules: rules ?? 'limits' };
  if (!options.json && out === undefined && showsTable(options, effects)) {
    printFlagged(judged, reporter);
    return EXIT.done;
  }
  await writeRows(dipRows(series, points), options, effects);
  return EXIT.done;
}

function checkOptions(file: string, { out, svg, rules, method }: DipsOptions): void {
  for (const [option, path] of Object.entries({ '--out': out, '--svg': svg })) {
    if (path !== undefined) checkOut(path, option, file);
  }
  if (rules !== undefined && !WITH_RULES.has(method)) throw rulesElsewhere(method);
}

const MOST_DRAWN = 10;

function checkCount(series: number): void {
  if (series <= MOST_DRAWN) return;
  const count = series.toLocaleString('en-GB');
  throw new UsageError('wrong-option', `A picture holds ${MOST_DRAWN} series at most, and the file has ${count}.`, {
    hint: 'Choose with --only SERIES; it may be given more than once.',
  });
}

interface Drawing {
  charted: readonly ChartedSeries[];
  points: readonly (readonly DipPoint[])[];
  method: DipMethod;
  reporter: Effects['reporter'];
}

async function drawInto(path: string, { charted, points, method, reporter }: Drawing): Promise<void> {
  const { drawDips } = await import('../dips/draw-dips.ts');
  const drawn = charted.map(({ series, job, between }, index) => {
    return { series, points: points[index] ?? [], frame: job.series.frame, method, between };
  });
  writeFileSync(path, `${drawDips(drawn)}\n`);
  reporter.note(`Drawn into ${path}.`);
}

const WITH_RULES: ReadonlySet<DipMethod> = new Set(['p', 'u', 'c', 'i', 'laney']);

function rulesElsewhere(method: DipMethod): UsageError {
  return new UsageError('wrong-option', `--rules does not go with --method ${method}, which has rules of its own.`, {
    hint: `It goes with ${[...WITH_RULES].join(', ')}.`,
  });
}

function pick(all: readonly FileSeries[], only: readonly string[] | undefined): readonly FileSeries[] {
  if (only === undefined) return all;
  const unknown = only.find((id) => all.every((series) => series.id !== id));
  if (unknown === undefined) return all.filter(({ id }) => only.includes(id));
  const names = all.slice(0, 5).map(({ id }) => JSON.stringify(id));
  throw new UsageError('wrong-option', `The file has no series ${JSON.stringify(unknown)}.`, {
    hint: `It has ${names.join(', ')}${all.length > names.length ? ` and ${all.length - names.length} more` : ''}.`,
  });
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
  const which = `${countOf(short, 'series')} ${short === 1 ? 'has' : 'have'}`;
  note(`${which} fewer than ${FEWEST_FOR_LIMITS} points: limits and flags there are for looking at, not to act on.`);
}

function checkOut(out: string, option: string, file: string): void {
  if (resolve(out) === resolve(file)) {
    throw new AppError('same-file', 'The answer would overwrite the file it is about.', {
      hint: `Name another ${option}.`,
    });
  }
  const folder = dirname(resolve(out));
  if (existsSync(folder)) return;
  throw new AppError('folder-missing', `There is no folder ${folder} to write ${basename(out)} into.`, {
    hint: `Make the folder first, or name another ${option}.`,
  });
}

function columnsOf(file: string, options: DipsOptions): SeriesColumns {
  const { method, series, period, value, count, numerator, denominator, polarity, target, single } = options;
  const given = { series, period, value, count, numerator, denominator, polarity, target };
  const named = Object.entries(given).filter(([, name]) => name !== undefined);
  const name = basename(file).replace(/\.gz$/i, '');
  const rowsMayBeEvents = method === 'g' || method === 't';
  const singleSeries = single ? { singleSeries: basename(name, extname(name)) } : {};
  return { ...Object.fromEntries(named), ...singleSeries, rowsMayBeEvents };
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
    note(`${wholeNumber(judged)} of ${countOf(total, 'series')} judged`);
  };
}
