// Archives, workbooks, and texts whose bytes are not what they seem.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ZipArchive } from '@cj-tech-master/excelts/archive';
import { Workbook } from '@cj-tech-master/excelts';
import { type OpenDatabase, readBatches, readRejects } from '@said/database';
import { useDatabase } from '@said/test-kit';
import { beforeEach, describe, expect, it } from 'vitest';
import { ingest } from '../src/ingest.ts';

const place = useDatabase();
let folder: string;
let open: OpenDatabase;
beforeEach(() => {
  ({ folder, open } = place);
  mkdirSync(join(folder, 'data'));
});

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, 'data', name);
  writeFileSync(path, content);
  return path;
}

const feedback = () => open.db.selectFrom('feedback').selectAll().orderBy('id').execute();
async function createZip(files: Record<string, string>): Promise<Uint8Array> {
  const archive = new ZipArchive();
  for (const [name, text] of Object.entries(files)) archive.add(name, Buffer.from(text));
  return archive.bytes();
}

const CSV = 'reference,kind,received_on,text\n';

describe('zip archives', () => {
  it('brings in each table of an archive under its own name, and leaves no copy behind', async () => {
    const zip = await createZip({
      'out/a.csv': `${CSV}A1,Complaint,25/04/2024,one\n`,
      'wards.csv': 'code,name\nE05000001,Abbey\n',
      '__MACOSX/._a.csv': 'rubbish',
      'notes.pdf': '%PDF',
    });
    const report = await ingest(open, [write('export.zip', zip)]);
    expect(report.problems).toEqual([]);
    expect(report.files.map(({ file, dataset }) => [file, dataset])).toEqual([
      ['export.zip/wards.csv', 'wards'],
      ['export.zip/out/a.csv', 'feedback'],
    ]);
    expect(readdirSync(open.workFolder)).toEqual([]);
  });

  it('says so when there is nothing in it, or when it is broken', async () => {
    const empty = await createZip({ 'notes.pdf': '%PDF' });
    expect((await ingest(open, [write('a.zip', empty)])).problems).toMatchObject([{ code: 'no-data-files' }]);
    const broken = write('b.zip', empty.subarray(0, 40));
    expect((await ingest(open, [broken])).problems).toMatchObject([{ code: 'zip-unreadable' }]);
  });
});

async function workbook(fill: (book: InstanceType<typeof Workbook>) => void, name = 'book.xlsx'): Promise<string> {
  const book = new Workbook();
  fill(book);
  return write(name, new Uint8Array(await book.xlsx.writeBuffer()));
}

