// Files that are no tables: the officer is told what they are, and nothing of what is in them.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type OpenDatabase } from '@said/database';
import { useDatabase } from '@said/test-kit';
import { beforeAll, describe, expect, it } from 'vitest';
import { ingest } from '../src/ingest.ts';

const place = useDatabase('all');
let folder: string;
let open: OpenDatabase;
beforeAll(() => {
  ({ folder, open } = place);
});

async function problemOf(name: string, content: string | Buffer): Promise<{ code: string; said: string }> {
  const path = join(folder, name);
  writeFileSync(path, content);
  const { problems, files } = await ingest(open, [path]);
  expect(files).toEqual([]);
  return { code: problems[0]?.code ?? '', said: `${problems[0]?.message ?? ''} ${problems[0]?.hint ?? ''}` };
}

const TABLE = '<table><tr><th>Case Ref</th></tr><tr><td>Mrs Margaret Thornbury</td></tr></table>';

describe('a file that is no table', () => {
  it.each([
    ['a.xls', 'a web page', `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body>${TABLE}</body></html>`],
    ['b.csv', 'a web page', `\uFEFF\n<!DOCTYPE html>\n<html>${TABLE}`],
    ['c.csv', 'a web page', `<!-- made by CaseSystem -->\n${TABLE}`],
    ['utf16.xls', 'a web page', Buffer.from(`\uFEFF<html>${TABLE}`, 'utf16le')],
    [
      'd.csv',
      'SpreadsheetML',
      '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook><Thornbury/>',
    ],
    ['e.csv', 'an XML file', '<?xml version="1.0"?><cases><case>Thornbury</case></cases>'],
    ['f.csv', 'a PDF document', '%PDF-1.7\nThornbury'],
    ['g.csv', 'a database file', Buffer.from('SQLite format 3\0Thornbury')],
    ['h.csv', 'a database file', Buffer.concat([Buffer.alloc(8, 7), Buffer.from('DUCK'), Buffer.alloc(4000)])],
    ['i.csv', 'an empty zip archive', Buffer.from('PK\u0005\u0006Thornbury\0\0\0', 'latin1')],
    ['j.csv', 'JSON', '[{"name": "Thornbury", "kind": "complaint"}]'],
    ['k.csv', 'no text', Buffer.concat([Buffer.from([1, 2, 3, 4, 5, 6, 7]), Buffer.from('Thornbury\n')])],
  ])('is named for what it is: %s is %s', async (name, what, content) => {
    const { code, said } = await problemOf(name, content);
    expect(code).toBe('not-a-table');
    expect(said).toContain(what);
    expect(said).toMatch(/\.xlsx/);
    expect(said).not.toContain('Thornbury');
  });
});

describe('a table that nobody knows', () => {
  it('is told to have no headings, and its first row is not shown', async () => {
    const row = (index: number): string =>
      `C${index},Mrs Margaret Thornbury,07700 90012${index},p${index}@zqmail.example.com,25/04/2024`;
    const { code, said } = await problemOf('x.csv', `${row(1)}\n${row(2)}\n`);
    expect(code).toBe('not-recognised');
    expect(said).toContain('The 5 columns have no headings');
    expect(said).not.toMatch(/Thornbury|07700|zqmail|C1/);
  });

  it.each([
    ['dates above dates', 'C1,Alder,25/04/2024\nC2,Birch,26/04/2024\n'],
    ['numbers above numbers', 'C1,12,7.5\nC2,13,8.5\n'],
  ])('is told to have no headings by %s', async (_, text) => {
    expect((await problemOf('y.csv', text)).said).toContain('The 3 columns have no headings');
  });

  it('has its headings masked and cut in the message', async () => {
    const { said } = await problemOf('z.csv', `Notes of Mr Peter Thornbury,"${'pears '.repeat(5_000)}"\nx,y\n`);
    expect(said).toContain('Notes of Mr [name], pears pears');
    expect(said.length).toBeLessThan(600);
  });

  it('has headings where those of the Office for National Statistics could be postcodes', async () => {
    const { said } = await problemOf('y.csv', 'OA21CD,WD24CD\nE00000001,E05000001\nE00000003,E05000002\n');
    expect(said).not.toContain('no headings');
  });

  it('keeps its headings in the message where months stand above numbers', async () => {
    const { said } = await problemOf('m.csv', 'thing,2021,2022,2023\napples,1,2,3\npears,4,5,6\n');
    expect(said).not.toContain('no headings');
  });
});
