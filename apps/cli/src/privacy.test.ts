// Personal details must never reach the disk: this looks at the bytes of everything an import leaves behind.
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openDatabase } from '@said/database';
import { makeFolder, removeFolder, saidProcess, startSaid, untilNote } from '@said/test-kit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const DETAILS = /resident\d{6}@|07700 ?900 ?\d{3}|ZZ\d{1,2} \dQX|zz\d{1,2}\dqx/;

function feedbackCsv(rows: number): string {
  const lines = ['reference,kind,received_on,service,postcode,subject,text'];
  for (let row = 0; row < rows; row += 1) {
    const mail = `resident${String(row).padStart(6, '0')}@example.org`;
    const phone = `07700 900${String(row % 1000).padStart(3, '0')}`;
    const postcode = `ZZ${row % 90} ${row % 9}QX`;
    const text = `Row ${row}: write to ${mail}, ring ${phone}, I live at ${postcode}. ${'The bin was missed again. '.repeat(row % 7)}`;
    lines.push(`C${row},complaint,${1 + (row % 28)}/04/2024,Waste,${postcode},Call ${phone},"${text}"`);
  }
  return `${lines.join('\n')}\n`;
}

/** Every file under a folder that the import made, as bytes read one to one into characters. */
function filesWithDetails(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => !name.endsWith('.csv'));
  const files = names.map((name) => join(folder, name)).filter((path) => statSync(path).isFile());
  return files.filter((path) => DETAILS.test(readFileSync(path, 'latin1')));
}

let folder: string;
beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => removeFolder(folder));

describe('personal details', () => {
  it('are in the source file of this test, or the scan would prove nothing', () => {
    expect(DETAILS.test(feedbackCsv(3))).toBe(true);
  });

  it('are in no byte of the database, its log or its work folder, nor in any stored value', async () => {
    writeFileSync(join(folder, 'feedback.csv'), feedbackCsv(20_000));
    expect(saidProcess(folder, 'ingest', 'feedback.csv').code).toBe(0);
    expect(filesWithDetails(folder)).toEqual([]);
    const open = await openDatabase(join(folder, 'said.duckdb'));
    const stored = await open.db.selectFrom('feedback').select(['subject', 'text']).execute();
    await open.close();
    expect(stored.length).toBe(20_000);
    expect(stored.filter(({ subject, text }) => DETAILS.test(`${subject} ${text}`))).toEqual([]);
    expect(stored[0]?.text).toContain('[email]');
  });

  it('are in no byte after the import was killed outright and the database opened again; a second run completes it', async () => {
    writeFileSync(join(folder, 'feedback.csv'), feedbackCsv(120_000));
    for (const delayMs of process.env['SAID_SLOW'] ? [50, 150, 250, 350, 450, 550, 650] : [100, 400]) {
      const running = startSaid(folder, 'ingest', 'feedback.csv');
      await untilNote(running, /1 of 1: feedback\.csv/);
      await wait(delayMs);
      running.kill('SIGKILL');
      if (running.exitCode === null && running.signalCode === null) await once(running, 'exit');
      expect(running.signalCode, 'the import was over before it was killed').toBe('SIGKILL');
      await untilReleased();
      expect(filesWithDetails(folder)).toEqual([]);
    }
    const finished = JSON.parse(saidProcess(folder, 'ingest', 'feedback.csv', '--json').output);
    expect(finished.totals.read).toBe(120_000);
    expect(finished.totals.accepted + finished.totals.duplicate).toBe(120_000);
    expect(filesWithDetails(folder)).toEqual([]);
  }, 120_000);
});

// The killed program needs a moment to notice; opening the database again sweeps its work folder.
async function untilReleased(): Promise<void> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    if (saidProcess(folder, 'doctor').code === 0) return;
    await wait(100);
  }
  throw new Error('The database did not open again within five seconds of the kill.');
}
