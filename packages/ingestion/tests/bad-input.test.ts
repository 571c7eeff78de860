import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type OpenDatabase, readBatches } from '@said/database';
import { useDatabase } from '@said/test-kit';
import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { ingest } from '../src/ingest.ts';

const place = useDatabase();
let folder: string;
let data: string;
let open: OpenDatabase;
beforeEach(() => {
  ({ folder, open } = place);
  data = join(folder, 'data');
  mkdirSync(data);
});

function write(name: string, content: string | Buffer): string {
  const path = join(data, name);
  writeFileSync(path, content);
  return path;
}

const GOOD = 'kind,received_on,text\nComplaint,01/04/2024,x\n';

describe('bad input', () => {
  it('says which path is missing', async () => {
    await expect(ingest(open, [join(data, 'none.csv')])).rejects.toMatchObject({ code: 'file-missing' });
  });

  it('says that a folder holds no data files', async () => {
    write('README.md', 'hello');
    await expect(ingest(open, [data])).rejects.toMatchObject({ code: 'no-data-files' });
  });

  const excel: [string, Buffer][] = [
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['a new workbook', Buffer.from('PK\u0003\u0004......', 'latin1')],
  ];
  it.each(excel)('tells %s that is named .csv apart by its bytes', async (_, bytes) => {
    const report = await ingest(open, [write('f.csv', bytes)]);
    expect(report.problems).toMatchObject([{ code: 'excel-file', isFailure: true }]);
    expect(report.problems[0]?.hint).toContain('CSV');
  });

  it.each(['', '\uFEFF'])('says that a file is empty', async (content) => {
    expect((await ingest(open, [write('f.csv', content)])).problems).toMatchObject([
      { code: 'file-empty', isFailure: true },
    ]);
  });

  it('says which data set is nearest, and what is missing', async () => {
    const report = await ingest(open, [write('f.csv', 'Ref,Date Received,Remarks\nA1,01/04/2024,x\n')]);
    expect(report.problems).toMatchObject([{ code: 'not-recognised', isFailure: true }]);
    expect(report.problems[0]?.message).toContain('feedback (missing: kind)');
    expect(await readBatches(open.db)).toEqual([]);
  });

  it('imports the rest of a folder beside a file that it does not know', async () => {
    write('good.csv', GOOD);
    write('other.csv', 'apples,pears\n1,2\n');
    const report = await ingest(open, [data]);
    expect(report.files).toMatchObject([{ file: 'good.csv', accepted: 1 }]);
    expect(report.problems).toMatchObject([{ file: 'other.csv', code: 'not-recognised', isFailure: false }]);
  });

  it('takes a file with a header only for an import of no rows', async () => {
    expect((await ingest(open, [write('f.csv', 'kind,received_on,text\n')])).totals).toMatchObject({
      read: 0,
      accepted: 0,
    });
  });

  it('keeps columns apart that differ only by case', async () => {
    await ingest(open, [write('f.csv', 'kind,received_on,ward,Ward\nComplaint,01/04/2024,Abbey,27\n')]);
    expect(await open.db.selectFrom('feedback').select('ward_name').execute()).toEqual([{ ward_name: 'Abbey' }]);
    expect(await readBatches(open.db)).toMatchObject([{ ignored_columns: ['Ward'] }]);
  });

  it('explains a mapping that is wrong', async () => {
    const mapping = write('map.yaml', 'files:\n  f.csv:\n    dataset: feedbak\n');
    await expect(ingest(open, [write('f.csv', GOOD)], { mapping })).rejects.toMatchObject({ code: 'mapping-wrong' });
    const other = write('other.yaml', 'files:\n  f.csv:\n    columns: { Nothing: text }\n');
    expect((await ingest(open, [write('f.csv', GOOD)], { mapping: other })).problems).toMatchObject([
      { code: 'mapping-wrong' },
    ]);
  });

  it('reads what said.config.yaml beside the files says', async () => {
    write(
      'said.config.yaml',
      'council:\n  name: Testham\n  sample: true\nfiles:\n  "*.csv":\n    dataset: feedback\n    kind: service request\n    columns:\n      link: { field: reference, pattern: "([^/]+)$" }\n      when: received_on\n      state: null\n    leaveOut: { state: [hidden] }\n',
    );
    write(
      'f.csv',
      'link,when,state\nhttps://x.test/report/12,01/04/2024,open\nhttps://x.test/report/13,01/04/2024,hidden\n',
    );
    const report = await ingest(open, [data]);
    expect(report.totals).toMatchObject({ read: 2, accepted: 1, rejected: 1 });
    expect(await open.db.selectFrom('feedback').select(['reference', 'kind']).execute()).toEqual([
      { reference: '12', kind: 'service request' },
    ]);
    expect(await open.db.selectFrom('settings').selectAll().orderBy('key').execute()).toEqual([
      { key: 'council', value: 'Testham' },
      { key: 'sample', value: 'true' },
    ]);
  });
});

describe('any file', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      'Complaint',
      '01/04/2024',
      '31/02/2024',
      '',
      '"',
      '"a\nb"',
      '"un',
      'a"b',
      "=cmd|'/c calc'!A1",
      '<b>',
      "'; drop table feedback; --",
      '\t',
      'é£€',
    ),
    fc.string({ maxLength: 12 }),
  );
  const row = fc.array(cell, { minLength: 1, maxLength: 5 }).map((cells) => cells.join(','));
  const newline = fc.constantFrom('\n', '\r\n');

  it('adds up: read = accepted + duplicate + rejected, and twice changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 25 }), newline, async (rows, end) => {
        const path = write('f.csv', ['reference,kind,received_on,text', ...rows].join(end) + end);
        const first = await ingest(open, [path]);
        expect(first.problems).toEqual([]);
        const { read, accepted, duplicate, rejected } = first.totals;
        expect(read).toBe(accepted + duplicate + rejected);
        const again = await ingest(open, [path]);
        expect(again.totals).toMatchObject({ read, accepted: 0, rejected });
      }),
      { numRuns: process.env['SAID_SLOW'] === '1' ? 25 : 6 },
    );
  }, 120_000);
});
