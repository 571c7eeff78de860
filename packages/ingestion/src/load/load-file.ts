// One file, one transaction: staged, judged, inserted, with its rejects and its batch. Killed at any moment, the
// database holds the state before or the state after.
import {
  countChanges,
  countMaskedRows,
  countVerdicts,
  dropTemporary,
  findServices,
  findsWards,
  type FileReading,
  findWards,
  hasImported,
  insertAccepted,
  insertAreaWards,
  insertPlacedAreas,
  judgeStaged,
  type LoadPlan,
  nextBatch,
  numberStaged,
  type OpenDatabase,
  readDistinctCells,
  type RejectReason,
  settleCorrected,
  stageFile,
} from '@said/database';
import { buildPlan } from '../recognise/build-plan.ts';
import { describePeriods, readPeriods } from '../prepare/periods.ts';
import { explainFailure } from './explain-failure.ts';
import { type DividedWard, fitOldWards } from '../places/fit-old-wards.ts';
import { findKnown, loadKnown, readingOf } from './known-file.ts';
import { type LocationCounts, locateRows } from './locate-rows.ts';
import { maskHeaders, maskWords, shortenNotes } from './mask-words.ts';
import { describeChanges, describeMasks, describeRows } from './notes.ts';
import { type LoadedFile, recordBatch } from './record-batch.ts';
import { requireStored } from '../prepare/only-updates.ts';
import { settleDates } from '../prepare/settle-dates.ts';
import type { PreparedFile } from '../prepare/prepare-file.ts';
import { storeRejects } from '../reject/store-rejects.ts';

type Database = OpenDatabase['db'];

export interface LoadOptions {
  label: string;
  hashKey: () => string;
}

// More spellings of periods than this are no periods.
const MOST_PERIODS = 20_000;

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
      const reading = readingOf(prepared, options.hashKey);
      const known = await findKnown(connection, reading);
      const file = { prepared, reading, label: options.label };
      if (known) return await connection.transaction().execute((transaction) => loadKnown(transaction, known, file));
      const staged = await stage(connection, file, options);
      return await connection.transaction().execute((transaction) => loadSteps(transaction, staged));
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
  const reading = readingOf(prepared, options.hashKey);
  const known = await findKnown(connection, reading);
  const file = { prepared, reading, label: options.label };
  if (known) return loadKnown(connection, known, file);
  const staged = await stage(connection, file, options);
  await numberStaged(connection);
  const loaded = await loadSteps(connection, staged);
  await dropTemporary(connection);
  return loaded;
}

interface FileToLoad {
  prepared: PreparedFile;
  label: string;
  /** How it is read; null where it is read whenever it comes. */
  reading: FileReading | null;
}

interface StagedFile extends FileToLoad {
  plan: LoadPlan;
  reasons: RejectReason[];
}

async function stage(connection: Database, file: FileToLoad, options: LoadOptions): Promise<StagedFile> {
  const { prepared } = file;
  const complete = prepared.finish ? await prepared.finish(connection) : prepared;
  const dated = await settleDates(connection, complete);
  const plan = await completePlan(connection, dated, options);
  const told = { ...dated, notes: [...dated.notes, ...describePeriods(plan)] };
  return { ...file, prepared: told, plan, reasons: await stageFile(connection, plan) };
}

async function loadSteps(db: Database, file: StagedFile): Promise<LoadedFile> {
  const { prepared, plan, reasons, reading, label } = file;
  const { definition, earlyRejects } = prepared;
  const batch = await nextBatch(db);
  if (plan.lacks && plan.corrects === undefined) await requireStored(db, plan, { prepared, label });
  const seenBefore = await hasImported(db, { sha256: prepared.sha256, dataset: plan.dataset });
  await findServices(db, plan);
  const places = await findPlaces(db, plan);
  const { allByHash } = await judgeStaged(db, plan, { seenBefore });
  const staged = await countVerdicts(db);
  const changed = staged.updated > 0 ? await countChanges(db, plan) : {};
  await insertAccepted(db, plan, batch);
  const words = maskWords({ ...prepared, label, ignored: prepared.columns.ignored });
  const followed = (await definition.afterLoad?.({ db, plan, batch })) ?? [];
  if (!seenBefore || prepared.placedAreas) followed.push(...(await keepAreas(db, { prepared, plan, batch })));
  await settleCorrected(db, plan, { batch, marks: earlyRejects.flatMap(({ corrects }) => corrects ?? []) });
  const early = earlyRejects.length;
  const counts = { ...staged, read: staged.read + early, rejected: staged.rejected + early };
  await storeRejects(db, { earlyRejects: words.earlyRejects, plan, reasons }, batch);
  const rows = await describeRows(db, { definition, plan, batch, ...places });
  const maskedRows = await countMaskedRows(db, plan);
  const masked = Object.fromEntries(maskedRows.map(({ kind, rows: count }) => [kind, count]));
  const masks = describeMasks(maskedRows);
  const notes = [...words.notes, ...followed, ...rows.notes, ...masks, ...describeChanges(changed, counts)];
  const told = { masked, notes: shortenNotes([...words.notes, ...rows.notesAgain, ...masks]) };
  return recordBatch(db, {
    batch,
    prepared,
    words,
    counts,
    changed,
    masked,
    notes: shortenNotes(notes),
    again: reading && allByHash ? { ...reading, ...told } : null,
    seenBefore,
  });
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
