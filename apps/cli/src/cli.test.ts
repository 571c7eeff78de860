import { once } from 'node:events';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { makeFolder, removeFolder, said, saidProcess, startSaid } from '@said/test-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const HEADER = 'reference,kind,received_on,service,text\n';
const GOOD = `${HEADER}C1,complaint,01/04/2024,Waste,Bin missed\nC2,compliment,02/04/2024,Waste,Thank you\n`;
const ONE_BAD = `${HEADER}C1,complaint,31/02/2024,Waste,Bin missed\nC2,compliment,02/04/2024,Waste,Thank you\n`;

let folder: string;
beforeAll(() => {
  folder = makeFolder();
  writeFileSync(join(folder, 'good.csv'), GOOD);
  writeFileSync(join(folder, 'bad.csv'), ONE_BAD);
  writeFileSync(join(folder, 'empty.csv'), '');
  writeFileSync(join(folder, 'strange.csv'), 'colour,taste\nred,sweet\n');
  writeFileSync(join(folder, 'excel.csv'), Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0]));
});
afterAll(() => removeFolder(folder));

describe('said', () => {
  it('prints the accounting of an import as JSON and leaves with 0', async () => {
    const { code, output } = saidProcess(folder, 'ingest', 'good.csv', '--json', '--database', 'a.duckdb');
    expect(code).toBe(0);
    const report = JSON.parse(output);
    expect(report.totals).toEqual({ read: 2, accepted: 2, updated: 0, duplicate: 0, rejected: 0 });
    expect(Object.keys(report.files[0])).toEqual([
      'file',
      'dataset',
      'batch',
      'sha256',
      'read',
      'accepted',
      'updated',
      'duplicate',
      'rejected',
      'changed',
    ]);
    expect(report.files[0].dataset).toBe('feedback');
  });

  it('leaves with 3 when rows were rejected, and says where and why', async () => {
    expect(saidProcess(folder, 'ingest', 'bad.csv', '--database', 'b.duckdb').code).toBe(3);
    const { code, output } = await said(folder, 'rejects', '--json', '--database', 'b.duckdb');
    expect(code).toBe(0);
    expect(JSON.parse(output)).toMatchObject([{ line: 2, column: 'received_on', value: '31/02/2024' }]);
  });

  it('brings in nothing new from the same file', async () => {
    await said(folder, 'ingest', 'good.csv', '--database', 'c.duckdb');
    const again = JSON.parse((await said(folder, 'ingest', 'good.csv', '--json', '--database', 'c.duckdb')).output);
    expect(again.totals).toEqual({ read: 2, accepted: 0, updated: 0, duplicate: 2, rejected: 0 });
  });

  it.each([
    ['a file that nobody knows', ['strange.csv']],
    ['a file that is not there', ['nowhere.csv']],
    ['a dry run', ['good.csv', '--dry-run']],
  ])('leaves no new database behind after %s', async (_, args) => {
    await said(folder, 'ingest', ...args, '--database', 'fresh.duckdb');
    expect(readdirSync(folder).filter((name) => name.startsWith('fresh'))).toEqual([]);
  });

  it('never takes away a database that was there before', async () => {
    await said(folder, 'ingest', 'good.csv', '--database', 'old.duckdb');
    for (const args of [['strange.csv'], ['nowhere.csv'], ['good.csv', '--dry-run']]) {
      await said(folder, 'ingest', ...args, '--database', 'old.duckdb');
    }
    const batches = JSON.parse((await said(folder, 'batches', '--json', '--database', 'old.duckdb')).output);
    expect(batches).toHaveLength(1);
  });

  it.each([
    ['a missing file', ['ingest', 'nowhere.csv'], /nowhere\.csv/],
    ['a missing file of series', ['dips', 'nowhere.csv'], /There is no file at .*nowhere\.csv/],
    ['an empty file', ['ingest', 'empty.csv'], /empty/i],
    ['a header nobody knows', ['ingest', 'strange.csv'], /colour/],
    ['an Excel file named .csv', ['ingest', 'excel.csv'], /Excel/],
    ['a database that is not there', ['findings', '--database', 'none.duckdb'], /no database/i],
  ])('fails with words for %s', async (_, parameters, words) => {
    const database =
      parameters.includes('--database') || parameters[0] === 'dips' ? [] : ['--database', 'bad-input.duckdb'];
    const { code, notes } = await said(folder, ...parameters, ...database);
    expect(code).toBe(1);
    expect(notes).toMatch(words);
    expect(notes).not.toMatch(/\bat .*\.ts:\d/);
  });

  it('never makes a database for a command that reads', async () => {
    await said(folder, 'findings', '--database', 'unmade.duckdb');
    expect(existsSync(join(folder, 'unmade.duckdb'))).toBe(false);
  });

  it('leaves with 2 for a wrong command, option or value', async () => {
    expect(saidProcess(folder, 'ingset').code).toBe(2);
    expect((await said(folder, 'ingest')).code).toBe(2);
    expect((await said(folder, 'analyse', '--as-of', 'yesterday')).code).toBe(2);
    expect((await said(folder, 'serve', '--port', '99999')).code).toBe(2);
    expect(saidProcess(folder, '--help')).toMatchObject({
      code: 0,
      notes: '',
      output: expect.stringMatching(/^Usage: said/),
    });
  });

  it('lists measures without any database', async () => {
    const measures = JSON.parse((await said(folder, 'measures', '--json')).output);
    expect(measures.length).toBeGreaterThan(5);
    for (const measure of measures)
      expect(measure).toMatchObject({ definition: expect.any(String), basis: expect.any(String) });
  });

  it('says which process holds the database, and leaves no work folder behind', async () => {
    await said(folder, 'ingest', 'good.csv', '--database', 'held.duckdb');
    const server = startSaid(folder, 'serve', '--port', '0', '--database', 'held.duckdb');
    await once(server.stdout ?? server, 'data');
    const { code, notes } = await said(folder, 'findings', '--database', 'held.duckdb');
    server.kill();
    await once(server, 'exit');
    expect(code).toBe(1);
    expect(notes).toMatch(/in use by process \d+/);
    expect(readdirSync(folder).filter((name) => name.endsWith('.work'))).toEqual([]);
  });

  it('says that a port is in use', async () => {
    await said(folder, 'ingest', 'good.csv', '--database', 'port.duckdb');
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const { code, notes } = await said(folder, 'serve', '--port', String(port), '--database', 'port.duckdb');
    other.close();
    expect(code).toBe(1);
    expect(notes).toMatch(new RegExp(`${port}.*in use|in use.*${port}`));
  });
});
