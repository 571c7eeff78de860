import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closePlace, type ImportPlace, importText, notesOf, openPlace } from './support/import-text.ts';

let place: ImportPlace;
beforeEach(async () => {
  place = await openPlace();
  const square = (west: number) => [
    [
      [west, 54.55],
      [west + 0.1, 54.55],
      [west + 0.1, 54.65],
      [west, 54.65],
      [west, 54.55],
    ],
  ];
  const ward = (code: string, name: string, west: number) => ({
    type: 'Feature',
    properties: { WD23CD: code, WD23NM: name },
    geometry: { type: 'Polygon', coordinates: square(west) },
  });
  const features = [ward('E05990001', 'Alder Bank', -1.45), ward('E05990002', 'Bramble Hill', -1.35)];
  const boundaries = JSON.stringify({ type: 'FeatureCollection', features });
  expect((await importText(place, boundaries, { name: 'wards.geojson' })).problems).toEqual([]);
});
afterEach(() => closePlace(place));

/** Imports complaints with the columns given, all of them accepted; returns the last figure of each one's ward, and the notes. */
async function importPlaces(header: string, cells: readonly string[]): Promise<{ wards: unknown[]; notes: string }> {
  const rows = cells.map((cell, index) => `R${index},Complaint,25/04/2024,${cell}`);
  const report = await importText(place, `Case Ref,Kind,Date Received,${header}\n${rows.join('\n')}\n`);
  expect(report.problems).toEqual([]);
  expect(report.totals).toMatchObject({ read: cells.length, accepted: cells.length, rejected: 0 });
  const stored = await place.open.db.selectFrom('feedback').selectAll().orderBy('id').execute();
  expect(stored.flatMap((row) => Object.values(row).map(String)).join(' ')).not.toMatch(/54\.6|438800|Acacia/);
  return { wards: stored.map(({ ward_code }) => ward_code?.slice(-1) ?? null), notes: notesOf(report) };
}

describe('coordinates that cannot be read', () => {
  it('cost a complaint its ward and nothing else, and are counted with their first line', async () => {
    const cells = [
      '54.60,-1.40',
      'north end,here',
      '54.60°N,1.40°W',
      '"54,60","-1,40"',
      ',-1.4',
      '54.60,-1.30',
      '999,999',
    ];
    const { wards, notes } = await importPlaces('Latitude,Longitude', cells);
    expect(wards).toEqual(['1', null, '1', '1', null, '2', null]);
    expect(notes).toContain(
      '2 rows have coordinates that are not complete or cannot be read, so no ward was found by them (first on line 3).',
    );
    expect(notes).toContain('1 place lies outside every ward boundary.');
  });

  it('leave the ward that the row names', async () => {
    const { wards } = await importPlaces('Ward,Easting,Northing', ['Bramble Hill,?,x', ',438800,523000']);
    expect(wards).toEqual(['2', '1']);
  });
});

describe('coordinates the wrong way round', () => {
  it('are turned, with a note, when they are so in the whole file', async () => {
    const cells = ['-1.40,54.60', '-1.30,54.60', '-1.41,54.61', '-2.9,53.4'];
    const { wards, notes } = await importPlaces('Latitude,Longitude', cells);
    expect(wards).toEqual(['1', '2', '1', null]);
    expect(notes).toContain('are exchanged in this file: as they stand none of 4 places lies in a ward');
  });

  it('are turned for eastings and northings too', async () => {
    const { wards, notes } = await importPlaces('Easting,Northing', ['523000,438800', '"523,000","445,200"']);
    expect(wards).toEqual(['1', '2']);
    expect(notes).toContain('They were read the other way round; check the headings.');
  });

  it('are left alone, and pointed at, when only some are', async () => {
    const { wards, notes } = await importPlaces('Latitude,Longitude', ['54.60,-1.40', '-1.40,54.60', '-1.41,54.60']);
    expect(wards).toEqual(['1', null, null]);
    expect(notes).toContain(
      '2 places lie outside every ward boundary (2 of them not, if their two numbers are exchanged).',
    );
    expect(notes).not.toContain('other way round');
  });
});

describe('a place in one cell', () => {
  it('is read from pairs, points and grid references in a column called Location', async () => {
    const cells = [
      '"(54.60, -1.40)"',
      'POINT (-1.30 54.60)',
      'NZ 388 230',
      '"12 Acacia Avenue, Testham"',
      '"54.60,-1.30"',
    ];
    const { wards, notes } = await importPlaces('Location', cells);
    expect(wards).toEqual(['1', '2', '1', null, '2']);
    expect(notes).toContain('Column "Location" was taken for coordinates');
    expect(notes).toContain('(first on line 5)');
  });

  it('is read behind an address, as portals write it', async () => {
    const { wards } = await importPlaces('Location', [
      '"12 Acacia Avenue\n(54.60, -1.40)"',
      '"Acacia Park (54.60, -1.30)"',
    ]);
    expect(wards).toEqual(['1', '2']);
  });

  it('is read from a grid reference under its own heading', async () => {
    expect((await importPlaces('Grid Reference', ['NZ388230'])).wards).toEqual(['1']);
  });

  it('is read from a grid reference among eastings', async () => {
    expect((await importPlaces('Easting,Northing', ['NZ388230,', '438800,523000'])).wards).toEqual(['1', '1']);
  });

  it('is not read where latitude and longitude have columns of their own', async () => {
    const { wards, notes } = await importPlaces('Location,Latitude,Longitude', ['"(54.60, -1.40)",54.60,-1.30']);
    expect(wards).toEqual(['2']);
    expect(notes).not.toContain('taken for coordinates');
  });

  it('is not looked for in a column of addresses', async () => {
    const { notes } = await importPlaces('Location', ['"12 Acacia Avenue, Testham"', 'Acacia Park', 'Town Hall']);
    expect(notes).not.toContain('taken for coordinates');
  });
});