describe('workbooks', () => {
  it('reads values of formulas, dates and per cent, under a title, with the rows that Excel shows', async () => {
    const path = await workbook((book) => {
      const sheet = book.addWorksheet('Data');
      sheet.addRow(['Complaints of the year']);
      sheet.addRow([]);
      sheet.addRow(['reference', 'kind', 'received_on', 'closed_on', 'satisfaction', 'text']);
      sheet.addRow([
        'A1',
        'Complaint',
        new Date(Date.UTC(2024, 3, 25)),
        new Date(Date.UTC(2024, 3, 30, 14, 5)),
        4,
        'line\nbreak',
      ]);
      sheet.addRow([{ formula: '"A"&"2"', result: 'A2' }, 'Comment', '26/04/2024', null, 0.85, 'two']);
      sheet.getCell('E5').numFmt = '0%';
      sheet.addRow(['A3', 'Comment', 'soon', null, null, 'three']);
    });
    const report = await ingest(open, [path]);
    expect(report.problems).toEqual([]);
    expect(await feedback()).toMatchObject([
      { reference: 'A1', received_on: '2024-04-25', closed_on: '2024-04-30', satisfaction: 4, text: 'line\nbreak' },
      { reference: 'A2', received_on: '2024-04-26', satisfaction: 85 },
    ]);
    expect(await readRejects(open.db)).toMatchObject([{ line: 6, column: 'received_on', value: 'soon' }]);
  });

  it('counts days from 1904 where the workbook does', async () => {
    const path = await workbook((book) => {
      book.properties.date1904 = true;
      const sheet = book.addWorksheet('Data');
      sheet.addRow(['reference', 'kind', 'received_on']);
      sheet.addRow(['A1', 'Complaint', new Date(Date.UTC(2024, 3, 25))]);
    });
    await ingest(open, [path]);
    expect(await feedback()).toMatchObject([{ received_on: '2024-04-25' }]);
  });

  it('reads every sheet that is a table, and names those that nobody knows', async () => {
    const path = await workbook((book) => {
      book.addWorksheet('Cover').addRow(['Only a title']);
      const data = book.addWorksheet('Complaints');
      data.addRows([
        ['reference', 'kind', 'received_on'],
        ['A1', 'Complaint', '25/04/2024'],
      ]);
      book.addWorksheet('Wards').addRows([
        ['code', 'name'],
        ['E05000001', 'Abbey'],
      ]);
      book.addWorksheet('Pivot').addRows([
        ['apples', 'pears'],
        [1, 2],
      ]);
      const hidden = book.addWorksheet('Old');
      hidden.addRows([
        ['code', 'name'],
        ['E05000009', 'Gone'],
      ]);
      hidden.state = 'hidden';
    });
    const report = await ingest(open, [path]);
    expect(report.files.map(({ file, dataset }) => [file, dataset])).toEqual([
      ['book.xlsx/Wards', 'wards'],
      ['book.xlsx/Complaints', 'feedback'],
    ]);
    const notes = report.files.flatMap((file) => file.notes).join();
    expect(notes).toContain('"Pivot"');
    expect(notes).toContain('Hidden sheets were not read: "Old" (1 row). To have one read, unhide it');
    expect((await ingest(open, [path])).totals).toMatchObject({ read: 2, accepted: 0, duplicate: 2 });
  });

  it('names the hidden sheets of a workbook in which nothing else is a table', async () => {
    const path = await workbook((book) => {
      book.addWorksheet('Cover').addRow(['Only a title']);
      const hidden = book.addWorksheet('Cases');
      hidden.addRows([
        ['Complaints of the year'],
        ['reference', 'kind', 'received_on'],
        ['A1', 'Complaint', '25/04/2024'],
        ['A2', 'Complaint', '26/04/2024'],
      ]);
      hidden.state = 'veryHidden';
    });
    const { problems } = await ingest(open, [path]);
    expect(problems).toMatchObject([{ code: 'file-empty' }]);
    expect(problems[0]?.hint).toContain('"Cases" (2 rows)');
  });

  it('says where formulas have no value', async () => {
    const path = await workbook((book) => {
      const sheet = book.addWorksheet('Data');
      sheet.addRow(['reference', 'kind', 'received_on', 'text']);
      sheet.addRow(['A1', 'Complaint', '25/04/2024', { formula: 'A2&"x"' }]);
      sheet.addRow(['A2', 'Complaint', { formula: 'TODAY()' }, { formula: '1+1', result: 2 }]);
    });
    const report = await ingest(open, [path]);
    expect(report.totals).toMatchObject({ accepted: 1, rejected: 1 });
    expect(report.files[0]?.notes.join()).toContain('2 cells (the first is D2) hold formulas without a value');
  });

  it('rejects a row with a note beside the table by the letter of its column', async () => {
    const path = await workbook((book) => {
      const sheet = book.addWorksheet('Data');
      sheet.addRows([
        ['reference', 'kind', 'received_on'],
        ['A1', 'Complaint', '25/04/2024', null, 'chased'],
        ['A2', 'Complaint', '25/04/2024'],
      ]);
      sheet.getCell('AB3').value = 'x';
    });
    const report = await ingest(open, [path]);
    expect(report.totals).toMatchObject({ accepted: 0, rejected: 2 });
    expect(await readRejects(open.db)).toMatchObject([
      { line: 2, message: expect.stringContaining('column E, which has no heading. Move it') as string },
      { line: 3, message: expect.stringContaining('column AB,') as string },
    ]);
  });

  it('takes corrections that were saved as a workbook', async () => {
    await ingest(open, [write('f.csv', 'reference,kind,received_on\nA1,comment,soon\n')]);
    const path = await workbook((book) => {
      book.addWorksheet('fix').addRows([
        ['reference', 'kind', 'received_on', 'said_reject_of_feedback', 'said_column', 'said_message'],
        ['A1', 'comment', '2024-04-25', 'batch 1 line 2', 'received_on', 'This cannot be read'],
      ]);
    });
    const { files, totals } = await ingest(open, [path]);
    expect(totals).toMatchObject({ accepted: 1 });
    expect(files).toMatchObject([{ dataset: 'feedback', ignoredColumns: [] }]);
    expect(await readRejects(open.db)).toEqual([]);
  });

  it('names merged cells in the headings', async () => {
    const path = await workbook((book) => {
      const sheet = book.addWorksheet('Data');
      sheet.addRows([
        ['reference', 'kind', 'received_on', 'Notes', null],
        ['A1', 'Complaint', '25/04/2024', 'a', 'b'],
      ]);
      sheet.mergeCells('D1:E1');
    });
    const report = await ingest(open, [path]);
    expect(report.files[0]?.notes.join()).toContain('D1:E1 ("Notes")');
  });

  it('knows a workbook by its bytes, whatever it is called', async () => {
    const path = await workbook((book) => {
      book.addWorksheet('Data').addRows([
        ['reference', 'kind', 'received_on'],
        ['A1', 'Complaint', '25/04/2024'],
      ]);
    }, 'export.csv');
    expect((await ingest(open, [path])).totals).toMatchObject({ accepted: 1 });
    const old = write('old.csv', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]));
    const report = await ingest(open, [old]);
    expect(report.problems).toMatchObject([{ code: 'excel-file', hint: expect.stringContaining('.xlsx') as string }]);
  });
});

