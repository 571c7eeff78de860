import { readRejects } from '@said/database';
import { useDatabase } from '@said/test-kit';
import { describe, expect, it } from 'vitest';
import { importText, notesOf } from './support/import-text.ts';

const place = useDatabase();

const REPEATED = {
  line: 4,
  rule: 'repeated headings',
  message: 'This row repeats the headings; it was left out. Nothing needs to be done.',
};

describe('the headings of a printed ward profile on its second page', () => {
  it('are rejected once, for nobody to correct, and are no ward', async () => {
    const text =
      'Ward,Residents,Households\nQuayside,100,30\nOld Town,200,60\nWard,Residents,Households\nMill,300,90\n';
    const report = await importText(place, text);
    expect(report.totals).toMatchObject({ read: 7, accepted: 6, rejected: 1 });
    expect(report.files[0]).toMatchObject({ dataset: 'ward_profile', toCorrect: 0 });
    expect(await readRejects(place.open.db)).toMatchObject([{ ...REPEATED, value: 'Ward' }]);
    const wards = await place.open.db
      .selectFrom('ward_profile')
      .select('ward_name')
      .distinct()
      .orderBy('ward_name')
      .execute();
    expect(wards.map(({ ward_name }) => ward_name)).toEqual(['Mill', 'Old Town', 'Quayside']);
    expect(notesOf(report)).not.toContain('not about a single ward');
  });

  it('are rejected of a profile by LSOA too, which is added up all the same', async () => {
    await importText(place, 'code,name,LSOA code\nE05000001,Mill,E01000001\nE05000001,Mill,E01000002\n', {
      name: 'wards.csv',
    });
    const text = 'LSOA code,Ward,Residents\nE01000001,Mill,5\n\nLSOA code,Ward,Residents\nE01000002,Mill,6\n';
    const report = await importText(place, text);
    expect(report.totals).toMatchObject({ read: 2, accepted: 1, rejected: 1 });
    expect(await readRejects(place.open.db)).toMatchObject([REPEATED]);
    expect(notesOf(report)).not.toContain('something else than LSOAs');
    const [row] = await place.open.db.selectFrom('ward_profile').select('value').execute();
    expect(row?.value).toBe(11);
  });
});
