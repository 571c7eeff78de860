import { useDatabase } from '@said/test-kit';
import { describe, expect, it } from 'vitest';
import { importText, notesOf, problemsOf } from './support/import-text.ts';

const place = useDatabase();

const CASES = `Ref,Kind,Received,Ward,ward
C1,Complaint,12/04/2024,Quayside,
C2,Complaint,13/04/2024,Old Town,7
C3,Comment,14/04/2024,Quayside,
`;

const wards = async (): Promise<(string | null)[]> => {
  const rows = await place.open.db.selectFrom('feedback').select('ward_name').orderBy('id').execute();
  return rows.map(({ ward_name }) => ward_name);
};

describe('a file with the columns Ward and ward', () => {
  it('is read by the filled one, which is said', async () => {
    const report = await importText(place, CASES);
    expect(await wards()).toEqual(['Quayside', 'Old Town', 'Quayside']);
    expect(notesOf(report)).toContain('Column "Ward" was taken for ward_name');
    expect(notesOf(report)).toContain('"ward" is headed alike');
    expect(report.files[0]?.ignoredColumns).toEqual(['ward']);
  });

  it.each([
    ['Ward: ward', ['Quayside', 'Old Town', 'Quayside']],
    ['ward: ward', [null, '7', null]],
    ['Ward: null', [null, '7', null]],
    ['ward: null', ['Quayside', 'Old Town', 'Quayside']],
  ])('is read by the exact spelling that the mapping %s names, without a word', async (line, found) => {
    const report = await importText(place, CASES, { mapping: `columns: { ${line} }` });
    expect(await wards()).toEqual(found);
    expect(notesOf(report)).not.toContain('headed alike');
  });

  it('is not asked about where every row needs the field', async () => {
    const text = 'Ref,Kind,Received,received\nC1,Complaint,12/04/2024,\nC2,Comment,13/04/2024,\n';
    const report = await importText(place, text);
    expect(problemsOf(report)).toBe('');
    expect(report.totals).toMatchObject({ accepted: 2, rejected: 0 });
  });
});
