import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWardLocator, type WardArea } from './locate.ts';

const square = (west: number, south: number, side = 1): number[][] => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];
const area = (code: string, ...rings: number[][][]): WardArea => ({
  code,
  geometry: { type: 'Polygon', coordinates: rings },
});

describe('createWardLocator', () => {
  it('finds the ward that holds a place, and none outside', () => {
    const locate = createWardLocator([area('A', square(0, 50)), area('B', square(1, 50))]);
    expect([locate(0.5, 50.5), locate(1.5, 50.5), locate(2.5, 50.5), locate(Number.NaN, 50)]).toEqual([
      'A',
      'B',
      null,
      null,
    ]);
  });

  it('gives a place on a shared border to the first ward, and one in a hole to the ward inside it', () => {
    const locate = createWardLocator([
      area('A', square(0, 50, 4), square(1, 51)),
      area('B', square(1, 51)),
      area('C', square(4, 50)),
    ]);
    expect([locate(4, 50.5), locate(1.5, 51.5)]).toEqual(['A', 'B']);
  });

  it('knows all parts of a ward', () => {
    const locate = createWardLocator([
      { code: 'A', geometry: { type: 'MultiPolygon', coordinates: [[square(0, 50)], [square(5, 55)]] } },
    ]);
    expect([locate(0.5, 50.5), locate(5.5, 55.5), locate(3, 53)]).toEqual(['A', 'A', null]);
  });

  it('answers null without any ward', () => {
    expect(createWardLocator([])(0, 51)).toBeNull();
  });

  it('agrees with arithmetic over any point of a chequered borough', () => {
    const side = 12;
    const wards = Array.from({ length: side * side }, (_, i) => area(`W${i}`, square(i % side, Math.floor(i / side))));
    const locate = createWardLocator(wards);
    const place = fc.double({ min: -1, max: side + 1, noNaN: true }).filter((value) => !Number.isInteger(value));
    fc.assert(
      fc.property(place, place, (x, y) => {
        const inside = x > 0 && x < side && y > 0 && y < side;
        expect(locate(x, y)).toBe(inside ? `W${Math.floor(y) * side + Math.floor(x)}` : null);
      }),
      { seed: 3 },
    );
  });
});
