import { parse } from 'csv-parse/sync';
import { useDatabase } from '@said/test-kit';
import { describe, expect, it } from 'vitest';
import { recogniseSource } from '../src/recognise/recognise-source.ts';
import { importText, notesOf } from './support/import-text.ts';

const AREAS = Array.from({ length: 12 }, (_, index) => `E010010${String(index).padStart(2, '0')}`);

/** A table with a row for each area, headed by `header`. */
const byArea = (header: string, cells: (code: string, index: number) => string): string =>
  `${header}\n${AREAS.map(cells).join('\n')}\n`;

function datasetOf(text: string, label = 'f.csv'): string | null {
  const [header = [], ...sample]: string[][] = parse(text, { relax_column_count: true });
  return recogniseSource({ header, sample }, { label, mapping: null }).definition?.name ?? null;
}

describe('a table of figures by small areas', () => {
  it.each([
    ['counts beside codes', byArea('LSOA code,Residents', (code, index) => `${code},${1500 + index}`)],
    ['codes and names', byArea('code,name,Residents', (code, index) => `${code},Saltby 00${index}A,${1500 + index}`)],
    [
      'a download of the census',
      byArea('date,geography,geography code,Age: Total', (code, index) => `2021,Saltby,${code},${1500 + index}`),
    ],
    [
      'deprivation, with the borough in front',
      byArea('LAD code,LAD name,LSOA code,LSOA name,IMD rank', (code, index) => `E06000004,Saltby,${code},x,${index}`),
    ],
    ['output areas', byArea('OA21CD,Persons', (code, index) => `${code.replace('E01', 'E00')},${index}`)],
    ['data zones', byArea('DataZone,Persons', (code, index) => `${code.replace('E01', 'S01')},${index}`)],
    ['months as columns', byArea('LSOA code,Jan-24,Feb-24,Mar-24', (code) => `${code},1,2,*`)],
    ['a row for each indicator and year', byArea('LSOA,Indicator,Year,Value', (code) => `${code},Claimants,2024,5`)],
    ['rows that are numbered', byArea('_id,LSOA code,Residents', (code, index) => `${index},${code},1500`)],
    ['the number of something', byArea('FID,LSOA,Number of jobs', (code, index) => `${index},${code},${index}`)],
    [
      'a day on which all was counted',
      byArea('LSOA code,Counted on,Residents,Homes', (code) => `${code},21/03/2021,1500,700`),
    ],
    [
      'places that are called by several words',
      byArea('LSOA code,Neighbourhood,Residents,Homes', (code, index) => `${code},Upper Saltby ${index},1500,700`),
    ],
    ['the ward by name', byArea('LSOA code,Ward,Residents', (code) => `${code},Abbey,1500`)],
  ])('is a ward profile wherever it lies, with %s', (_, text) => {
    expect(datasetOf(text)).toBe('ward_profile');
  });

  it.each([
    ['a look-up with sizes', byArea('LSOA code,LSOA name,Ward name,Hectares', (code) => `${code},Saltby,Abbey,1.5`)],
    ['a look-up of areas', byArea('LSOA21CD,MSOA21CD,FID', (code, index) => `${code},E02000001,${index}`)],
    [
      'a list of jobs, several in an area',
      byArea('Job,LSOA code,Days', (code, index) => `J${index},${index < 8 ? AREAS[0] : code},${index}`),
    ],
    [
      'a list of jobs with more to say',
      byArea('Job,Crew,LSOA code,Days', (code, index) => `J${index},North,${code},${index}`),
    ],
    ['answers with their numbers', byArea('Response no,LSOA,Marks', (code, index) => `${index + 1},${code},4`)],
    ['a list by reference', byArea('Ref,LSOA code,Adults', (code, index) => `${101 + index},${code},2`)],
    ['jobs with numbers', byArea('Job number,LSOA,Days,Cost', (code, index) => `${index},${code},1,2`)],
    [
      'what became of each case',
      byArea('LSOA,Decision,Days,Cost', (code, index) => `${code},${index < 6 ? 'Upheld' : 'Not upheld'},4,5`),
    ],
    ['the kind of each case', byArea('LSOA,Sort,Days,Cost', (code) => `${code},Complaint,4,5`)],
    ['the way each case came in', byArea('LSOA,Channel,Days,Cost', (code) => `${code},Email,4,5`)],
    ['a day in each row', byArea('LSOA,Seen,Days,Cost', (code, index) => `${code},${index + 1}/04/2024,4,5`)],
    ['what people wrote', byArea('LSOA,Marks,Adults,Said', (code, index) => `${code},4,2,Bins late ${index} times`)],
    ['cases, each in another ward', byArea('Case ref,Ward,Days', (_code, index) => `C${index},Ward ${index},${index}`)],
    ['larger areas', byArea('MSOA code,Residents', (code) => `${code.replace('E01', 'E02')},1500`)],
  ])('is none with %s', (_, text) => {
    expect(datasetOf(text)).toBeNull();
  });

  it('leaves a list of wards, cases and counts of services what they are', () => {
    const lists = byArea('WD24CD,WD24NM,LSOA21CD', (code) => `E05000001,Abbey,${code}`);
    expect(datasetOf(lists)).toBe('wards');
    const cases = byArea(
      'Ref,Type,Received,LSOA code,Days',
      (code, index) => `C${index},Complaint,12/04/2024,${code},1`,
    );
    expect(datasetOf(cases)).toBe('feedback');
    expect(datasetOf(byArea('Service,LSOA code,2022,2023,2024', (code) => `Bins,${code},1,2,3`))).toBe('volumes');
  });
});

describe('figures by LSOA in a file beside its look-up', () => {
  const place = useDatabase();

  const LOOK_UP = `code,name,LSOA code
E05000001,Quayside,E01000001
E05000001,Quayside,E01000002
E05000002,Old Town,E01000003
`;

  const figures = async (): Promise<unknown[][]> => {
    const rows = await place.open.db.selectFrom('ward_profile').selectAll().orderBy('id').execute();
    return rows.map(({ ward_code, ward_name, indicator, value }) => [ward_code, ward_name, indicator, value]);
  };

  it('are added up without a folder that is named after them', async () => {
    await importText(place, LOOK_UP, { name: 'wards.csv' });
    const text = 'LSOA code,LSOA name,Residents\nE01000001,A,1500\nE01000002,B,1400\nE01000003,C,1600\n';
    const report = await importText(place, text, { name: 'census.csv' });
    expect(report.problems).toEqual([]);
    expect(await figures()).toEqual([
      ['E05000001', 'Quayside', 'Residents', 2900],
      ['E05000002', 'Old Town', 'Residents', 1600],
    ]);
    expect(notesOf(report)).toContain('3 LSOAs became 2 wards (by the look-up wards.csv, batch 1); 0 found no ward.');
  });

  it('are not taken for figures of wards that are called like the areas', async () => {
    const text = 'Area code,Area name,Residents\nE01000001,Saltby 1A,1500\nE01000002,Saltby 1B,1400\n';
    const report = await importText(place, text);
    expect(await figures()).toEqual([]);
    expect(notesOf(report)).toContain('The rows are of 2 LSOAs, and nothing says in which wards they lie');
  });

  it('do not count the year of a row as a figure', async () => {
    await importText(place, LOOK_UP, { name: 'wards.csv' });
    await importText(place, 'date,geography code,Persons\n2021,E01000001,5\n2021,E01000002,6\n2021,E01000003,7\n');
    expect((await figures()).map((row) => row.slice(2))).toEqual([
      ['Persons', 11],
      ['Persons', 7],
    ]);
  });
});
