// One file, one transaction: staged, judged, inserted, with its rejects and its batch. Killed at any moment, the
// database holds the state before or the state after.
import {
  countMaskedRows,
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
  insertStagedRejects,
  insertWideStages,
  isLocation,
  judgeStaged,
  keepCorrected,
  type LoadCounts,
  type LoadPlan,
  markStale,
  maskTexts,
  nextBatch,
  type OpenDatabase,
  readDistinctCells,
  readUnplacedRejects,
  type RejectReason,
  resolveStoredServices,
  resolveStoredWards,
  settleCorrected,
  stageFile,
} from '@said/database';
import { buildPlan } from '../map/build-plan.ts';
import { readPeriods } from '../parse/periods.ts';
import { explainFailure } from './explain-failure.ts';
import { findLines } from '../reject/find-lines.ts';
import { locateRows } from './locate-rows.ts';
import { describeMasks, describeRows } from './notes.ts';
import { settleDates } from './settle-dates.ts';
import type { EarlyReject, PreparedFile } from './prepare-file.ts';

type Database = OpenDatabase['db'];

/** What became of one file. */
export interface LoadedFile extends LoadCounts {
  dataset: string;
  batch: number;
  sha256: string;
  notes: string[];
  ignoredColumns: string[];
  /** Rows in which something was masked, by kind: `{ email: 12, name: 40 }`. */
  masked: Record<string, number>;
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
    if (prepared.again === null || !isReaderError(error)) {
      throw explainFailure(error, { label: options.label, database: open.file });
    }
    return await loadFile(open, await prepared.again(), options);
  }
}

const isReaderError = (error: unknown): boolean => error instanceof Error && error.message.includes('CSV');

// Staged on the connection and before the transaction: rows that a transaction has not committed yet have no record
// numbers of their own, and a file that cannot be read never starts a transaction.
async function loadOnConnection(db: Database, prepared: PreparedFile, options: LoadOptions): Promise<LoadedFile> {
  return db.connection().execute(async (connection) => {
    try {
      const dated = await settleDates(connection, prepared);
      const plan = await completePlan(connection, dated, options);
      const reasons = await stageFile(connection, plan);
      return await loadInTransaction(connection, { prepared: dated, plan, reasons }, options);
    } finally {
      // What went wrong before is what matters; temporary tables go with the connection anyway.
      await dropTemporary(connection).catch(() => undefined);
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
  await settleCorrected(db, plan, batch);
  const staged = await countVerdicts(db);
  const early = prepared.earlyRejects.length;
  const counts = { ...staged, read: staged.read + early, rejected: staged.rejected + early };
  await storeRejects(db, { prepared, plan, reasons }, batch);
  notes.push(...(await describeRows(db, { plan, batch, locations })));
  const maskedRows = await countMaskedRows(db, plan);
  notes.push(...describeMasks(maskedRows));
  const masked = Object.fromEntries(maskedRows.map(({ kind, rows }) => [kind, rows]));
  const facts = { batch, dataset: plan.dataset, sha256: prepared.sha256, masked, notes };
  await insertBatch(db, {
    ...counts,
    id: batch,
    file: label,
    dataset: plan.dataset,
    sha256: prepared.sha256,
    ignored_columns: prepared.columns.ignored,
    notes,
  });
  if (seenBefore) await keepCorrected(db, batch);
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
  return {
    ...plan,
    ...(prepared.corrects !== undefined && { corrects: prepared.corrects }),
    periods: readPeriods(texts, { keepsUnreadable }),
    hashKey: hashes ? options.hashKey() : null,
  };
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
  if (plan.dataset === 'services') await resolveStoredServices(db, batch);
  if (plan.dataset === 'wards' || plan.dataset === 'ward_boundaries') await resolveStoredWards(db, batch);
  return notes;
}

async function storeRejects(db: Database, { prepared, plan, reasons }: StagedFile, batch: number): Promise<void> {
  const { earlyRejects } = prepared;
  const rows = await rowsOf(db, plan, earlyRejects);
  await insertRejects(
    db,
    earlyRejects.map(({ line, column, value, rule, message }, index) => {
      return { batch, line, column, value, rule, message, field: null, row: rows[index] ?? null };
    }),
  );
  const lines = await findLines(plan.source, await readUnplacedRejects(db));
  await insertStagedRejects(db, plan, { batch, reasons, lines });
}

/** Rows that were never staged, masked, as JSON. A cell may stand in the wrong place there, so all are masked as text. */
async function rowsOf(
  db: Database,
  plan: LoadPlan,
  rejects: readonly EarlyReject[],
): Promise<readonly (string | null)[]> {
  // Staged files of early rejects have a column more in front than the file.
  const shift = plan.source.lineColumn === null ? 0 : 1;
  const kept = plan.fields.filter(({ name, parse }) => !isLocation(plan, name) && parse !== 'keyed hash');
  const rows = rejects.map(({ cells }) =>
    cells === undefined
      ? null
      : kept.map(({ source }) => ('constant' in source ? source.constant : (cells[source.column - shift] ?? ''))),
  );
  const masked = await maskTexts(
    db,
    rows.flatMap((row) => row ?? []),
  );
  let next = 0;
  return rows.map((row) => {
    if (row === null) return null;
    return JSON.stringify(Object.fromEntries(kept.map(({ name }) => [name, masked[next++] ?? null])));
  });
}
