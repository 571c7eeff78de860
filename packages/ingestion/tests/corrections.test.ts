import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type OpenDatabase, readRejects, undoBatch } from '@said/database';
import { useDatabase } from '@said/test-kit';
import { parse } from 'csv-parse/sync';
import { beforeEach, describe, expect, it } from 'vitest';
import { ingest } from '../src/ingest.ts';
import { writeCorrections } from '../src/reject/write-corrections.ts';

const place = useDatabase();
let folder: string;
let open: OpenDatabase;
beforeEach(() => {
  ({ folder, open } = place);
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
        said_reject_of_feedback: 'batch 3 line 2',
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

  it('say nothing of fields that the export had no column for, as far as there is a default', async () => {
    const full = 'Case Ref,Feedback Type,Date Received,Complaints procedure,Date Closed\n';
    await bringIn('full.csv', `${full}A1,Complaint,02/04/2024,Housing,\nA2,Complaint,03/04/2024,Housing,\n`);
    await bringIn('news.csv', 'Case Ref,Feedback Type,Date Received,Date Closed\nA1,Complaint,02/04/2024,31/04/2024\n');
    const fixed = (await writeFix()).replace('31/04/2024', '30/04/2024');
    expect((await bringIn('fixed.csv', fixed)).files).toMatchObject([{ accepted: 1, updated: 1 }]);
    const stored = await open.db
      .selectFrom('feedback')
      .select(['procedure', 'closed_on'])
      .orderBy('reference')
      .execute();
    expect(stored).toEqual([
      { procedure: 'housing', closed_on: '2024-04-30' },
      { procedure: 'housing', closed_on: null },
    ]);
  });

  it('leave the stored ward of a case where the export had none', async () => {
    await rejectTwo();
    await bringIn(
      'narrow.csv',
      'Case Ref,Feedback Type,Date Received,Date Closed\nA3,Complaint,03/04/2024,31/04/2024\n',
    );
    await writeCorrections(open, join(folder, 'narrow-fix.csv'), { batch: 4 });
    const text = readFileSync(join(folder, 'narrow-fix.csv'), 'utf8');
    const report = await bringIn('fixed.csv', text.replace('31/04/2024', '30/04/2024'));
    expect(report.files[0]).toMatchObject({ updated: 1, changed: { closed_on: 1 }, ignoredColumns: [] });
    expect(await open.db.selectFrom('feedback').select(['ward_code', 'closed_on']).execute()).toEqual([
      { ward_code: 'E05000001', closed_on: '2024-04-30' },
    ]);
  });

  it('keep settled what was corrected when the first file comes a second time, and list the rest once', async () => {
    await rejectTwo();
    const lines = (await writeFix()).split('\n').filter((line) => !line.startsWith('A2'));
    await bringIn('one.csv', lines.join('\n').replace('31/02/2024', '29/02/2024'));
    await bringIn('export.csv', EXPORT);
    expect(await readRejects(open.db)).toMatchObject([{ batch: 5, line: 3 }]);
  });

  it('hold rows whose cells do not fit the header, masked and whole, and take none before it is put right', async () => {
    await bringIn('wards.csv', 'code,name\nE05000001,Abbey\n');
    await bringIn('postcode_lookup.csv', 'postcode,ward_code\nTS18 1AB,E05000001\n');
    const header = 'kind,received_on,postcode,text';
    const wide = 'complaint,2024-01-01,TS18 1AB,one, two of jo@example.org, three';
    await bringIn('a.csv', `${header}\n${wide}\n"complaint,2024-01-01,,three, four\n`);
    const text = await writeFix();
    const [first, second] = records(text);
    const ward = { kind: 'complaint', received_on: '2024-01-01', ward_code: 'E05000001' };
    expect(first).toMatchObject({ ...ward, text: 'one', said_more_cells: 'two of [email], three' });
    expect(first).toMatchObject({ said_reject_of_feedback: 'batch 3 line 2' });
    expect(second?.['said_reject_of_feedback']).toBe('batch 3 line 3');
    const [said_header = '', one = ''] = text.split('\n');
    expect((await bringIn('unchanged.csv', `${said_header}\n${one}\n`)).totals).toMatchObject({
      accepted: 0,
      rejected: 1,
    });
    const [, again] = records(await writeFix());
    expect(again).toMatchObject({ ...ward, text: 'one', said_more_cells: 'two of [email], three' });
    const mended = one.replace(',one,', ',"one, two of [email], three",').replace(',"two of [email], three",', ',,');
    expect((await bringIn('mended.csv', `${said_header}\n${mended}\n`)).totals).toMatchObject({
      accepted: 1,
      rejected: 0,
    });
    expect(await open.db.selectFrom('feedback').select(['text', 'ward_code']).execute()).toEqual([
      { text: 'one, two of [email], three', ward_code: 'E05000001' },
    ]);
    expect(await readRejects(open.db)).toMatchObject([{ batch: 3, line: 3 }]);
  });

  it('settle the rejects that are marked as they or a spreadsheet may write it', async () => {
    // Every mark is of a line of its own in the sixth batch.
    const marks = ['6:2', '06:03', '06:04:00', 'batch 6 line 5', ' Batch 6  Line 6'];
    for (const number of [1, 2, 3, 4, 5])
      await bringIn(`${number}.csv`, `kind,received_on\ncomment,2024-01-0${number}\n`);
    const rejected = marks.map((_, index) => `A${index},complaint,2024-02-30\n`).join('');
    expect((await bringIn('a.csv', `reference,kind,received_on\n${rejected}`)).totals).toMatchObject({ rejected: 5 });
    const fixed = marks.map((mark, index) => `A${index},complaint,2024-02-29,${mark}\n`).join('');
    const header = 'reference,kind,received_on,said_reject_of_feedback\n';
    expect((await bringIn('fix.csv', `${header}${fixed}`)).totals).toMatchObject({ accepted: 5 });
    expect((await readRejects(open.db)).map(({ line }) => line)).toEqual([]);
  });

  it('may be put right in steps, in the same file or in the next one', async () => {
    await bringIn('a.csv', 'reference,kind,received_on\nA1,comment,x\nA2,comment,y\nA3,comment,z\n');
    const once = (await writeFix()).replace('x', '2024-01-01');
    await bringIn('fix.csv', once);
    expect(await readRejects(open.db)).toMatchObject([
      { batch: 2, value: 'y' },
      { batch: 2, value: 'z' },
    ]);
    await bringIn('fix.csv', once.replace(',y,', ',2024-01-02,'));
    expect(await readRejects(open.db)).toMatchObject([{ batch: 3, value: 'z' }]);
    await bringIn('last.csv', (await writeFix()).replace(',z,', ',2024-01-03,'));
    expect(await readRejects(open.db)).toEqual([]);
    expect(await open.db.selectFrom('feedback').select('reference').orderBy('reference').execute()).toHaveLength(3);
  });

  it('stay open however often they come again as they were', async () => {
    await bringIn('a.csv', 'reference,kind,received_on\nA1,comment,x\n');
    const text = await writeFix();
    for (const batch of [2, 3, 4]) {
      await bringIn('fix.csv', text);
      expect(await readRejects(open.db)).toMatchObject([{ batch, line: 2, value: 'x' }]);
    }
    await bringIn('fix.csv', text.replace(',x,', ',2024-01-01,'));
    expect(await readRejects(open.db)).toEqual([]);
  });

  it('hold no totals or notes, though those are listed', async () => {
    const notes = 'Total,,,\n"Printed on 01/05/2024",,,\n';
    const { files } = await bringIn('a.csv', `reference,kind,received_on,text\nA1,comment,2024-01-01,x\n${notes}`);
    expect(files).toMatchObject([{ read: 3, accepted: 1, rejected: 2, toCorrect: 0 }]);
    expect(await readRejects(open.db, { toCorrect: true })).toEqual([]);
    expect(await readRejects(open.db)).toHaveLength(2);
    expect((await writeCorrections(open, join(folder, 'fix.csv'))).files).toEqual([]);
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

  const BAD = ['E05000001,100,lots', 'E05000002,many,?40', 'E05000001,100,50'];
  const MORE = ['E05000003,7,8', 'E05000004,7,8', 'E05000005,7,8', 'E05000006,7,8'];
  const long = (line: string): string[] => {
    const [ward, population, households] = line.split(',');
    return [`${ward},Population,${population},2021`, `${ward},Households,${households},`];
  };

  it.each([
    ['wide', ['ward_code,Population - 2021,Households', ...BAD, ...MORE]],
    ['long', ['ward_code,indicator,value,period', ...[...BAD, ...MORE].flatMap(long)]],
  ])('of a %s profile are long, and each of several values on a line settles its own reject', async (_, lines) => {
    mkdirSync(join(folder, 'data/ward-profile'), { recursive: true });
    writeFileSync(join(folder, 'data/ward-profile/a.csv'), lines.join('\n'));
    const { totals } = await ingest(open, [join(folder, 'data')]);
    // The household figure of the repeated ward is the first that can be read.
    expect(totals).toMatchObject({ accepted: 10, rejected: 4 });
    const text = await writeFix();
    const rows = records(text);
    expect(Object.keys(rows[0] ?? {}).slice(0, 5)).toEqual(['ward_code', 'ward_name', 'indicator', 'value', 'period']);
    expect(rows.filter(({ ward_code }) => ward_code === 'E05000002')).toMatchObject([
      { indicator: 'Population', period: '2021', value: 'many' },
      { indicator: 'Households', period: '', value: '?40' },
    ]);
    const [header = '', ...others] = text.split('\n');
    const fixed = others.filter((line) => line.includes('many')).map((line) => line.replace(',many,', ',"1,234",'));
    const report = await bringIn('one.csv', `${header}\n${fixed.join('\n')}\n`);
    expect(report.files).toMatchObject([{ dataset: 'ward_profile', accepted: 1, rejected: 0 }]);
    expect(new Set((await readRejects(open.db)).map(({ value }) => value))).toEqual(
      new Set(['?40', 'E05000001', 'lots']),
    );
    const query = open.db.selectFrom('ward_profile').select(['indicator', 'value', 'period']);
    expect(await query.where('ward_code', '=', 'E05000002').execute()).toEqual([
      { indicator: 'Population', value: 1234, period: '2021' },
    ]);
  });

  it('of a profile hold nothing personal that stood where a number belongs', async () => {
    const rows = ['Abbey,1', 'Ash,2', 'Oak,3', 'Elm,ring jo.bloggs@example.org on 07700 900123'];
    await bringIn('ward-profile.csv', `ward,Homes\n${rows.join('\n')}\n`);
    const [reject] = await readRejects(open.db);
    expect(reject).toMatchObject({ line: 5, column: 'Homes', value: 'ring [email] on [phone]' });
    expect(`${reject?.message} ${await writeFix()}`).not.toMatch(/bloggs|07700/);
  });

  it('say why they cannot be written', async () => {
    await rejectTwo();
    await expect(writeCorrections(open, join(folder, 'no', 'such', 'fix.csv'))).rejects.toMatchObject({
      code: 'file-unwritable',
    });
  });
});
