import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { reshapeWardProfile } from './ward-profile.ts';

const shared = join(import.meta.dirname, '../../../../../shared/data');

function reshape(text: string, options: { delimiter?: string; title?: string; decimalComma?: boolean } = {}) {
  const { delimiter = ',', title = 'profile', ...rest } = options;
  const cells: string[][] = parse(text, { delimiter, bom: true, relax_column_count: true });
  const [header = [], ...others] = cells;
  return reshapeWardProfile({
    header,
    records: others.map((values, index) => ({ line: index + 2, values })),
    title,
    ...rest,
  });
}

describe('reshapeWardProfile', () => {
  it('turns one row a ward into one row a value, with the year out of the header', () => {
    const { layout, rows, rejects, counts } = reshape(
      'Ward name,New code,Population - 2015,% owned (2011)\nAbbey,E05000026,"14,750",58.3%\nAsh,E05000027,£12,n/a\n',
    );
    expect(layout).toBe('wide');
    expect(rejects).toEqual([]);
    expect(rows).toEqual([
      row({ indicator: 'Population', period: '2015', value: 14750, line: 2 }),
      row({ indicator: '% owned', period: '2011', value: 58.3, unit: '%', line: 2 }),
      row({
        ward_code: 'E05000027',
        ward_name: 'Ash',
        indicator: 'Population',
        period: '2015',
        value: 12,
        unit: '£',
        line: 3,
      }),
    ]);
    expect(counts).toEqual({ records: 2, wardRecords: 2, keptOut: 0, cells: 4, missing: 1, suppressed: 0 });
  });

  it('names the measure in the indicator only where a file carries two', () => {
    const { layout, rows } = reshape(
      [
        'area_code,area_name,indicator,period,measure,unit,value',
        'E05000026,Abbey,Aged 0-15,2022,Count,Persons,1845',
        'E05000026,Abbey,Aged 0-15,2022,Percentage,Persons,20.9',
        'E05000026,Abbey,Median age,2022,Median,Years,37',
      ].join('\n'),
    );
    expect(layout).toBe('long');
    expect(rows.map(({ indicator, unit, value }) => [indicator, unit, value])).toEqual([
      ['Aged 0-15 (Count)', 'Persons', 1845],
      ['Aged 0-15 (Percentage)', '%', 20.9],
      ['Median age', 'Years', 37],
    ]);
  });

  it('takes the headers of our own template', () => {
    const { rows } = reshape('ward,indicator,value,period,unit,source\nAbbey,Population,100,2024,people,Estimates\n');
    const expected = { ward_code: null, indicator: 'Population', value: 100, period: '2024', unit: 'people', line: 2 };
    expect(rows).toEqual([row({ ...expected, source: 'Estimates' })]);
  });

  it('reads months as columns, with the title as the indicator', () => {
    const { layout, rows, notes } = reshape(
      'WD22CD_proposed,January 2016,Feb-16,2016-03\nE05013714,10,<5,15\nE05013715,"1,000",,20\n',
      { title: 'Claimants' },
    );
    expect(layout).toBe('periods');
    expect(rows.map(({ ward_code, indicator, period, value }) => [ward_code, indicator, period, value])).toEqual([
      ['E05013714', 'Claimants', '2016-01', 10],
      ['E05013714', 'Claimants', '2016-03', 15],
      ['E05013715', 'Claimants', '2016-01', 1000],
      ['E05013715', 'Claimants', '2016-03', 20],
    ]);
    expect(notes).toEqual([
      '1 empty or "n/a" cells gave no value.',
      '1 values are withheld in the file (such as "<5"): unknown, not zero.',
    ]);
  });

  it.each(['under 5', '<5', '*', '[c]'])('takes the withheld %s as unknown, not as zero', (cell) => {
    const { rows, counts } = reshape(`ward,indicator,value\nAbbey,Admissions,${cell}\n`);
    expect(rows).toEqual([]);
    expect(counts.suppressed).toBe(1);
  });

  it('keeps regions and totals out, by code where there are codes and by name where not', () => {
    const byCode = reshape(
      'Ward name,New code,Population\nAbbey,E05000026,1\nCity of London,E09000001,2\nLondon,E12000007,3\nTotal,,6\n',
    );
    expect(byCode.rows).toHaveLength(1);
    expect(byCode.notes[0]).toBe(
      '3 rows are not about a single ward, so kept out of the profile (borough or district 1, region 1, area without an official code 1: "Total").',
    );
    const byName = reshape('Ward,Population\nAbbey,1\nTotal,6\nEngland,9\n');
    expect(byName.rows.map((item) => item.ward_name)).toEqual(['Abbey']);
    expect(byName.counts.keptOut).toBe(2);
  });

  it('rejects a ward that comes twice, a value that comes twice and text where a number belongs, with their lines', () => {
    const wide = reshape('Ward,Population\nAbbey,1\nAsh,lots\nabbey ward,2\nOak,3\n');
    expect(wide.rejects.map(({ line, column, value, rule }) => [line, column, value, rule])).toEqual([
      [3, 'Population', 'lots', 'not a number'],
      [4, 'Population', 'abbey ward', 'duplicate ward'],
    ]);
    const long = reshape('ward,indicator,value\nAbbey,Population,1\nAbbey,population,1\nAbbey,,4\n');
    expect(long.rejects.map(({ line, rule }) => [line, rule])).toEqual([
      [3, 'duplicate ward'],
      [4, 'indicator missing'],
    ]);
  });

  it('keeps columns of text out and names them', () => {
    const { rows, ignoredColumns } = reshape('Ward,Borough,x,Population\nAbbey,North,532479,5\n');
    expect(rows.map(({ indicator }) => indicator)).toEqual(['Population']);
    expect(ignoredColumns).toEqual(['Borough', 'x']);
  });

  it('takes the year of a row for the period of its values', () => {
    const { rows, rejects } = reshape('Ward,Year,Population\nAbbey,2011,5\nAbbey,2021,6\n');
    expect(rejects).toEqual([]);
    expect(rows.map(({ indicator, period, value }) => [indicator, period, value])).toEqual([
      ['Population', '2011', 5],
      ['Population', '2021', 6],
    ]);
  });

  it('tells two columns apart that say the same', () => {
    const { rows } = reshape('Ward,Rate 2015,Rate - 2015\nAbbey,5,6\n');
    expect(rows.map(({ indicator }) => indicator)).toEqual(['Rate 2015 (column 2)', 'Rate - 2015 (column 3)']);
  });

  it('reads decimal commas where the file shows them, thousands otherwise', () => {
    expect(reshape('Ward;Rate;Number\nAbbey;7,96;1.234\n', { delimiter: ';' }).rows.map(({ value }) => value)).toEqual([
      7.96, 1234,
    ]);
    expect(reshape('Ward;Number\nAbbey;1,234\n', { delimiter: ';' }).rows.map(({ value }) => value)).toEqual([1234]);
  });

  it('says that rows of areas smaller than wards have to be added up first', () => {
    const { rows, notes } = reshape('lsoa21_code,ward24_code,IMD_rank\nE01003189,E05013714,5\nE01003190,E05013714,6\n');
    expect(rows).toEqual([]);
    expect(notes[0]).toContain('LSOA or data zone 2');
    expect(notes[0]).toContain('Add the smaller areas up to wards first.');
  });

  it('gives nothing, with a sentence, for an empty table', () => {
    expect(reshape('Ward,Population\n')).toMatchObject({
      rows: [],
      rejects: [],
      notes: [expect.stringContaining('No row')],
    });
  });
});

