// One file, one transaction: staged, judged, inserted, with its rejects and its batch. Killed at any moment, the
// database holds the state before or the state after.
import {
  AppError,
  countVerdicts,
  dropTemporary,
  findServices,
  findsWards,
  findWards,
  hasImported,
  insertAccepted,
  insertBatch,
  insertMissingWards,
  insertRejects,
  insertWideStages,
  judgeStaged,
  type LoadCounts,
  type LoadPlan,
  markStale,
  nextBatch,
  type OpenDatabase,
  readDistinctCells,
  readStagedRejects,
  type RejectReason,
  resolveStoredServices,
  resolveStoredWards,
  stageFile,
} from '@said/database';
import { buildPlan } from '../map/build-plan.ts';
import { readPeriods } from '../parse/periods.ts';
import { findLines } from '../reject/find-lines.ts';
import { locateRows } from './locate-rows.ts';
import { describeRows } from './notes.ts';
import type { EarlyReject, PreparedFile } from './prepare-file.ts';

type Database = OpenDatabase['db'];

/** What became of one file. */
export interface LoadedFile extends LoadCounts {
  dataset: string;
  batch: number;
  sha256: string;
  notes: string[];
  ignoredColumns: string[];
}

export interface LoadOptions {
  label: string;
  dryRun: boolean;
  hashKey: () => string;
}

// More spellings of periods than this are no periods.
const MOST_PERIODS = 20_000;

/** Undoes a trial run after its figures are known. */
class RollBack extends Error {}

/**
 * Loads a prepared file. A source that DuckDB's reader refuses is read again by csv-parse, which tells good records
 * from bad ones.
 */
export async function loadFile(open: OpenDatabase, prepared: PreparedFile, options: LoadOptions): Promise<LoadedFile> {
  try {
    return await loadOnConnection(open.db, prepared, options);
  } catch (error) {
    if (prepared.again === null || !isReaderError(error)) throw explain(error, options.label);
    return await loadFile(open, await prepared.again(), options);
  }
}

const isReaderError = (error: unknown): boolean => error instanceof Error && error.message.includes('CSV');

function explain(error: unknown, label: string): unknown {
  if (error instanceof AppError || !(error instanceof Error)) return error;
  return new AppError('import-failed', `${label} could not be imported: ${error.message.split('\n', 1)[0] ?? ''}`, {
    hint: 'Nothing of this file was stored. Check free disk space; if it goes on, send us the message.',
    cause: error,
  });
}

// Staged on the connection and before the transaction: rows that a transaction has not committed yet have no record
// numbers of their own, and a file that cannot be read never starts a transaction.
async function loadOnConnection(db: Database, prepared: PreparedFile, options: LoadOptions): Promise<LoadedFile> {
  return db.connection().execute(async (connection) => {
    try {
      const plan = await completePlan(connection, prepared, options);
      const reasons = await stageFile(connection, plan);
      return await loadInTransaction(connection, { prepared, plan, reasons }, options);
    } finally {
      await dropTemporary(connection);
    }
  });
}

interface StagedFile {
  prepared: PreparedFile;
  plan: LoadPlan;
  reasons: RejectReason[];
}

async function loadInTransaction(db: Database, staged: StagedFile, options: LoadOptions): Promise<LoadedFile> {
  let result: LoadedFile | null = null;
  try {
    await db.transaction().execute(async (transaction) => {
      result = await loadSteps(transaction, staged, options.label);
      if (options.dryRun) throw new RollBack();
    });
  } catch (error) {
    if (!(error instanceof RollBack)) throw error;
  }
  if (result === null) throw new Error('A transaction ended without a result');
  return result;
}

async function loadSteps(db: Database, { prepared, plan, reasons }: StagedFile, label: string): Promise<LoadedFile> {
  const batch = await nextBatch(db);
  const seenBefore = await hasImported(db, { sha256: prepared.sha256, dataset: plan.dataset });
  await judgeStaged(db, plan, { seenBefore });
  await findServices(db, plan);
  const locations = findsWards(plan) ? await locateRows(db, plan) : null;
  await findWards(db, plan);
  await insertAccepted(db, plan, batch);
  const notes = [...prepared.notes, ...(await fillBeside(db, plan, batch))];
  const staged = await countVerdicts(db);
  const early = prepared.earlyRejects.length;
  const counts = { ...staged, read: staged.read + early, rejected: staged.rejected + early };
  const rejects = [...prepared.earlyRejects, ...(await stagedRejects(db, plan, reasons))];
  await insertRejects(
    db,
    rejects.toSorted((a, b) => a.line - b.line).map((reject) => ({ ...reject, batch })),
  );
  notes.push(...(await describeRows(db, { plan, batch, locations })));
  const facts = { batch, dataset: plan.dataset, sha256: prepared.sha256, notes };
  await insertBatch(db, {
    ...counts,
    id: batch,
    file: label,
    dataset: plan.dataset,
    sha256: prepared.sha256,
    ignored_columns: prepared.columns.ignored,
    notes,
  });
  if (counts.accepted > 0) await markStale(db);
  return { ...counts, ...facts, ignoredColumns: prepared.columns.ignored };
}

async function completePlan(db: Database, prepared: PreparedFile, options: LoadOptions): Promise<LoadPlan> {
  const plan = buildPlan(prepared.definition, prepared.columns, prepared.source);
  const hashes = plan.fields.some(({ parse }) => parse === 'keyed hash');
  const period = plan.fields.find(({ parse }) => parse === 'period');
  const keepsUnreadable = prepared.definition.fields.some(
    ({ name, keepsUnreadable }) => name === period?.name && keepsUnreadable,
  );
  const texts = period ? await periodTexts(db, plan, period.source) : [];
  return { ...plan, periods: readPeriods(texts, { keepsUnreadable }), hashKey: hashes ? options.hashKey() : null };
}

async function periodTexts(
  db: Database,
  plan: LoadPlan,
  source: LoadPlan['fields'][number]['source'],
): Promise<string[]> {
  if ('constant' in source) return [source.constant];
  return readDistinctCells(db, plan.source, { column: source.column, limit: MOST_PERIODS });
}

/** What the file fills beside its own data set, and stored rows that can now be resolved. */
async function fillBeside(db: Database, plan: LoadPlan, batch: number): Promise<string[]> {
  const notes: string[] = [];
  if (plan.dataset === 'feedback') {
    const stages = await insertWideStages(db, plan, batch);
    if (stages > 0) notes.push(`${stages} complaint stages were taken from the stage columns.`);
  }
  if (plan.dataset === 'ward_boundaries') {
    const wards = await insertMissingWards(db, batch);
    if (wards > 0) notes.push(`${wards} wards were added from the boundaries.`);
  }
  if (plan.dataset === 'services') await resolveStoredServices(db);
  if (plan.dataset === 'wards' || plan.dataset === 'ward_boundaries') await resolveStoredWards(db);
  return notes;
}

async function stagedRejects(db: Database, plan: LoadPlan, reasons: readonly RejectReason[]): Promise<EarlyReject[]> {
  const rejects = await readStagedRejects(db);
  const unplaced = rejects.filter(({ line }) => line === null).map(({ record }) => record);
  const lines = await findLines(plan.source, unplaced);
  return rejects.map(({ record, line, reason, value }) => {
    const { header, rule, message, field } = reasons[reason] ?? {
      header: null,
      rule: 'unreadable',
      message: '',
      field: null,
    };
    return { line: line ?? lines.get(record) ?? 0, column: header ?? field, value, rule, message };
  });
}
