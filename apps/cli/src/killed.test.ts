// An import may be killed at any moment: the database opens, holds the state before or after each file, and a second run
// completes it. Killed a few times in every run, many times with SAID_SLOW=1 (npm run test:slow).
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openDatabase } from '@said/database';
import { makeFolder, removeFolder, saidProcess, startSaid, untilNote } from '@said/test-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const KILLS = process.env['SAID_SLOW'] ? 40 : 3;
const ROWS = 4_000;
const FILES = ['services', 'first', 'second', 'third'] as const;

let folder: string;
beforeAll(() => {
  folder = makeFolder();
  const data = join(folder, 'data');
  mkdirSync(data);
  writeFileSync(join(data, 'services.csv'), 'name,aliases\nWaste and Recycling,Bins;Waste\n');
  for (const [index, name] of FILES.slice(1).entries()) writeFileSync(join(data, `${name}.csv`), feedback(index));
});
afterAll(() => removeFolder(folder));

// Each file changes half of the rows of the one before, so that a file half done would show.
function feedback(index: number): string {
  const lines = ['reference,kind,received_on,service,text'];
  for (let row = 0; row < ROWS; row += 1) {
    const number = row + (index * ROWS) / 2;
    lines.push(`K${number},complaint,${1 + (row % 28)}/04/2024,Bins,"File ${index}: missed again, row ${number}."`);
  }
  return `${lines.join('\n')}\n`;
}

interface State {
  batches: { file: string; read: number; accepted: number }[];
  current: number;
  stored: number;
}

async function stateOf(database: string): Promise<State> {
  const open = await openDatabase(join(folder, database), { create: true });
  try {
    const batches = await open.db.selectFrom('batches').select(['file', 'read', 'accepted']).orderBy('id').execute();
    const count = async (table: 'feedback' | 'feedback_rows'): Promise<number> => {
      const { rows } = await open.db
        .selectFrom(table)
        .select(({ fn }) => fn.countAll<number>().as('rows'))
        .executeTakeFirstOrThrow();
      return rows;
    };
    return { batches, current: await count('feedback'), stored: await count('feedback_rows') };
  } finally {
    await open.close();
  }
}

// The killed program needs a moment to let go of the file.
async function untilReleased(database: string): Promise<State> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await stateOf(database);
    } catch (error) {
      if (attempt === 100) throw error;
      await wait(50);
    }
  }
}

/** What the database holds after the first files of the folder, in the order in which they are imported. */
function expectWhole({ batches, current, stored }: State): void {
  const files = batches.filter(({ file }) => file !== 'services.csv').length;
  for (const { file, read, accepted } of batches) {
    expect([read, accepted], file).toEqual(file === 'services.csv' ? [1, 1] : [ROWS, ROWS]);
  }
  expect(stored).toBe(files * ROWS);
  expect(current).toBe(files === 0 ? 0 : ((files + 1) * ROWS) / 2);
}

// The files in whose import it is killed, in turn: those with others after them first.
const TARGETS = [2, 1, 3, 0];

/** Kills an import within a file, and only while it is running. */
async function killWithin(database: string, { done, share }: { done: number; share: number }): Promise<void> {
  const running = startSaid(folder, 'ingest', 'data', '--database', database);
  await untilNote(running, new RegExp(`${done + 1} of ${FILES.length}: `));
  await wait(share * SHORTEST_FILE_MS);
  running.kill('SIGKILL');
  if (running.exitCode === null && running.signalCode === null) await once(running, 'exit');
  expect(running.signalCode, 'the import was over before it was killed').toBe('SIGKILL');
}

// Well below what a file of 4,000 rows takes anywhere, so that the kill falls into its import.
const SHORTEST_FILE_MS = 120;

describe(`an import killed within a file, ${KILLS} times`, () => {
  it('leaves the state before or after each file, and a second run completes it', async () => {
    expect(saidProcess(folder, 'ingest', 'data', '--database', 'whole.duckdb').code).toBe(0);
    const whole = await stateOf('whole.duckdb');
    expectWhole(whole);
    let unfinished = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const database = `kill-${kill}.duckdb`;
      const done = TARGETS[kill % TARGETS.length] ?? 0;
      await killWithin(database, { done, share: Math.random() });
      const state = await untilReleased(database);
      expectWhole(state);
      if (state.batches.length < FILES.length) unfinished += 1;
      expect(saidProcess(folder, 'ingest', 'data', '--database', database).code).toBe(0);
      const completed = await stateOf(database);
      expect({ current: completed.current, stored: completed.stored }).toEqual({
        current: whole.current,
        stored: whole.stored,
      });
    }
    // Only within the last file may it be over before the program notices.
    expect(unfinished).toBeGreaterThanOrEqual(Math.ceil(KILLS / 2));
  }, 1_800_000);
});
