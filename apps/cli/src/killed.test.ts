// An import may be killed at any moment: the database opens, holds the state before or after each file, and a second run
// completes it. SAID_KILLS=50 kills it that many times instead of the few of every run.
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openDatabase } from '@said/database';
import { makeFolder, removeFolder, saidProcess, startSaid } from '@said/test-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const KILLS = Number(process.env['SAID_KILLS'] ?? 5);
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

/** Kills an import after some milliseconds, sooner where it was over by then. Gives the name of its database. */
async function importAndKill(name: string, afterMs: number, attempt = 1): Promise<string> {
  const database = `${name}-${attempt}.duckdb`;
  const running = startSaid(folder, 'ingest', 'data', '--database', database);
  await wait(afterMs);
  running.kill('SIGKILL');
  if (running.exitCode === null && running.signalCode === null) await once(running, 'exit');
  if (running.signalCode === 'SIGKILL') return database;
  expect(attempt, 'imports that were over before they were killed').toBeLessThan(5);
  return importAndKill(name, afterMs * 0.7, attempt + 1);
}

describe(`an import killed at a random moment, ${KILLS} times`, () => {
  it('leaves the state before or after each file, and a second run completes it', async () => {
    const started = performance.now();
    expect(saidProcess(folder, 'ingest', 'data', '--database', 'whole.duckdb').code).toBe(0);
    const duration = performance.now() - started;
    const whole = await stateOf('whole.duckdb');
    expectWhole(whole);
    const reached = new Map<number, number>();
    for (let kill = 0; kill < KILLS; kill += 1) {
      // Spread over the run, and off the beat: the first half second only starts the program.
      const moment = 0.12 + (0.68 * (kill + Math.random())) / KILLS;
      const database = await importAndKill(`kill-${kill}`, duration * moment);
      const state = await untilReleased(database);
      expectWhole(state);
      reached.set(state.batches.length, (reached.get(state.batches.length) ?? 0) + 1);
      expect(saidProcess(folder, 'ingest', 'data', '--database', database).code).toBe(0);
      const completed = await stateOf(database);
      expect({ current: completed.current, stored: completed.stored }).toEqual({
        current: whole.current,
        stored: whole.stored,
      });
    }
    // Not one of them came when all was done: some found files still to be read.
    expect(Math.min(...reached.keys())).toBeLessThan(FILES.length);
    if (process.env['SAID_SHOW']) process.stderr.write(`files done when killed: ${JSON.stringify([...reached])}\n`);
  }, 1_800_000);
});
