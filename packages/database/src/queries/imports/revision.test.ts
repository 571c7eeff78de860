import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type OpenDatabase, openDatabase } from '../../open/open-database.ts';
import { writeSetting } from '../settings/settings.ts';
import { insertBatch, markStale } from './batches.ts';
import { storeRun } from '../findings/findings.ts';
import { readRevision } from './revision.ts';
import { undoBatch } from './undo.ts';

let folder: string;
let database: OpenDatabase;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'said-revision-'));
  database = await openDatabase(join(folder, 'council.duckdb'), { create: true });
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const aBatch = (id: number) => ({
  id,
  file: 'feedback.csv',
  dataset: 'feedback',
  sha256: 'x',
  read: 0,
  accepted: 0,
  updated: 0,
  duplicate: 0,
  rejected: 0,
  ignored_columns: [],
  notes: [],
});

it('is another after each import, analysis, undo and setting, and the same as long as nothing is written', async () => {
  const { db } = database;
  const changes: (() => Promise<unknown>)[] = [
    () => insertBatch(db, aBatch(1)),
    () => db.transaction().execute((transaction) => storeRun(transaction, '2024-09-30', '{}')),
    () => insertBatch(db, aBatch(2)),
    () => markStale(db),
    () => undoBatch(db, 1),
    () => undoBatch(db, 2),
    () => db.transaction().execute((transaction) => storeRun(transaction, '2024-09-30', '{}')),
    () => writeSetting(db, 'council', 'Anytown'),
    () => writeSetting(db, 'council', 'Othertown'),
    () => writeSetting(db, 'counci', 'lOthertown'),
  ];
  const seen = [await readRevision(db)];
  for (const change of changes) {
    await change();
    seen.push(await readRevision(db));
    expect(await readRevision(db)).toBe(seen.at(-1));
  }
  expect(new Set(seen).size).toBe(changes.length + 1);
});