describe('bytes', () => {
  const at = (text: string): Buffer => Buffer.from(text);

  it('reads single bytes of Windows-1252 in a file that is UTF-8 otherwise', async () => {
    const bytes = Buffer.concat([
      at(`${CSV}A1,Complaint,25/04/2024,“café” –`),
      Buffer.from([0x20, 0xa3, 0x35]),
      at('\n'),
    ]);
    const report = await ingest(open, [write('f.csv', bytes)]);
    expect(await feedback()).toMatchObject([{ text: '“café” – £5' }]);
    expect(report.files[0]?.notes.join()).toContain('1 characters were not UTF-8');
  });

  it('reads each character in its own way where two exports of different encodings were put together', async () => {
    const row = (index: number): string => `A${index},Complaint,25/04/2024,Café £5\n`;
    const rows = (from: number, count: number): string =>
      Array.from({ length: count }, (_, index) => row(from + index)).join('');
    const bytes = Buffer.concat([at(CSV), at(rows(0, 20)), Buffer.from(rows(20, 60), 'latin1')]);
    const report = await ingest(open, [write('f.csv', bytes)]);
    expect(new Set((await feedback()).map(({ text }) => text))).toEqual(new Set(['Café £5']));
    expect(report.files[0]?.notes.join()).toContain('120 characters were not UTF-8');
  });

  it('keeps control characters out of text in Latin-1', async () => {
    const bytes = Buffer.concat([at(`${CSV}A1,Complaint,25/04/2024,a`), Buffer.from([0x81, 0xe9]), at('\n')]);
    await ingest(open, [write('f.csv', bytes)]);
    expect(await feedback()).toMatchObject([{ text: 'a\uFFFDé' }]);
  });

  it('reads lines that end in three different ways, and tells the line of a reject', async () => {
    const text =
      'reference,kind,received_on,text\r\nA1,Complaint,25/04/2024,"a\rb"\rA2,Comment,26/04/2024,c\nA3,Comment,soon,d\r\n';
    const report = await ingest(open, [write('f.csv', text)]);
    expect(report.totals).toMatchObject({ read: 3, accepted: 2, rejected: 1 });
    expect((await feedback()).map(({ reference }) => reference)).toEqual(['A1', 'A2']);
    expect(await readRejects(open.db)).toMatchObject([{ value: 'soon' }]);
  });

  it('takes out NUL bytes', async () => {
    await ingest(open, [write('f.csv', `${CSV}A1,Compl\0aint,25/04/2024,a\0b\n`)]);
    expect(await feedback()).toMatchObject([{ kind: 'complaint', text: 'ab' }]);
  });
});

