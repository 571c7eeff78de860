import type { Polygon } from 'geojson';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parseBoundaries } from './parse-boundaries.ts';
import { createWardLocator } from './locate.ts';
import { overlapShares, SAMPLE_POINTS, samplePoints } from './overlap.ts';

const shared = join(import.meta.dirname, '../../../../../shared/data/bath-wards');

const box = (...[west, south, east, north]: [number, number, number, number]): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});

describe('overlapShares', () => {
  it('gives the shares of an area that was divided, and leaves out what lies in no ward', () => {
    const locate = createWardLocator([
      { code: 'N', geometry: box(0, 51.07, 1, 52) },
      { code: 'S', geometry: box(0, 50, 0.8, 51.07) },
    ]);
    const shares = overlapShares(box(0, 51, 1, 51.1), locate);
    expect(shares.get('N')).toBeCloseTo(0.3, 1);
    expect(shares.get('S')).toBeCloseTo(0.56, 1);
    expect(shares.size).toBe(2);
  });

  it('takes at least two thousand points of any shape, always the same ones', () => {
    const sliver: Polygon = {
      type: 'Polygon',
      coordinates: [
        [
          [0, 51],
          [1, 52],
          [1.03, 52],
          [0.03, 51],
          [0, 51],
        ],
      ],
    };
    for (const shape of [box(0, 51, 0.01, 51.3), sliver]) {
      const points = samplePoints(shape);
      expect(points.length).toBeGreaterThanOrEqual(SAMPLE_POINTS);
      expect(samplePoints(shape)).toEqual(points);
    }
  });

  it('finds no points in an area without extent', () => {
    expect(samplePoints(box(0, 51, 0, 51))).toEqual([]);
  });
});

describe.skipIf(!existsSync(shared))('overlapShares of real wards (needs ../shared/data)', () => {
  const load = (name: string) => {
    const bytes = readFileSync(join(shared, name));
    const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
    return parseBoundaries(text, name).wards.map(({ code, name: ward, geometry }) => ({
      code: ward ?? code ?? '',
      geometry,
    }));
  };

  it('places the 37 wards of Bath of before 2019 in the 33 of after, each as a whole', () => {
    const before = load('bath-and-north-east-somerset_E06000022_wards2013.geojson');
    const locate = createWardLocator(load('banes_2018_review_final_wards.geojson.gz'));
    const largest = before.map(({ code, geometry }) => {
      const shares = [...overlapShares(geometry, locate)].toSorted((a, b) => b[1] - a[1]);
      // Borders at the edge of the borough are drawn a little differently.
      expect(shares.reduce((sum, [, share]) => sum + share, 0)).toBeGreaterThan(0.97);
      return { old: code, new: shares[0]?.[0] ?? '', share: shares[0]?.[1] ?? 0 };
    });
    const of = (old: string) => largest.find((item) => item.old === old);
    expect(of('Chew Valley North')?.share).toBeGreaterThan(0.99);
    expect(of('Bathavon West')?.new).toBe('Bathavon South');
    expect(of('Widcombe')?.share).toBeCloseTo(0.82, 1);
    // Two wards were divided so that no part is the larger half.
    expect(largest.filter(({ share }) => share < 0.5).map(({ old }) => old)).toEqual(['Abbey', 'Lyncombe']);
  });
});
