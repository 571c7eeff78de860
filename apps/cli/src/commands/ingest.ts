import { ingest, type IngestReport } from '@said/ingestion';
import { type DatabaseOptions, type Effects, EXIT, type ExitCode, withDatabase } from '../context.ts';

export interface IngestOptions extends DatabaseOptions {
  dryRun?: boolean;
  mapping?: string;
}

export async function runIngest(paths: string[], options: IngestOptions, { reporter }: Effects): Promise<ExitCode> {
  const report = await withDatabase({ ...options, create: true }, (open) =>
    ingest(open, paths, {
      dryRun: options.dryRun ?? false,
      ...(options.mapping === undefined ? {} : { mapping: options.mapping }),
      onProgress: ({ file, done, total }) => reporter.note(`${done + 1} of ${total}: ${file}`),
    }),
  );
  if (options.json) reporter.printJson(toJson(report));
  else printReport(report, reporter.printTable);
  for (const { file, message, hint } of report.problems) reporter.note(`${file}: ${message}${hint ? ` ${hint}` : ''}`);
  for (const { file, notes } of report.files) notes.forEach((note) => reporter.note(`${file}: ${note}`));
  if (options.dryRun) reporter.note('Nothing was stored: this was a dry run.');
  if (report.totals.rejected > 0) reporter.note('See the rejected rows, and how to put them right, with: said rejects');
  return exitCode(report);
}

function exitCode(report: IngestReport): ExitCode {
  if (report.problems.some(({ isFailure }) => isFailure)) return EXIT.failed;
  return report.totals.rejected > 0 ? EXIT.doneWithRejects : EXIT.done;
}

function toJson({ files, totals }: IngestReport): object {
  return {
    files: files.map(({ file, dataset, batch, sha256, read, accepted, updated, duplicate, rejected }) => ({
      file,
      dataset,
      batch,
      sha256,
      read,
      accepted,
      updated,
      duplicate,
      rejected,
    })),
    totals,
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
