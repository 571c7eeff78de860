import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createWardLocator } from './locate.ts';
import { parseBoundaries } from './parse-boundaries.ts';

const shared = join(import.meta.dirname, '../../../../../shared/data');

const square = (x: number, y: number, side = 1): number[][] => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
];
const ward = (properties: Record<string, unknown>, coordinates: unknown = [square(-2, 51)], type = 'Polygon') => ({
  type: 'Feature',
  properties,
  geometry: { type, coordinates },
});
const collection = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features });
const read = (...features: unknown[]) => parseBoundaries(collection(...features), 'wards.geojson');

describe('parseBoundaries', () => {
  it.each([
    [{ WD13CD: 'E05001935', WD13CDO: '00HANP', WD13NM: 'Abbey', WD13NMW: 'Abaty' }, 'WD13CD', 'WD13NM'],
    [{ ward22_code: 'E05001527', ward22_name: 'Abbey' }, 'ward22_code', 'ward22_name'],
    [{ area_code: 'E05015239', area_name: 'Abbey', lon: '-2.3' }, 'area_code', 'area_name'],
    [{ Name: 'Abbey', Ward_name: 'Abbey', No_of_coun: 2 }, null, 'Ward_name'],
    [{ objectid: 7, wd23cd: 'E05014858', wd23nm: 'Abbey' }, 'wd23cd', 'wd23nm'],
    [{ lad: 'E06000022', thing: 'E05001935', NAME: 'Abbey' }, 'thing', 'NAME'],
    [{ CODE: 'X1', NAME: 'Abbey' }, 'CODE', 'NAME'],
  ])('recognises code and name in %o', (properties, code, name) => {
    const boundaries = read(ward(properties));
    expect(boundaries.properties).toEqual({ code, name });
    expect(boundaries.wards[0]?.name).toBe('Abbey');
  });

  it('reads MultiPolygons and closes open rings', () => {
    const open = square(-2, 51).slice(0, 4);
    const { wards } = read(ward({ code: 'A' }, [[open], [square(-1, 51)]], 'MultiPolygon'));
    expect(wards[0]?.geometry.coordinates).toEqual([[square(-2, 51)], [square(-1, 51)]]);
  });

  it('turns British National Grid into longitude and latitude', () => {
    const boundaries = read(ward({ code: 'A' }, [square(444_000, 519_000, 1000)]));
    expect(boundaries.coordinates).toBe('british national grid');
    const [x, y] = (boundaries.wards[0]?.geometry.coordinates[0]?.[0] ?? []) as number[];
    expect(x).toBeCloseTo(-1.321, 3);
    expect(y).toBeCloseTo(54.5639, 3);
  });

  it('rejects, with the place in the file, what is no ward', () => {
    const {
      read: count,
      wards,
      rejects,
    } = read(
      ward({ code: 'A', name: 'Abbey' }),
      ward({ note: 'nothing' }),
      ward({ code: 'A', name: 'Abbey again' }),
      ward({ code: 'B' }, [-2, 51], 'Point'),
      ward({ code: 'C' }, [[['-2', '51']]]),
      ward({ code: 'D' }, [square(-263_000, 6_688_000)]),
      ward({ code: 'E' }, [
        [
          [0, 1],
          [1, 1],
        ],
      ]),
      { type: 'Feature', properties: { code: 'F' }, geometry: null },
      'text',
    );
    expect(count).toBe(wards.length + rejects.length);
    expect(wards.map(({ code }) => code)).toEqual(['A']);
    expect(rejects.map(({ index, rule }) => [index, rule])).toEqual([
      [1, 'ward missing'],
      [2, 'duplicate ward'],
      [3, 'not an area'],
      [4, 'not an area'],
      [5, 'not an area'],
      [6, 'not an area'],
      [7, 'not an area'],
      [8, 'ward missing'],
    ]);
    expect(rejects[4]?.message).toMatch(/^Feature 6 .*neither longitude and latitude nor British National Grid/);
  });

  it('tells two wards without codes apart by name, not by spelling', () => {
    const { rejects } = read(ward({ Name: 'Elm & Oak' }), ward({ Name: 'elm and oak ward' }), ward({ Name: 'Ash' }));
    expect(rejects.map(({ index }) => index)).toEqual([1]);
  });

  it.each([
    ['{"type":', 'boundaries-not-json'],
    ['[1,2]', 'not-boundaries'],
    ['{"E05001527":"Abbey"}', 'not-boundaries'],
    ['{"type":"FeatureCollection","features":[]}', 'not-boundaries'],
    ['{"type":"Topology","objects":{},"arcs":[]}', 'not-boundaries'],
    [
      '{"type":"Topology","objects":{"w":{"type":"GeometryCollection","geometries":[{"type":"Polygon","arcs":[[5]]}]}},"arcs":[]}',
      'boundaries-damaged',
    ],
  ])('says clearly that %s is no boundary file', (text, code) => {
    expect(() => parseBoundaries(text, 'odd.json')).toThrow(expect.objectContaining({ code }));
  });
});

describe.skipIf(!existsSync(shared))('parseBoundaries on real files (needs ../shared/data)', () => {
  const load = (name: string) => {
    const bytes = readFileSync(join(shared, name));
    return parseBoundaries((name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'), name);
  };

  it.each([
    ['bath-wards/bath-and-north-east-somerset_E06000022_wards2013.geojson', 37, 'WD13CD'],
    ['bath-wards/bath-and-north-east-somerset_E06000022_wards2013.topojson', 37, 'WD13CD'],
    ['bath-wards/banes_2018_review_final_wards.geojson.gz', 33, null],
    ['stockton-wards/stockton-on-tees_E06000004_wards2013.geojson', 26, 'WD13CD'],
    ['stockton-wards/stockton-on-tees_E06000004_wards2013.topojson', 26, 'WD13CD'],
    ['stockton-wards/stockton-on-tees_E06000004_wards2022.geojson', 26, 'ward22_code'],
    ['trafford-ward-profiles/trafford_ward_2023_generalised.geojson', 21, 'area_code'],
  ])('finds the wards of %s', (name, count, code) => {
    const { wards, rejects, properties, coordinates } = load(name);
    expect({ wards: wards.length, rejects, code: properties.code, coordinates }).toEqual({
      wards: count,
      rejects: [],
      code,
      coordinates: 'wgs84',
    });
    expect(wards.every((item) => item.name !== null)).toBe(true);
  });

  it('places a point in the same ward by GeoJSON and by quantised TopoJSON', () => {
    const stem = 'bath-wards/bath-and-north-east-somerset_E06000022_wards2013';
    const [plain, quantised] = ['geojson', 'topojson'].map((extension) =>
      createWardLocator(load(`${stem}.${extension}`).wards.map((item) => ({ ...item, code: item.code ?? '' }))),
    );
    // Bath Abbey, and Keynsham's church.
    expect([plain?.(-2.3587, 51.3815), quantised?.(-2.3587, 51.3815)]).toEqual(['E05001935', 'E05001935']);
    expect(plain?.(-2.4988, 51.4158)).toBe(quantised?.(-2.4988, 51.4158));
    expect(plain?.(0, 51.5)).toBeNull();
  });
});
