import { useDatabase } from '@said/test-kit';
import { beforeEach, describe, expect, it } from 'vitest';
import { importText, problemsOf } from './support/import-text.ts';

const place = useDatabase();

const bringIn = (name: string, ...lines: string[]) => importText(place, `${lines.join('\n')}\n`, { name });
const stored = () => place.open.db.selectFrom('feedback').selectAll().orderBy('reference').execute();

describe('a table that looks like news of cases once somebody has said what a column is', () => {
  beforeEach(async () => {
    await bringIn(
      'cases.csv',
      'reference,kind,received_on',
      '1,complaint,2024-04-01',
      '2,complaint,2024-04-02',
      '3,complaint,2024-04-02',
    );
  });

  it('is taken for them once the officer has said that a column is not the date received', async () => {
    const text = 'Case ref,Date closed,Outcome,Last updated\n1,26/04/2024,Upheld,27/04/2024\n';
    const found = problemsOf(await importText(place, text));
    expect(found).toContain('"f.csv": { dataset: feedback, columns: { "Last updated": null } }, and it only updates');
    const mapping = 'dataset: feedback\ncolumns: { "Last updated": null }';
    expect((await importText(place, text, { mapping })).totals).toMatchObject({ accepted: 1, updated: 1 });
  });

  it.each([
    ['Date', undefined],
    ['Case date', undefined],
    ['Date (ISO)', 'dataset: feedback'],
  ])('does not take a day that is only called %s for the day on which a case came in', async (date, said) => {
    const text = `Case ref,${date},Outcome\n1,2024-04-30,Upheld\n`;
    const before = await stored();
    const found = problemsOf(await importText(place, text, said === undefined ? {} : { mapping: said }));
    expect(found).toContain(`nothing says which day "${date}" is`);
    expect(found).toContain(`{ dataset: feedback, columns: { "${date}": null } }, and it only updates`);
    expect(await stored()).toEqual(before);
    const mapping = `dataset: feedback\ncolumns: { "${date}": closed_on }`;
    await importText(place, text, { mapping, name: 'mapped.csv' });
    expect((await stored())[0]).toMatchObject({ received_on: '2024-04-01', closed_on: '2024-04-30' });
  });
});

describe('a table of cases with their wards and postcodes', () => {
  const lookedUp = () => place.open.db.selectFrom('postcode_lookup').selectAll().execute();
  beforeEach(() => bringIn('cases.csv', 'reference,kind,received_on', '1,complaint,2024-04-01'));

  it.each([
    ['Case ref,Closed,Outcome,Ward,Postcode', '1,26/04/2024,Upheld,Abbey,ZZ1 1AA'],
    ['Ref,Closed,Outcome,Ward,Postcode', '1,26/04/2024,Upheld,Abbey,ZZ1 1AA'],
    ['Case ref,Outcome,Ward,Ward code', '1,Upheld,Abbey,E05000001'],
  ])('is news of them and no look-up: %s', async (header, row) => {
    expect((await bringIn('news.csv', header, row)).totals).toMatchObject({ accepted: 1, updated: 1 });
    expect(await stored()).toMatchObject([{ reference: '1', outcome: 'upheld' }]);
    expect(await lookedUp()).toEqual([]);
  });

  it('is refused where it does not say what became of them', async () => {
    const report = await bringIn('cases-2.csv', 'Case ref,Status,Ward,Postcode,Service', '1,Open,Abbey,ZZ1 1AA,Waste');
    expect(problemsOf(report)).toContain('Its rows are cases: feedback (missing: kind, received_on)');
    expect(await lookedUp()).toEqual([]);
  });

  it('is a look-up where nothing but its rows is numbered, or somebody says so', async () => {
    await bringIn('postcodes.csv', 'ID,Postcode,Ward code', '1,ZZ1 1AA,E05000001');
    expect(await lookedUp()).toHaveLength(1);
    const text = 'Case ref,Postcode,Ward code\n1,ZZ1 1AB,E05000001\n';
    await importText(place, text, { mapping: 'dataset: postcode_lookup', name: 'said.csv' });
    expect(await lookedUp()).toHaveLength(2);
  });
});
