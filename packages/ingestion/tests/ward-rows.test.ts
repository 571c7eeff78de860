import { writeSetting } from '@said/database';
import { useDatabase } from '@said/test-kit';
import { beforeEach, describe, expect, it } from 'vitest';
import { importText, notesOf } from './support/import-text.ts';

const place = useDatabase();

const WARD_LIST =
  'code,name\nE05990001,Alder Bank\nE05990002,Bramble Hill\nE05990003,Castle & Quay\nE05990004,Borough\n';

const profileOf = (names: readonly string[]): string =>
  `Ward,Population\n${names.map((name, index) => `"${name}",${7000 + index}`).join('\n')}\n`;

async function stored(): Promise<unknown[][]> {
  const rows = await place.open.db.selectFrom('ward_profile').selectAll().orderBy('id').execute();
  return rows.map(({ ward_name, ward_code }) => [ward_name, ward_code]);
}

const names = async (): Promise<unknown[]> => (await stored()).map(([name]) => name);

describe('averages and totals among the wards of a profile', () => {
  const SUMMARIES = [
    'England average',
    'Testham average',
    'Ward average',
    'Average for Testham',
    'Average (all wards)',
    'Borough',
    'The Borough',
    'Borough total',
    'Grand Total',
    'Sub-total',
    'All wards',
    'All wards in Testham',
    'Mean',
    'Mean of wards',
    'Ward mean',
    'Median',
    'Testham Borough Council',
    'Borough-wide',
  ];

  it('are kept out, counted and named', async () => {
    const report = await importText(place, profileOf(['Alder Bank', ...SUMMARIES, 'Bramble Hill']));
    expect(await names()).toEqual(['Alder Bank', 'Bramble Hill']);
    const first = SUMMARIES.slice(0, 8).map((name) => `"${name}"`);
    expect(notesOf(report)).toContain(
      `(total or region ${SUMMARIES.length}: ${first.join(', ')} and ${SUMMARIES.length - 8} more)`,
    );
  });

  it('keeps wards that only sound like them', async () => {
    const wards = ['Meanwood', 'Averham', 'Borough and Bankside', 'Totaltown', 'North Borough', 'Council Green'];
    await importText(place, profileOf(wards));
    expect(await names()).toEqual(wards);
  });

  it('keeps the council itself out by its name', async () => {
    await writeSetting(place.open.db, 'council', 'Testham Borough Council');
    const report = await importText(place, profileOf(['Alder Bank', 'Testham', 'Bramble Hill']));
    expect(await names()).toEqual(['Alder Bank', 'Bramble Hill']);
    expect(notesOf(report)).toContain('the council itself 1: "Testham"');
  });
});

describe('a profile when the list of wards is there', () => {
  beforeEach(async () => {
    expect((await importText(place, WARD_LIST, { name: 'wards.csv' })).problems).toEqual([]);
  });

  it('keeps out a name that is no ward, and says so', async () => {
    const report = await importText(place, profileOf(['Alder Bank', 'Testham', 'castle and quay', 'Bramble Hill']));
    expect(await stored()).toEqual([
      ['Alder Bank', 'E05990001'],
      ['castle and quay', 'E05990003'],
      ['Bramble Hill', 'E05990002'],
    ]);
    expect(notesOf(report)).toContain('no ward of the imported list 1: "Testham"');
    expect(notesOf(report)).toContain('values: { ward: { "Testham": [] } }');
    expect(report.totals).toMatchObject({ read: 3, accepted: 3 });
  });

  it('keeps a ward that is called like the borough or the council', async () => {
    await writeSetting(place.open.db, 'council', 'Alder Bank Council');
    await importText(place, profileOf(['Alder Bank', 'Borough', 'Bramble Hill']));
    expect(await names()).toEqual(['Alder Bank', 'Borough', 'Bramble Hill']);
  });

  it('takes the word of the mapping for a name', async () => {
    const mapping = 'values: { ward: { Alder Bank: [The Alders], Narnia: [] } }';
    await importText(place, profileOf(['The Alders', 'Narnia', 'Bramble Hill', 'Castle & Quay']), { mapping });
    expect(await stored()).toEqual([
      ['Alder Bank', 'E05990001'],
      ['Narnia', null],
      ['Bramble Hill', 'E05990002'],
      ['Castle & Quay', 'E05990003'],
    ]);
  });

  it('keeps all names where most are no wards of the list, for it is another list', async () => {
    await importText(place, profileOf(['Alder Bank', 'Elsewhere', 'Otherwise']));
    expect(await names()).toEqual(['Alder Bank', 'Elsewhere', 'Otherwise']);
  });

  it('judges in a trial as it does in earnest', async () => {
    const trial = await importText(place, profileOf(['Alder Bank', 'Testham', 'Bramble Hill']), { dryRun: true });
    expect(trial.totals).toMatchObject({ read: 2, accepted: 2 });
    expect(await stored()).toEqual([]);
  });
});
