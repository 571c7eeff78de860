import { describe, expect, it } from 'vitest';
import { isNationalGrid, nationalGridToWgs84 } from './national-grid.ts';

const METRES_PER_DEGREE = 111_320;

describe('nationalGridToWgs84', () => {
  // Ordnance Survey's worked example (Caister water tower) and test points published with OSTN15.
  it.each([
    {
      place: 'Caister',
      grid: [651409.792, 313177.448],
      latitude: 52 + 39 / 60 + 28.8282 / 3600,
      longitude: 1 + 42 / 60 + 57.8663 / 3600,
    },
    { place: 'Scilly', grid: [91492.146, 11318.804], latitude: 49.9222639373, longitude: -6.29977752014 },
    { place: 'Lizard', grid: [170370.718, 11572.405], latitude: 49.9600613782, longitude: -5.20304609998 },
    { place: 'Plymouth', grid: [250359.811, 62016.569], latitude: 50.4388582561, longitude: -4.10864563561 },
    { place: 'Fair Isle', grid: [421300.525, 1072147.239], latitude: 59.5347079449, longitude: -1.62516966058 },
  ])(
    'places $place within 6 metres of the published position',
    ({ grid: [easting = 0, northing = 0], latitude, longitude }) => {
      const [x, y] = nationalGridToWgs84(easting, northing);
      const north = (y - latitude) * METRES_PER_DEGREE;
      const east = (x - longitude) * METRES_PER_DEGREE * Math.cos((latitude * Math.PI) / 180);
      expect(Math.hypot(north, east)).toBeLessThan(6);
    },
  );

  it('tells metres of the grid from degrees and from other projections', () => {
    expect(isNationalGrid(444_000, 519_000)).toBe(true);
    expect(isNationalGrid(-2.36, 51.38)).toBe(false);
    expect(isNationalGrid(-263_000, 6_688_000)).toBe(false);
  });
});
