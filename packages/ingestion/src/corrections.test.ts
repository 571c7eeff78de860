import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OpenDatabase, openDatabase, readRejects, undoBatch } from '@said/database';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ingest } from './ingest.ts';
import { writeCorrections } from './reject/write-corrections.ts';

let folder: string;
let open: OpenDatabase;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'said-correct-'));
  open = await openDatabase(join(folder, 'a.duckdb'), { create: true });
});
afterEach(async () => {
  await open.close();
  rmSync(folder, { recursive: true, force: true });
});

async function bringIn(name: string, content: string) {
  const path = join(folder, name);
  writeFileSync(path, content);
  const report = await ingest(open, [path]);
  expect(report.problems).toEqual([]);
  return report;
}

async function writeFix(): Promise<string> {
  await writeCorrections(open, join(folder, 'fix.csv'));
  return readFileSync(join(folder, 'fix.csv'), 'utf8');
}

const records = (text: string): Record<string, string>[] => parse(text, { columns: true, bom: true });

const EXPORT = [
  'Case Ref,Feedback Type,Date Received,Postcode,Shoe size,Details of complaint,Date Closed',
  'A1,Complaint,31/02/2024,TS18 1AB,9,"Ring me on 07700 900123, said ""she""",09/04/2024',
  'A2,Compliment,02/04/2024,TS18 1AB,9,=2+5,tomorrow',
  'A3,Complaint,03/04/2024,TS18 1AB,9,fine,',
].join('\n');

async function rejectTwo(): Promise<void> {
  await bringIn('wards.csv', 'code,name\nE05000001,Abbey\n');
  await bringIn('postcode_lookup.csv', 'postcode,ward_code\nTS18 1AB,E05000001\n');
  expect((await bringIn('export.csv', EXPORT)).totals).toMatchObject({ read: 3, accepted: 1, rejected: 2 });
}

describe('files of corrections', () => {
  it('hold the masked rows under the headers of the template, the ward for the postcode, and what is wrong', async () => {
    await rejectTwo();
    const text = await writeFix();
    expect(text).not.toMatch(/07700|TS18|Shoe|\b9,/);
    expect(records(text)).toMatchObject([
      {
        reference: 'A1',
        kind: 'complaint',
        received_on: '31/02/2024',
        closed_on: '2024-04-09',
        ward_code: 'E05000001',
        text: 'Ring me on [phone], said "she"',
        said_reject_of_feedback: '3:2',
        said_column: 'received_on',
        said_message: expect.stringContaining('a date'),
      },
      { reference: 'A2', closed_on: 'tomorrow', text: "'=2+5", said_column: 'closed_on' },
    ]);
  });

  it('come in again once corrected, with their ward, and settle the rejects', async () => {
    await rejectTwo();
    const fixed = (await writeFix()).replace('31/02/2024', '29/02/2024').replace('tomorrow', '03/04/2024');
    const report = await bringIn('corrected.csv', fixed);
    expect(report.totals).toMatchObject({ read: 2, accepted: 2, rejected: 0 });
    expect(report.files[0]).toMatchObject({ dataset: 'feedback', ignoredColumns: [] });
    const rows = await open.db
      .selectFrom('feedback')
      .select(['reference', 'received_on', 'closed_on', 'ward_code', 'text'])
      .orderBy('reference')
      .execute();
    expect(rows).toEqual([
      {
        reference: 'A1',
        received_on: '2024-02-29',
        closed_on: '2024-04-09',
        ward_code: 'E05000001',
        text: 'Ring me on [phone], said "she"',
      },
      { reference: 'A2', received_on: '2024-04-02', closed_on: '2024-04-03', ward_code: 'E05000001', text: '=2+5' },
      { reference: 'A3', received_on: '2024-04-03', closed_on: null, ward_code: 'E05000001', text: 'fine' },
    ]);
    expect(await readRejects(open.db)).toEqual([]);
    expect(await writeCorrections(open, join(folder, 'none.csv'))).toEqual({ files: [], withoutRow: 0 });
  });

  it('leave one open reject a row that is still wrong, and open the first again when they are undone', async () => {
    await rejectTwo();
    await bringIn('half.csv', (await writeFix()).replace('tomorrow', '03/04/2024'));
    expect(await readRejects(open.db)).toMatchObject([{ batch: 4, column: 'received_on', value: '31/02/2024' }]);
    await undoBatch(open.db, 4);
    expect(await readRejects(open.db)).toMatchObject([{ batch: 3 }, { batch: 3 }]);
  });

  it('keep settled what was corrected when the first file comes a second time, and list the rest once', async () => {
    await rejectTwo();
    const lines = (await writeFix()).split('\n').filter((line) => !line.startsWith('A2'));
    await bringIn('one.csv', lines.join('\n').replace('31/02/2024', '29/02/2024'));
    await bringIn('export.csv', EXPORT);
    expect(await readRejects(open.db)).toMatchObject([{ batch: 5, line: 3 }]);
  });

  it('hold rows whose cells do not fit the header, masked, as far as they can be told apart', async () => {
    await bringIn(
      'a.csv',
      'kind,received_on,text\ncomplaint,2024-01-01,one, two of jo@example.org\n"complaint,2024-01-01,three\n',
    );
    const rows = records(await writeFix());
    expect(rows).toMatchObject([
      { kind: 'complaint', received_on: '2024-01-01', text: 'one', said_reject_of_feedback: '1:2' },
      { kind: 'complaint', received_on: '2024-01-01', text: 'three', said_reject_of_feedback: '1:3' },
    ]);
  });

  it('keep a customer key as the hash that it is', async () => {
    const header = 'reference,kind,received_on,customer_key\n';
    await bringIn('a.csv', `${header}A1,complaint,2024-01-01,jo@example.org\nA2,complaint,2024-02-30,jo@example.org\n`);
    await bringIn('corrected.csv', (await writeFix()).replace('2024-02-30', '2024-02-29'));
    const keys = await open.db.selectFrom('feedback').select('customer_key').distinct().execute();
    expect(keys).toEqual([{ customer_key: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
  });

  it('are one a data set where several have rejects, and leave out what the mapping leaves out', async () => {
    await bringIn('a.csv', 'reference,kind,received_on\nA1,complaint,2024-02-30\n');
    await bringIn('volumes.csv', 'service,period,count\nBins,2024-04,many\n');
    const written = await writeCorrections(open, join(folder, 'fix.csv'));
    expect(written.files.map(({ file, rows }) => [file.slice(folder.length + 1), rows])).toEqual([
      ['fix-feedback.csv', 1],
      ['fix-volumes.csv', 1],
    ]);
    const fixed = readFileSync(join(folder, 'fix-volumes.csv'), 'utf8').replace('many', '12');
    expect((await bringIn('v.csv', fixed)).files).toMatchObject([{ dataset: 'volumes', accepted: 1 }]);
  });

  it('say why they cannot be written', async () => {
    await rejectTwo();
    await expect(writeCorrections(open, join(folder, 'no', 'such', 'fix.csv'))).rejects.toMatchObject({
      code: 'file-unwritable',
    });
  });
});
