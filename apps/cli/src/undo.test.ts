import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder, removeFolder, said } from '@said/test-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let folder: string;
beforeAll(() => {
  folder = makeFolder();
  const header = 'reference,kind,received_on,service,text\n';
  writeFileSync(join(folder, 'a.csv'), `${header}C1,complaint,01/04/2024,Waste,Bin missed\n`);
  writeFileSync(join(folder, 'b.csv'), `${header}C1,complaint,01/04/2024,Parks,Bin missed\n`);
  writeFileSync(join(folder, 'bad.csv'), `${header}C9,complaint,31/02/2024,Waste,Ring 07700 900123\n`);
});
afterAll(() => removeFolder(folder));

const open = (name: string): string[] => ['--database', `${name}.duckdb`];

describe('said undo', () => {
  it('takes a batch back, keeps it in the list, and refuses in the wrong order or for what is not there', async () => {
    await said(folder, 'ingest', 'a.csv', ...open('u'));
    await said(folder, 'ingest', 'b.csv', ...open('u'));
    const refused = await said(folder, 'undo', '1', ...open('u'));
    expect(refused.code).toBe(1);
    expect(refused.notes).toMatch(/batch 2 \(b\.csv, 1 row\)[^]*said undo 2/);
    const undone = await said(folder, 'undo', '2', '--json', ...open('u'));
    expect(undone.code).toBe(0);
    expect(JSON.parse(undone.output)).toMatchObject({ batch: 2, file: 'b.csv', removed: 1, restored: 1 });
    const listed = JSON.parse((await said(folder, 'batches', '--json', ...open('u'))).output);
    const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/);
    expect(listed).toMatchObject([
      { imported_at: time, undone_at: null },
      { imported_at: time, undone_at: time },
    ]);
    const table = await said(folder, 'batches', ...open('u'));
    expect(table).toMatchObject({ code: 0, notes: '' });
    expect(table.output).toMatch(/^ +2 +\d{4}-\d\d-\d\d \d\d:\d\d +\d{4}-\d\d-\d\d \d\d:\d\d +b\.csv/m);
    expect((await said(folder, 'undo', '2', ...open('u'))).notes).toMatch(/undone already, on \d{4}-\d\d-\d\d\.$/m);
    expect((await said(folder, 'undo', '1', ...open('u'))).output).toBe(
      'Batch 1 (a.csv) is undone: 1 row taken out.\n',
    );
    expect(await said(folder, 'undo', '7', ...open('u'))).toMatchObject({
      code: 1,
      notes: expect.stringContaining('no batch 7'),
    });
    expect((await said(folder, 'undo', 'two', ...open('u'))).code).toBe(2);
  });
});

describe('said rejects --out', () => {
  it('writes a file that comes in again once corrected, and settles the reject', async () => {
    expect((await said(folder, 'ingest', 'bad.csv', ...open('r'))).code).toBe(3);
    const written = await said(folder, 'rejects', '--out', 'fix.csv', ...open('r'));
    expect(written.code).toBe(0);
    expect(written.notes).toContain('said ingest fix.csv');
    const text = readFileSync(join(folder, 'fix.csv'), 'utf8');
    expect(text).not.toContain('07700');
    writeFileSync(join(folder, 'fix.csv'), text.replace('31/02/2024', '29/02/2024'));
    expect((await said(folder, 'ingest', 'fix.csv', ...open('r'))).code).toBe(0);
    expect(JSON.parse((await said(folder, 'rejects', '--json', ...open('r'))).output)).toEqual([]);
    expect(JSON.parse((await said(folder, 'rejects', '--all', '--json', ...open('r'))).output)).toHaveLength(1);
    expect((await said(folder, 'rejects', '--out', 'none.csv', ...open('r'))).code).toBe(0);
    expect(existsSync(join(folder, 'none.csv'))).toBe(false);
  });
});

describe('said ingest --dry-run', () => {
  it('lists what would be rejected and what would change, and stores nothing', async () => {
    await said(folder, 'ingest', 'a.csv', ...open('d'));
    const trial = await said(folder, 'ingest', '--dry-run', 'b.csv', 'bad.csv', ...open('d'));
    expect(trial.output).toContain('line 2, column "received_on", value "31/02/2024": This cannot be read: a date');
    expect(trial.notes).toContain('b.csv: 1 updated: service in 1.');
    expect(trial.notes).not.toContain('said rejects');
    const { files, preview } = JSON.parse(
      (await said(folder, 'ingest', '--dry-run', 'b.csv', 'bad.csv', '--json', ...open('d'))).output,
    );
    expect(files).toMatchObject([{ changed: { service: 1 } }, { changed: {} }]);
    expect(preview[1].rejects).toMatchObject([{ line: 2, value: '31/02/2024', rule: 'not a date' }]);
    expect((await said(folder, 'rejects', ...open('d'))).notes).toBe('There is nothing to put right.\n');
  });
});

describe('said rejects', () => {
  it('lists rows that are none too, and says that nothing needs to be done about them', async () => {
    writeFileSync(join(folder, 'total.csv'), 'reference,kind,received_on\nT1,complaint,01/04/2024\nTotal,1,\n');
    await said(folder, 'ingest', 'total.csv', ...open('t'));
    expect(JSON.parse((await said(folder, 'rejects', '--json', ...open('t'))).output)).toMatchObject([
      { line: 3, rule: 'row of totals' },
    ]);
    expect((await said(folder, 'rejects', ...open('t'))).notes).toBe('1 rejected row. Nothing needs to be done.\n');
    expect((await said(folder, 'rejects', '--out', 'fix.csv', ...open('t'))).notes).toContain('nothing was written');
  });

  it('says so of a batch that there is not', async () => {
    await said(folder, 'ingest', 'bad.csv', ...open('n'));
    for (const out of [[], ['--out', 'fix.csv']]) {
      const { code, notes } = await said(folder, 'rejects', '--batch', '9', ...out, ...open('n'));
      expect(code).toBe(1);
      expect(notes).toContain('There is no batch 9.');
    }
  });
});
