// One file, one transaction: staged, judged, inserted, with its rejects and its batch. Killed at any moment, the
// database holds the state before or the state after.
import {
  countChanges,
  countMaskedRows,
  countVerdicts,
  dropTemporary,
  findServices,
  findsWards,
  findWards,
  hasImported,
  insertAccepted,
  insertAreaWards,
  insertBatch,
  insertPlacedAreas,
  judgeStaged,
  keepCorrected,
  type LoadCounts,
  type LoadPlan,
  markStale,
  nextBatch,
  numberStaged,
  type OpenDatabase,
  readDistinctCells,
  readFirstRejects,
  type RejectReason,
  type RejectRow,
  settleCorrected,
  stageFile,
} from '@said/database';
import { buildPlan } from '../recognise/build-plan.ts';
import { describePeriods, readPeriods } from '../prepare/periods.ts';
import { explainFailure } from './explain-failure.ts';
import { type DividedWard, fitOldWards } from '../places/fit-old-wards.ts';
import { type LocationCounts, locateRows } from './locate-rows.ts';
import { maskHeaders, maskWords, shortenNotes } from './mask-words.ts';
import { describeChanges, describeMasks, describeRows } from './notes.ts';
import { requireStored } from '../prepare/only-updates.ts';
import { settleDates } from '../prepare/settle-dates.ts';
import type { PreparedFile } from '../prepare/prepare-file.ts';
import { storeRejects } from '../reject/store-rejects.ts';

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
  /** In how many of the updated rows each field changed: `{ closed_on: 310, outcome: 120 }`. */
  changed: Record<string, number>;
  /** Rejected rows with which something is to be done: not totals, nor notes below the table. */
  toCorrect: number;
  /** The first rejected rows. */
  firstRejects: Omit<RejectRow, 'batch' | 'file'>[];
}

export interface LoadOptions {
  label: string;
  hashKey: () => string;
}

// More spellings of periods than this are no periods.
const MOST_PERIODS = 20_000;

const FIRST_REJECTS = 20;

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

// Not the word alone: a path may hold it, and a file that has gone is not read by going over it again.
const OF_THE_READER = /^Invalid Input Error: [^\n]*\bCSV\b/;

/** True for what DuckDB's reader says about a file that is not regular. */
export const isReaderError = (error: unknown): boolean => error instanceof Error && OF_THE_READER.test(error.message);

// Staged on the connection and before the transaction: rows that a transaction has not committed yet have no record
// numbers of their own, and a file that cannot be read never starts a transaction.
async function loadOnConnection(db: Database, prepared: PreparedFile, options: LoadOptions): Promise<LoadedFile> {
  return db.connection().execute(async (connection) => {
    try {
      const staged = await stage(connection, prepared, options);
      return await connection.transaction().execute((transaction) => loadSteps(transaction, staged, options.label));
    } finally {
      // What went wrong before is what matters; temporary tables go with the connection anyway.
      await dropTemporary(connection).catch(() => undefined);
    }
  });
}

/** Loads a file on a connection on which a transaction has begun, and leaves that open. */
export async function loadWithin(
  connection: Database,
  prepared: PreparedFile,
  options: LoadOptions,
): Promise<LoadedFile> {
  const staged = await stage(connection, prepared, options);
  await numberStaged(connection);
  const loaded = await loadSteps(connection, staged, options.label);
  await dropTemporary(connection);
  return loaded;
}

interface StagedFile {
  prepared: PreparedFile;
  plan: LoadPlan;
  reasons: RejectReason[];
}

async function stage(connection: Database, prepared: PreparedFile, options: LoadOptions): Promise<StagedFile> {
  const complete = prepared.finish ? await prepared.finish(connection) : prepared;
  const dated = await settleDates(connection, complete);
  const plan = await completePlan(connection, dated, options);
  const told = { ...dated, notes: [...dated.notes, ...describePeriods(plan)] };
  return { prepared: told, plan, reasons: await stageFile(connection, plan) };
}

