import { createInterface } from 'node:readline/promises';
import { type Ask, type FilePreview, ingest, type IngestReport, type Question } from '@said/ingestion';
import { countOf } from '@said/wording';
import { describeReject } from './batches.ts';
import { type DatabaseOptions, type Effects, EXIT, type ExitCode, withFilledDatabase } from '../effects/context.ts';

export interface IngestOptions extends DatabaseOptions {
  dryRun?: boolean;
  mapping?: string;
}

export async function runIngest(paths: string[], options: IngestOptions, effects: Effects): Promise<ExitCode> {
  const { reporter } = effects;
  // Only a person at a terminal can answer.
  const ask = effects.interactive && !options.json && process.stdin.isTTY ? askOnTerminal : undefined;
  const report = await withFilledDatabase(
    options.database,
    (open) =>
      ingest(open, paths, {
        dryRun: options.dryRun ?? false,
        ...(options.mapping === undefined ? {} : { mapping: options.mapping }),
        ...(ask && { ask }),
        onProgress: ({ file, done, total }) => reporter.note(`${done + 1} of ${total}: ${file}`),
      }),
    ({ files }) => !options.dryRun && files.length > 0,
  );
  if (options.json) reporter.printJson(toJson(report));
  else {
    report.preview?.forEach((preview) => printPreview(preview, reporter));
    if (report.files.length > 0) printReport(report, reporter.printTable);
  }
  printNotes(report, reporter);
  return exitCode(report);
}

function printNotes(report: IngestReport, reporter: Effects['reporter']): void {
  for (const { file, message, hint } of report.problems.filter(({ code }) => code !== 'no-rows'))
    reporter.note(`${file}: ${message}${hint ? ` ${hint}` : ''}`);
  for (const { file, notes } of report.files) notes.forEach((note) => reporter.note(`${file}: ${note}`));
  for (const { file, rejected, toCorrect } of report.files) {
    if (rejected > toCorrect) reporter.note(`${file}: ${describeNoRows(rejected - toCorrect)}`);
  }
  if (report.preview) reporter.note('Nothing was stored: this was a dry run.');
  else if (report.files.some(({ toCorrect }) => toCorrect > 0)) {
    reporter.note('See the rejected rows, and how to put them right, with: said rejects');
  }
}

const describeNoRows = (count: number): string =>
  `${countOf(count, 'rejected line')} ${count === 1 ? 'needs' : 'need'} no correction (totals, blank lines, notes, or left out by the mapping).`;

function exitCode(report: IngestReport): ExitCode {
  if (report.problems.some(({ isFailure }) => isFailure)) return EXIT.failed;
  const isLeftOut = report.problems.some(({ rows }) => rows !== 0);
  return report.totals.rejected > 0 || isLeftOut ? EXIT.doneWithRejects : EXIT.done;
}

const askOnTerminal: Ask = async ({ file, text, choices }: Question) => {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const listed = choices.map((choice, index) => `  ${index + 1}. ${choice}\n`).join('');
    const answer = (await terminal.question(`${file}: ${text}\n${listed}> `)).trim();
    return choices[Number(answer) - 1] ?? answer;
  } finally {
    terminal.close();
  }
};

/** One table a file: what each column was taken for, how surely, and what its values look like. */
function printPreview({ file, dataset, columns, ...counts }: FilePreview, reporter: Effects['reporter']): void {
  const { added, updated, duplicate, rejected, rejects } = counts;
  reporter.print(
    `${file} → ${dataset}: ${added} to add, ${updated} to update, ${duplicate} already there, ${rejected} rejected`,
  );
  printColumns(columns, reporter);
  for (const reject of rejects) reporter.print(describeReject(reject));
  if (rejects.length > 0 && rejects.length < rejected) {
    reporter.print(`and ${rejected - rejects.length} more rejected rows`);
  }
  reporter.print('');
}

function printColumns(columns: FilePreview['columns'], reporter: Effects['reporter']): void {
  if (columns.length === 0) return;
  const indicators = columns.filter(({ field }) => field === 'indicator:' || field === 'period:');
  const rows = columns.filter((column) => !indicators.includes(column) || indicators.length < MOST_INDICATORS);
  reporter.printTable(
    ['column', 'field', 'sure', 'values', 'why'],
    rows.map(({ header, field, confidence, samples, reasons }) => [
      header,
      field ?? 'left out',
      field === null ? null : `${Math.round(confidence * 100)}%`,
      samples.join(' | '),
      reasons.join('; '),
    ]),
  );
  if (rows.length < columns.length) {
    reporter.print(`and ${indicators.length} columns of numbers, each an indicator or a period of its own`);
  }
}

const MOST_INDICATORS = 12;

function toJson({ files, totals, problems, preview }: IngestReport): object {
  return {
    files: files.map(({ file, dataset, batch, sha256, read, accepted, updated, duplicate, rejected, changed }) => ({
      file,
      dataset,
      batch,
      sha256,
      read,
      accepted,
      updated,
      duplicate,
      rejected,
      changed,
    })),
    totals,
    leftOut: problems.map(({ file, message, rows }) => ({ file, why: message, rows })),
    ...(preview && { preview }),
  };
}

function printReport({ files, totals }: IngestReport, printTable: Effects['reporter']['printTable']): void {
  const header = ['file', 'data set', 'batch', 'read', 'accepted', 'updated', 'duplicate', 'rejected'];
  const rows = files.map((file) => [
    file.file,
    file.dataset,
    file.batch,
    file.read,
    file.accepted,
    file.updated,
    file.duplicate,
    file.rejected,
  ]);
  printTable(header, [
    ...rows,
    ['total', null, null, totals.read, totals.accepted, totals.updated, totals.duplicate, totals.rejected],
  ]);
}