describe.skipIf(!existsSync(shared))('reshapeWardProfile on real files (needs ../shared/data)', () => {
  const load = (name: string, options: { encoding?: string; delimiter?: string } = {}) => {
    const bytes = readFileSync(join(shared, name));
    const plain = name.endsWith('.gz') ? gunzipSync(bytes) : bytes;
    return reshape(new TextDecoder(options.encoding ?? 'utf-8').decode(plain), options);
  };
  const adds = ({ counts, rows, rejects }: ReturnType<typeof load>): boolean =>
    counts.cells === rows.length + rejects.length + counts.missing + counts.suppressed;

  it.each([
    ['london-ward-profiles/ward-profiles-excel-version_B_original-bytes.csv', { encoding: 'windows-1252' }, 624, 36],
    ['london-ward-profiles/ward-profiles-excel-version_C_bom.csv', {}, 624, 36],
    ['london-ward-profiles/LondonData_semicolon_CR_decimalcomma.csv.gz', { delimiter: ';' }, 624, 36],
    ['london-ward-profiles/LondonAdditionalDataFixed.csv', { delimiter: ';' }, 624, 1],
    ['london-ward-profiles/London_Ward_Atlas_subset.csv', {}, 624, 1],
    ['london-ward-profiles/ward_pop_bom.csv', {}, 624, 36],
    ['bath-wards/Census_2011_-_BNES_Selected_Small_Area_Data.csv', {}, 37, 700],
    ['bath-wards/ONS_Mid-Year_Population_Estimates_2013.csv', {}, 0, 182],
    ['stockton-wards/cni2019_england_ward17.csv.gz', {}, 7433, 0],
    ['stockton-wards/imd2025_lsoa21_with_ward24.csv', {}, 0, 591],
  ])('keeps the wards of %s and nothing else', (name, options, ...counts) => {
    const [wards, keptOut] = counts;
    const profile = load(name, options);
    expect({ wards: profile.counts.wardRecords, keptOut: profile.counts.keptOut }).toEqual({ wards, keptOut });
    expect(new Set(profile.rows.map((item) => item.ward_code)).size).toBe(wards);
    expect(profile.rejects).toEqual([]);
    expect(adds(profile)).toBe(true);
  });

  it('reads the London profile with its years, pounds and missing values', () => {
    const profile = load('london-ward-profiles/ward-profiles-excel-version_B_original-bytes.csv', {
      encoding: 'windows-1252',
    });
    const abbey = profile.rows.filter((item) => item.ward_code === 'E05000026');
    expect(abbey).toContainEqual(
      expect.objectContaining({
        indicator: 'Population',
        period: '2015',
        value: 14750,
        ward_name: 'Barking and Dagenham - Abbey',
      }),
    );
    expect(abbey).toContainEqual(
      expect.objectContaining({ indicator: 'Median House Price (£)', period: '2014', unit: '£' }),
    );
    expect(new Set(profile.rows.map(({ indicator, period }) => `${indicator} ${period}`)).size).toBe(64);
    expect(profile.ignoredColumns).toEqual(['Old code']);
  });

  it('reads every Trafford file: 21 wards, one or two measures', () => {
    const folder = join(shared, 'trafford-ward-profiles');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (name) => /data[\\/][^\\/]+\.csv$/.test(name) && !name.endsWith('meta.csv'),
    );
    expect(files).toHaveLength(41);
    for (const name of files) {
      const profile = load(join('trafford-ward-profiles', name));
      const indicators = new Set(profile.rows.map(({ indicator }) => indicator)).size;
      expect({ name, layout: profile.layout, rejects: profile.rejects, rows: profile.rows.length }).toEqual({
        name,
        layout: 'long',
        rejects: [],
        rows: 21 * indicators,
      });
    }
  });
});

function row(fields: Record<string, unknown>): unknown {
  const abbey = { ward_code: 'E05000026', ward_name: 'Abbey', period: null, unit: null, source: null };
  return { ...abbey, ...fields };
}
