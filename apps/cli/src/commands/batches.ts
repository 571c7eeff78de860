import { readBatches, readRejects, undoBatch } from '@said/database';
import { writeCorrections } from '@said/ingestion';
import { type DatabaseOptions, type Effects, EXIT, type ExitCode, withDatabase } from '../context.ts';

export async function runBatches(options: DatabaseOptions, { reporter }: Effects): Promise<ExitCode> {
  const batches = await withDatabase(options, ({ db }) => readBatches(db));
  if (options.json) {
    reporter.printJson(batches);
    return EXIT.done;
  }
  reporter.printTable(
    ['batch', 'imported', 'undone', 'file', 'data set', 'read', 'accepted', 'updated', 'duplicate', 'rejected'],
    batches.map((batch) => [
      batch.id,
      batch.imported_at.slice(0, 16),
      batch.undone_at?.slice(0, 16) ?? '',
      batch.file,
      batch.dataset,
      batch.read,
      batch.accepted,
      batch.updated,
      batch.duplicate,
      batch.rejected,
    ]),
  );
  return EXIT.done;
}

export async function runUndo(batch: number, options: DatabaseOptions, { reporter }: Effects): Promise<ExitCode> {
  const undone = await withDatabase(options, ({ db }) => undoBatch(db, batch));
  if (options.json) reporter.printJson(undone);
  else {
    reporter.print(
      `Batch ${undone.batch} (${undone.file}) is undone: ${undone.removed} rows taken out, ${undone.restored} earlier versions count again.`,
    );
  }
  undone.notes.forEach((note) => reporter.note(note));
  return EXIT.done;
}

interface RejectsOptions extends DatabaseOptions {
  batch?: number;
  all?: boolean;
  out?: string;
}

export async function runRejects(options: RejectsOptions, effects: Effects): Promise<ExitCode> {
  const { reporter } = effects;
  const { batch, all, out } = options;
  const filters = { ...(batch !== undefined && { batch }), ...(all && { all }) };
  if (out !== undefined) return await writeRejects(out, { ...options, ...filters }, effects);
  const rejects = await withDatabase(options, ({ db }) => readRejects(db, filters));
  if (options.json) {
    reporter.printJson(rejects);
    return EXIT.done;
  }
  for (const { batch, file, line, column, value, message } of rejects) {
    const where = column === null ? '' : `, column ${JSON.stringify(column)}`;
    const what = value === null ? '' : `, value ${JSON.stringify(value)}`;
    reporter.print(`batch ${batch}, ${file}, line ${line}${where}${what}: ${message}`);
  }
  reporter.note(rejects.length === 1 ? '1 rejected row.' : `${rejects.length} rejected rows.`);
  return EXIT.done;
}

async function writeRejects(out: string, options: RejectsOptions, { reporter }: Effects): Promise<ExitCode> {
  const { files, withoutRow } = await withDatabase(options, (open) => writeCorrections(open, out, options));
  if (options.json) reporter.printJson({ files, withoutRow });
  for (const { file, rows } of files) {
    reporter.note(`${rows} rows are in ${file}. Correct them and bring the file in with: said ingest ${file}`);
  }
  if (withoutRow > 0) {
    reporter.note(`${withoutRow} more can only be corrected in the file they came from: see said rejects.`);
  }
  if (files.length === 0 && withoutRow === 0) reporter.note('There is nothing to correct: nothing was written.');
  return EXIT.done;
}
