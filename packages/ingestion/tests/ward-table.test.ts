import { parse } from 'csv-parse/sync';
import { useDatabase } from '@said/test-kit';
import { describe, expect, it } from 'vitest';
import { recogniseSource } from '../src/recognise/recognise-source.ts';
import { importText, notesOf } from './support/import-text.ts';

const WARDS = ['Alder Bank', 'Bramble Hill', 'Castle and Quay', 'Dovecote'];

/** A table of wards with their codes and the given columns beside. */
function wardsWith(header: string, cells: readonly string[]): string {
  const rows = cells.map((cell, index) => `E0599000${index + 1},${WARDS[index] ?? ''},${cell}`);
  return `Ward code,Ward,${header}\n${rows.join('\n')}\n`;
}

function datasetOf(text: string, label = 'data.csv'): string {
  const [header = [], ...sample]: string[][] = parse(text, { relax_column_count: true });
  const found = recogniseSource({ header, sample }, { label, mapping: null });
  return found.definition === null ? found.reason : found.definition.name;
}

describe('a table of ward codes, ward names and something else', () => {
  it.each([
    ['one indicator', 'Population', ['7001', '7002', '7003', '7005']],
    ['an indicator with a year', 'Hate crimes 2023', ['<5', '<5', '6', '4']],
    ['an indicator that is withheld throughout', 'Hate crimes 2023', ['<5', '*', 'c', '<5']],
    ['mostly withheld values', 'Claimants', ['*', '*', 'c', '12']],
    ['annotated values', 'Population', ['7 420 e', '12.5 (p)', '6,180 r', '7*']],
    ['no value beside another indicator', 'Population,Aged 65+', ['"7,420",..', '"6,180",-', '5,', '6,n/a']],
    ['one month', 'January 2024', ['5', '*', '6', '7']],
    ['months with most values withheld', 'January 2024,February 2024,Mar-24', ['120,*,*', '80,,[c]', '*,*,9', '9,9,9']],
    ['a figure beside a number of the ward', 'Number,Households', ['1,500', '2,600', '3,700', '4,800']],
  ])('is a profile with %s', (_, header, cells) => {
    expect(datasetOf(wardsWith(header, cells))).toBe('ward_profile');
  });

  it.each([
    ['nothing', '', ['', '', '', '']],
    ['an area', 'Area (hectares)', ['12.5', '13.5', '14.5', '15.5']],
    ['coordinates and ids', 'FID,Easting,Northing', ['1,438800,523000', '2,438900,523100']],
    ['dates of validity', 'valid_from', ['2023-05-04', '2023-05-04']],
    ['a number of its own', 'Ward number', ['1', '2', '3', '4']],
    ['councillors', 'Number of councillors', ['2', '2', '3', '1']],
    ['the borough', 'LAD23CD,LAD23NM', ['E06000004,Testham', 'E06000004,Testham']],
  ])('is the list of wards with %s', (_, header, cells) => {
    expect(datasetOf(wardsWith(header, cells))).toBe('wards');
  });

  it('is told by its name where the column could be either', () => {
    const text = wardsWith('Number', ['70', '71', '72', '73']);
    expect(datasetOf(text, 'council/ward claimants 2023.csv')).toBe('ward_profile');
    expect(datasetOf(text, 'wards.csv')).toBe('wards');
    const list = wardsWith('Electorate', ['7001', '7002', '7003', '7005']);
    expect(datasetOf(list, 'list of wards.csv')).toContain('wards (a list of them); ward_profile');
  });

  it('is neither, with both named, where only some cells are numbers', () => {
    expect(datasetOf(wardsWith('Score', ['7', 'good', 'fair', 'poor']))).toBe(
      'It could be: wards (a list of them); ward_profile (figures about them)',
    );
  });
});

describe('what a profile with one column of values gives', () => {
  const place = useDatabase();

  const stored = async (): Promise<unknown[][]> => {
    const rows = await place.open.db.selectFrom('ward_profile').selectAll().orderBy('id').execute();
    return rows.map(({ ward_name, indicator, period, value }) => [ward_name, indicator, period, value]);
  };

  it('takes the file for the indicator of a single month', async () => {
    const text = wardsWith('January 2024', ['5', '*', '6', '7']);
    await importText(place, text, { name: 'Claimants.csv' });
    expect(await stored()).toEqual([
      ['Alder Bank', 'Claimants', '2024-01', 5],
      ['Castle and Quay', 'Claimants', '2024-01', 6],
      ['Dovecote', 'Claimants', '2024-01', 7],
    ]);
  });

  it('keeps the number of an annotated value, and says so', async () => {
    const report = await importText(place, wardsWith('Population', ['7 420 e', '12.5 (p)', '6', 'many']));
    expect((await stored()).map((row) => row[3])).toEqual([7420, 12.5, 6]);
    expect(report.totals).toMatchObject({ accepted: 3, rejected: 1 });
    expect(notesOf(report)).toContain('2 values carry a mark such as "e" (estimated) or "(p)" (provisional)');
  });
});
