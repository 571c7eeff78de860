import { readBatches, readRejects } from '@said/database';
import { type DatabaseOptions, type Effects, EXIT, type ExitCode, withDatabase } from '../context.ts';

export async function runBatches(options: DatabaseOptions, { reporter }: Effects): Promise<ExitCode> {
  const batches = await withDatabase(options, ({ db }) => readBatches(db));
  if (options.json) {
    reporter.printJson(batches);
    return EXIT.done;
  }
  reporter.printTable(
    ['batch', 'imported', 'file', 'data set', 'read', 'accepted', 'updated', 'duplicate', 'rejected'],
    batches.map((batch) => [
      batch.id,
      batch.imported_at.slice(0, 16),
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

export async function runRejects(
  options: DatabaseOptions & { batch?: number },
  { reporter }: Effects,
): Promise<ExitCode> {
  const filter = options.batch === undefined ? {} : { batch: options.batch };
  const rejects = await withDatabase(options, ({ db }) => readRejects(db, filter));
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