async function loadSteps(db: Database, { prepared, plan, reasons }: StagedFile, label: string): Promise<LoadedFile> {
  const batch = await nextBatch(db);
  if (plan.lacks && plan.corrects === undefined) await requireStored(db, plan, { prepared, label });
  const seenBefore = await hasImported(db, { sha256: prepared.sha256, dataset: plan.dataset });
  await findServices(db, plan);
  const places = await findPlaces(db, plan);
  await judgeStaged(db, plan, { seenBefore });
  const staged = await countVerdicts(db);
  const changed = staged.updated > 0 ? await countChanges(db, plan) : {};
  await insertAccepted(db, plan, batch);
  const words = maskWords({ ...prepared, label, ignored: prepared.columns.ignored });
  const { definition } = prepared;
  const notes = [...words.notes, ...((await definition.afterLoad?.({ db, plan, batch })) ?? [])];
  if (!seenBefore || prepared.placedAreas) notes.push(...(await keepAreas(db, { prepared, plan, batch })));
  const marks = prepared.earlyRejects.flatMap(({ corrects }) => corrects ?? []);
  await settleCorrected(db, plan, { batch, marks });
  const early = prepared.earlyRejects.length;
  const counts = { ...staged, read: staged.read + early, rejected: staged.rejected + early };
  await storeRejects(db, { earlyRejects: words.earlyRejects, plan, reasons }, batch);
  notes.push(...(await describeRows(db, { definition, plan, batch, ...places })));
  const maskedRows = await countMaskedRows(db, plan);
  notes.push(...describeMasks(maskedRows), ...describeChanges(changed, counts));
  const masked = Object.fromEntries(maskedRows.map(({ kind, rows }) => [kind, rows]));
  const kept = shortenNotes(notes);
  const facts = { batch, dataset: plan.dataset, sha256: prepared.sha256, changed, masked, notes: kept };
  await insertBatch(db, {
    ...counts,
    id: batch,
    file: words.label,
    dataset: plan.dataset,
    sha256: prepared.sha256,
    ignored_columns: words.ignored,
    notes: kept,
  });
  if (seenBefore) await keepCorrected(db, batch);
  const { toCorrect, first } =
    counts.rejected === 0 ? { toCorrect: 0, first: [] } : await readFirstRejects(db, batch, FIRST_REJECTS);
  if (counts.accepted > 0) await markStale(db);
  return { ...counts, ...facts, toCorrect, firstRejects: first, ignoredColumns: words.ignored };
}

/** Finds the wards of the staged rows: by code, name, place or postcode. */
async function findPlaces(
  db: Database,
  plan: LoadPlan,
): Promise<{ locations: LocationCounts | null; divided: DividedWard[] }> {
  if (!findsWards(plan)) {
    await findWards(db, plan);
    return { locations: null, divided: [] };
  }
  const locations = await locateRows(db, plan);
  await findWards(db, plan);
  return { locations, divided: await fitOldWards(db) };
}

async function completePlan(db: Database, prepared: PreparedFile, options: LoadOptions): Promise<LoadPlan> {
  const fields = maskHeaders(prepared.columns.fields);
  const plan = buildPlan(prepared.definition, { ...prepared.columns, fields }, prepared.source);
  const hashes = plan.fields.some(({ parse }) => parse === 'keyed hash');
  const period = plan.fields.find(({ parse }) => parse === 'period');
  const keepsUnreadable = prepared.definition.fields.some(
    ({ name, keepsUnreadable }) => name === period?.name && keepsUnreadable,
  );
  const texts = period ? await periodTexts(db, plan, period.source) : [];
  return {
    ...plan,
    ...(prepared.lacks && { lacks: prepared.lacks }),
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
  const texts = await readDistinctCells(db, plan.source, { column: source.column, limit: MOST_PERIODS });
  return source.otherwise ? [...new Set([...texts, ...(await periodTexts(db, plan, source.otherwise))])] : texts;
}

/** Keeps which areas a look-up places in which wards. */
async function keepAreas(
  db: Database,
  { prepared, plan, batch }: { prepared: PreparedFile; plan: LoadPlan; batch: number },
): Promise<string[]> {
  const { areaColumns, placedAreas, definition } = prepared;
  if (placedAreas) await insertPlacedAreas(db, placedAreas, batch);
  const code = plan.fields.find(({ name }) => name === definition.areasLieIn)?.source;
  if (areaColumns === undefined || code === undefined || !('column' in code)) return [];
  const areas = await insertAreaWards(db, plan.source, { areaColumns, wardColumn: code.column, batch });
  return areas === 0 ? [] : [`It says in which ward ${areas} smaller areas lie: profiles by area are added up by it.`];
}
