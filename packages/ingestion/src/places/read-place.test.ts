import { describe, expect, it } from 'vitest';
import { type PlaceCells, readGridReference, readPlace, readPlaceText } from './read-place.ts';

const NOWHERE: PlaceCells = { longitude: null, latitude: null, easting: null, northing: null, coordinates: null };

describe('readGridReference', () => {
  it.each([
    ['NZ388230', 438_850, 523_050],
    ['NZ 388 230', 438_850, 523_050],
    ['nz 38800 23000', 438_800.5, 523_000.5],
    ['SV 000 000', 50, 50],
    // Caister water tower, the Ordnance Survey's own example.
    ['TG 51409 13177', 651_409.5, 313_177.5],
    ['HP 60000 15000', 460_000.5, 1_215_000.5],
  ])('reads %s as the middle of its square', (text, x, y) => {
    expect(readGridReference(text)).toEqual({ x, y, isGrid: true });
  });

  it.each(['NZ38', 'NZ3823', 'NZ38823', 'NI388230', 'TS18 1AA', 'N1', 'not a place'])('does not read %s', (text) => {
    expect(readGridReference(text)).toBeNull();
  });
});

describe('readPlaceText', () => {
  it.each([
    ['(54.60, -1.40)', -1.4, 54.6, false],
    ['54.60,-1.40', -1.4, 54.6, false],
    ['-1.40 54.60', -1.4, 54.6, false],
    ['POINT (-1.40 54.60)', -1.4, 54.6, false],
    ['SRID=4326;POINT(-1.40 54.60)', -1.4, 54.6, false],
    ['438800, 523000', 438_800, 523_000, true],
    ['POINT(438800.5 523000)', 438_800.5, 523_000, true],
  ])('reads %s', (text, ...[x, y, isGrid]) => {
    expect(readPlaceText(text)).toEqual({ x, y, isGrid });
  });

  it.each(['12 Acacia Avenue, Testham', '07700 900123', '12, 14', 'ZZ1 1AB', '54.60', ''])(
    'does not read %s',
    (text) => {
      expect(readPlaceText(text)).toBeNull();
    },
  );
});

describe('readPlace', () => {
  it.each([
    ['54.60', '-1.40'],
    ['54,60', '-1,40'],
    ['54.60°N', '1.40°W'],
    ['N 54.60', 'W 1.40'],
    ['54°36\'0"N', "1°24'W"],
  ])('reads latitude %s and longitude %s', (latitude, longitude) => {
    const place = readPlace({ ...NOWHERE, latitude, longitude });
    expect(place?.x).toBeCloseTo(-1.4, 9);
    expect(place?.y).toBeCloseTo(54.6, 9);
  });

  it.each([
    ['438800', '523000'],
    ['438,800', '523,000'],
    ['438 800', '523 000.0'],
  ])('reads easting %s and northing %s', (easting, northing) => {
    expect(readPlace({ ...NOWHERE, easting, northing })).toEqual({ x: 438_800, y: 523_000, isGrid: true });
  });

  it('takes what is there: degrees first, then metres, then a cell that says both', () => {
    const all = { longitude: '-1.4', latitude: '54.6', easting: '438800', northing: '523000', coordinates: 'NZ388230' };
    expect(readPlace(all)).toMatchObject({ x: -1.4 });
    expect(readPlace({ ...all, latitude: 'unreadable' })).toMatchObject({ x: 438_800 });
    expect(readPlace({ ...all, latitude: null, northing: null })).toMatchObject({ x: 438_850 });
    expect(readPlace({ ...NOWHERE, easting: 'NZ388230' })).toMatchObject({ x: 438_850, y: 523_050 });
    expect(readPlace({ ...NOWHERE, easting: '438800' })).toBeNull();
  });
});
