import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFolder, removeFolder, said } from './testing/said.ts';

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
  it('takes a batch back, keeps it in the list, and refuses in the wrong order or for what is not there', () => {
    said(folder, 'ingest', 'a.csv', ...open('u'));
    said(folder, 'ingest', 'b.csv', ...open('u'));
    const refused = said(folder, 'undo', '1', ...open('u'));
    expect(refused.code).toBe(1);
    expect(refused.notes).toMatch(/batch 2 \(b\.csv, 1 row\)[^]*said undo 2/);
    const undone = said(folder, 'undo', '2', '--json', ...open('u'));
    expect(undone.code).toBe(0);
    expect(JSON.parse(undone.output)).toMatchObject({ batch: 2, file: 'b.csv', removed: 1, restored: 1 });
    const listed = JSON.parse(said(folder, 'batches', '--json', ...open('u')).output);
    expect(listed).toMatchObject([{ undone_at: null }, { undone_at: expect.stringMatching(/^\d{4}-/) }]);
    expect(said(folder, 'undo', '7', ...open('u'))).toMatchObject({
      code: 1,
      notes: expect.stringContaining('no batch 7'),
    });
    expect(said(folder, 'undo', 'two', ...open('u')).code).toBe(2);
  });
});

describe('said rejects --out', () => {
  it('writes a file that comes in again once corrected, and settles the reject', () => {
    expect(said(folder, 'ingest', 'bad.csv', ...open('r')).code).toBe(3);
    const written = said(folder, 'rejects', '--out', 'fix.csv', ...open('r'));
    expect(written.code).toBe(0);
    expect(written.notes).toContain('said ingest fix.csv');
    const text = readFileSync(join(folder, 'fix.csv'), 'utf8');
    expect(text).not.toContain('07700');
    writeFileSync(join(folder, 'fix.csv'), text.replace('31/02/2024', '29/02/2024'));
    expect(said(folder, 'ingest', 'fix.csv', ...open('r')).code).toBe(0);
    expect(JSON.parse(said(folder, 'rejects', '--json', ...open('r')).output)).toEqual([]);
    expect(JSON.parse(said(folder, 'rejects', '--all', '--json', ...open('r')).output)).toHaveLength(1);
    expect(said(folder, 'rejects', '--out', 'none.csv', ...open('r')).code).toBe(0);
    expect(existsSync(join(folder, 'none.csv'))).toBe(false);
  });
});
