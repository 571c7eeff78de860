// Quotation marks that are not in pairs cost the row in which they stand, never the rows below it.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type OpenDatabase, readRejects } from '@said/database';
import { useDatabase } from '@said/test-kit';
import { beforeEach, describe, expect, it } from 'vitest';
import { ingest, type IngestReport } from '../src/ingest.ts';

const place = useDatabase();
let folder: string;
let open: OpenDatabase;
beforeEach(() => {
  ({ folder, open } = place);
});

function load(lines: readonly string[]): Promise<IngestReport> {
  const path = join(folder, 'a.csv');
  writeFileSync(path, `reference,kind,received_on,text\n${lines.join('\n')}\n`);
  return ingest(open, [path]);
}

const row = (number: number, text = 'fine'): string => `C${number},Complaint,${10 + (number % 10)}/04/2024,${text}`;
const rows = (count: number, texts: Record<number, string>): string[] =>
  Array.from({ length: count }, (_, index) => row(index, texts[index]));
const texts = async () => (await open.db.selectFrom('feedback').select('text').execute()).map(({ text }) => text);

describe('an unbalanced quotation mark', () => {
  it.each([
    ['quoted cells follow', { 5: '"It was open all day', 40: '"Rude"', 80: '"Rude"' }],
    ['quoted cells with separators follow', { 5: '"It was open all day', 40: '"Rude, and late"', 80: '"Rude, late"' }],
    ['a cell far below ends in one', { 5: '"It was open all day', 40: 'They said "go"', 80: 'He was rude"' }],
    ['none follows', { 5: '"It was open all day' }],
  ])('costs one row of a hundred where %s', async (_, broken) => {
    const report = await load(rows(100, broken));
    expect(report.problems).toEqual([]);
    expect(report.totals).toMatchObject({ read: 100, accepted: 99, rejected: 1 });
    expect((await texts()).filter((text) => text === 'fine')).toHaveLength(100 - Object.keys(broken).length);
    expect(await readRejects(open.db)).toMatchObject([
      { line: 7, column: 'text', value: '"It was open all day', rule: 'unclosed quote' },
    ]);
  });

  it.each([
    ['a title', '"Report of the year\n\n', ''],
    ['the last heading', '', '"'],
  ])('costs no row where it stands in %s', async (_, title, mark) => {
    const path = join(folder, 'a.csv');
    writeFileSync(path, `${title}reference,kind,received_on,${mark}text\n${rows(10, { 7: '"late"' }).join('\n')}\n`);
    const report = await ingest(open, [path]);
    expect(report.problems).toEqual([]);
    expect(report.totals).toMatchObject({ read: 10, accepted: 10, rejected: 0 });
  });

  it('costs one row where all cells are quoted', async () => {
    const quoted = rows(20, {}).map((line) => line.replaceAll(/[^,]+/g, '"$&"'));
    quoted[5] = (quoted[5] ?? '').slice(0, -1);
    expect((await load(quoted)).totals).toMatchObject({ read: 20, accepted: 19, rejected: 1 });
  });

  it('leaves comments of several lines whole, with commas and marks in them', async () => {
    const comment = 'One, two, three\n\nC9, on 14/04/2024, and so on, I think\nshe said ""no""';
    const report = await load(rows(10, { 3: `"${comment}"`, 7: '"a\r\nb, c, d, e"' }));
    expect(report.totals).toMatchObject({ read: 10, accepted: 10, rejected: 0 });
    expect(await texts()).toContain(comment.replaceAll('""', '"'));
  });

  it('keeps the whole text of its row for the correction', async () => {
    await load(rows(10, { 4: '"It was open, all day, and loud' }));
    const [reject] = await open.db.selectFrom('rejects').select('row').execute();
    expect(JSON.parse(reject?.row ?? '{}')).toMatchObject({ reference: 'C4', text: 'It was open, all day, and loud' });
  });
});

describe('line ends', () => {
  const HEAD = 'Case Ref,Kind,Date Received,Ward,Comments';
  const body = rows(50, {}).map((line) => line.replace(',fine', ',Alder Bank,fine'));
  it.each([
    ['a title ends otherwise than the table', `Complaints report\r\n\r\n${HEAD}\n${body.join('\n')}\n`],
    ['a table ends otherwise than its title', `Complaints report\n\n${HEAD}\r\n${body.join('\r\n')}\r\n`],
    ['a sep= line ends otherwise than the table', `sep=,\r\n${HEAD}\n${body.join('\n')}\n`],
    ['the heading ends otherwise than the rows', `${HEAD}\r\n${body.join('\n')}\n`],
    ['two exports were put together', `${HEAD}\r\n${body.slice(0, 25).join('\r\n')}\r\n${body.slice(25).join('\n')}\n`],
  ])('are read where %s', async (_, text) => {
    const path = join(folder, 'a.csv');
    writeFileSync(path, text);
    const report = await ingest(open, [path]);
    expect(report.problems).toEqual([]);
    expect(report.totals).toMatchObject({ read: 50, accepted: 50, rejected: 0 });
    expect(new Set(await texts())).toEqual(new Set(['fine']));
  });
});