describe('cells that are guarded from a spreadsheet', () => {
  it('are read without the guard, but in what people wrote', async () => {
    const text = `Case Ref,Type,Date Received,Service,Text
="00123",Complaint,="03/04/2024","=""Bins""",="a"
'00124,Complaint,'03/04/2024,'Bins,'90s music
`;
    expect((await ingest(open, [write('f.csv', text)])).totals).toMatchObject({ read: 2, accepted: 2 });
    expect(await feedback()).toMatchObject([
      { reference: '00123', received_on: '2024-04-03', service: 'Bins', text: '="a"' },
      { reference: '00124', received_on: '2024-04-03', service: "'Bins", text: "'90s music" },
    ]);
  });
});

describe('a header and no rows', () => {
  it('is an import of no rows, whatever else would be asked', async () => {
    const report = await ingest(open, [write('f.csv', 'Case Ref,Type,Date Received,Date Closed,Service Area,Ward\n')]);
    expect(report.problems).toEqual([]);
    expect(report.files).toMatchObject([{ dataset: 'feedback', read: 0, accepted: 0 }]);
  });
});

describe('what is no row', () => {
  it('names headings that are repeated on every page', async () => {
    const HEAD = 'Case Ref,Type,Date Received,Details of complaint';
    const text = `${HEAD}\nC1,Complaint,03/04/2024,one\n\n${HEAD}\nC2,Compliment,25/04/2024,two\n`;
    const report = await ingest(open, [write('f.csv', text)]);
    expect(report.totals).toMatchObject({ read: 3, accepted: 2, rejected: 1 });
    const rejects = await open.db.selectFrom('rejects').select(['line', 'rule', 'message']).execute();
    expect(rejects).toMatchObject([{ line: 4, rule: 'repeated headings' }]);
    expect(rejects[0]?.message).toContain('Nothing needs to be done');
  });

  it('names totals, blank rows and notes below a table, and finds the header under a title', async () => {
    const text =
      'Complaints,,,\nPeriod:,April,2024,all\n\nCase No,Nature,Date Received,Details\nA1,Complaint,25/04/2024,x\n,,,\nTotal,1,,\nReport run by the system,,,\n';
    const report = await ingest(open, [write('f.csv', text)]);
    expect(report.totals).toMatchObject({ read: 4, accepted: 1, rejected: 3 });
    expect((await readRejects(open.db, { all: true })).map(({ line, rule }) => [line, rule])).toEqual([
      [6, 'blank row'],
      [7, 'row of totals'],
      [8, 'note in the table'],
    ]);
  });

  it('says which headings come twice', async () => {
    const path = write('f.csv', ' reference ,kind,received_on,text,text\nA1,Complaint,25/04/2024,first,second\n');
    const report = await ingest(open, [path]);
    expect(await feedback()).toMatchObject([{ reference: 'A1', text: 'first' }]);
    expect(report.files[0]?.notes.join()).toContain('"text" (2 columns)');
  });

  it('reads decimal commas where the file separates its columns with semicolons', async () => {
    await ingest(open, [
      write('performance.csv', 'standard;period;value\nCalls;2024-04;7,96\nCalls;2024-05;1.250,5\n'),
    ]);
    const rows = await open.db.selectFrom('performance').select('value').orderBy('id').execute();
    expect(rows.map(({ value }) => value)).toEqual([7.96, 1250.5]);
  });
});

it('records no batch for a table that nobody knows', async () => {
  await ingest(open, [write('f.csv', 'apples,pears\n1,2\n')]);
  expect(await readBatches(open.db)).toEqual([]);
});
