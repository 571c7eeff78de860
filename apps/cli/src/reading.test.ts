// Commands that read neither make a database nor change one by a byte.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '@said/database';
import { makeFolder, removeFolder, said } from '@said/test-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const READING = [
  'batches',
  'rejects',
  'rejects --out rejects.csv',
  'findings',
  'elements',
  'elements 4.3.1',
  'assessments',
  'doctor',
];

let folder: string;
beforeAll(async () => {
  folder = makeFolder();
  const rows = ['C1,complaint,01/04/2024,Waste', 'C2,complaint,31/02/2024,Waste', 'C3,complaint,02/05/2024,Parks'];
  writeFileSync(join(folder, 'a.csv'), `reference,kind,received_on,service\n${rows.join('\n')}\n`);
  await said(folder, 'ingest', 'a.csv', '--database', 'a.duckdb');
  await said(folder, 'analyse', '--database', 'a.duckdb');
  await makeOlder(join(folder, 'a.duckdb'));
});
afterAll(() => removeFolder(folder));

/** Takes the last step back, which changes rows that an analysis of today does not leave, so that whoever opens the file to write would change it. */
async function makeOlder(file: string): Promise<void> {
  const open = await openDatabase(file);
  const connection = await open.connect();
  await connection.run(`delete from schema_version where version = (select max(version) from schema_version)`);
  connection.closeSync();
  await open.close();
}

const bytes = (): string => readFileSync(join(folder, 'a.duckdb'), 'base64');
const databases = (): string[] => readdirSync(folder).filter((name) => name.includes('.duckdb'));

describe('a command that reads', () => {
  it.each(READING)('said %s leaves a file of an older version as it is', async (command) => {
    const before = { bytes: bytes(), databases: databases() };
    const { code } = await said(folder, ...command.split(' '), '--database', 'a.duckdb');
    expect(code).toBe(0);
    expect({ bytes: bytes(), databases: databases() }).toEqual(before);
  });

  it.each(READING)('said %s makes no file where there is none', async (command) => {
    const before = databases();
    await said(folder, ...command.split(' '), '--database', 'none.duckdb');
    expect(databases()).toEqual(before);
  });
});
