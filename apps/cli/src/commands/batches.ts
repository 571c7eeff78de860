import {
  needsWork,
  type OpenDatabase,
  readBatches,
  readRejects,
  type RejectRow,
  requireBatch,
  undoBatch,
  type UndoneBatch,
} from '@said/database';
import { writeCorrections } from '@said/ingestion';
import { countOf, wholeNumber } from '@said/wording';
import {
  type DatabaseOptions,
  type Effects,
  EXIT,
  type ExitCode,
  readDatabase,
  withDatabase,
} from '../effects/context.ts';

export async function runBatches(options: DatabaseOptions, { reporter }: Effects): Promise<ExitCode> {
  const batches = await readDatabase(options, ({ db }) => readBatches(db));
  if (options.json) {
    reporter.printJson(batches);
    return EXIT.done;
  }
  reporter.printTable(
    ['batch', 'imported', 'undone', 'file', 'data set', 'read', 'accepted', 'updated', 'duplicate', 'rejected'],
    batches.map((batch) => [
      batch.id,
      inMinutes(batch.imported_at),
      batch.undone_at === null ? '' : inMinutes(batch.undone_at),
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

const inMinutes = (time: string): string => time.slice(0, 'YYYY-MM-DDThh:mm'.length).replace('T', ' ');

export async function runUndo(batch: number, options: DatabaseOptions, { reporter }: Effects): Promise<ExitCode> {
  const undone = await withDatabase(options, ({ db }) => undoBatch(db, batch));
  if (options.json) reporter.printJson(undone);
  else {
    reporter.print(`Batch ${undone.batch} (${undone.file}) is undone: ${describeUndone(undone)}.`);
  }
  undone.notes.forEach((note) => reporter.note(note));
  return EXIT.done;
}

function describeUndone({ removed, restored }: UndoneBatch): string {
  if (removed === 0 && restored === 0) return 'it had brought no rows';
  const taken = `${countOf(removed, 'row')} taken out`;
  if (restored === 0) return taken;
  return `${taken}, ${countOf(restored, 'earlier version')} ${restored === 1 ? 'counts' : 'count'} again`;
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
  const rejects = await readRejected(options, ({ db }) => readRejects(db, filters));
  if (options.json) {
    reporter.printJson(rejects);
    return EXIT.done;
  }
  for (const reject of rejects) reporter.print(`batch ${reject.batch}, ${reject.file}, ${describeReject(reject)}`);
  reporter.note(describeWork(rejects));
  return EXIT.done;
}

/** Reads of all batches, or of one that there must be. @throws AppError `batch-unknown` */
async function readRejected<T>(options: RejectsOptions, read: (open: OpenDatabase) => Promise<T>): Promise<T> {
  const { batch } = options;
  return await readDatabase(options, async (open) => {
    if (batch !== undefined) await requireBatch(open.db, batch);
    return await read(open);
  });
}

function describeWork(rejects: readonly RejectRow[]): string {
  const idle = rejects.filter((reject) => !needsWork(reject)).length;
  if (rejects.length === 0) return 'There is nothing to put right.';
  const said = `${countOf(rejects.length, 'rejected row')}.`;
  if (idle === rejects.length) return `${said} Nothing needs to be done.`;
  return idle === 0 ? said : `${said} Nothing needs to be done about ${wholeNumber(idle)} of them.`;
}

/** Where in a file a row was rejected, for which value, and what to do. */
export function describeReject({ line, column, value, message }: Omit<RejectRow, 'batch' | 'file' | 'rule'>): string {
  const where = column === null ? '' : `, column ${JSON.stringify(column)}`;
  const what = value === null ? '' : `, value ${JSON.stringify(value)}`;
  return `line ${line}${where}${what}: ${message}`;
}

async function writeRejects(out: string, options: RejectsOptions, { reporter }: Effects): Promise<ExitCode> {
  const { files, withoutRow } = await readRejected(options, (open) => writeCorrections(open, out, options));
  if (options.json) reporter.printJson({ files, withoutRow });
  for (const { file, rows } of files) {
    const [are, them] = rows === 1 ? ['is', 'it'] : ['are', 'them'];
    reporter.note(
      `${countOf(rows, 'row')} ${are} in ${file}. Correct ${them} and bring the file in with: said ingest ${file}`,
    );
  }
  if (withoutRow > 0) {
    reporter.note(
      `${wholeNumber(withoutRow)} more can only be corrected in the file they came from: see said rejects.`,
    );
  }
  if (files.length === 0 && withoutRow === 0) reporter.note('There is nothing to correct: nothing was written.');
  return EXIT.done;
}
