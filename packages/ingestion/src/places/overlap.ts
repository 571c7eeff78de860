// How much of one area lies in others, by evenly spread sample points: no polygon library is needed, and the answer is the
// same on every machine.
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { createWardLocator, type WardLocator } from './locate.ts';

/** Sample points that lie inside a ward, at least. */
export const SAMPLE_POINTS = 2000;

// Wards fill a fifth of their box or more; for a shape as thin as a thread fewer points must do.
const MOST_TRIES = 200_000;

// Steps of the R2 sequence (powers of 1/g, where g³ = g + 1): it fills a box more evenly than a square grid, which goes
// wrong along borders that run with it. M. Roberts, "The Unreasonable Effectiveness of Quasirandom Sequences", 2018.
const STEP_X = 0.7548776662466927;
const STEP_Y = 0.5698402909980532;

/** The share of an area's sample points that lie in each ward, by its code. What lies in none is in no share. */
export function overlapShares(
  geometry: Polygon | MultiPolygon,
  locate: WardLocator,
  enough = SAMPLE_POINTS,
): Map<string, number> {
  const points = samplePoints(geometry, enough);
  const counts = new Map<string, number>();
  for (const [x, y] of points) {
    const code = locate(x, y);
    if (code !== null) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return new Map([...counts].map(([code, count]) => [code, count / points.length]));
}

/**
 * Points spread evenly over an area, in degrees. Within a ward a degree is as long in the north as in the south, so each
 * point stands for the same area. None for an area without extent.
 */
export function samplePoints(geometry: Polygon | MultiPolygon, enough = SAMPLE_POINTS): [number, number][] {
  const isInside = createWardLocator([{ code: 'inside', geometry }]);
  const { west, south, east, north } = boxOf(geometry);
  const points: [number, number][] = [];
  if (!(east > west && north > south)) return points;
  for (let index = 1; index <= MOST_TRIES && points.length < enough; index += 1) {
    const x = west + ((index * STEP_X) % 1) * (east - west);
    const y = south + ((index * STEP_Y) % 1) * (north - south);
    if (isInside(x, y) !== null) points.push([x, y]);
  }
  return points;
}

/** West, south, east and north of an area, in degrees. */
export interface Box {
  west: number;
  south: number;
  east: number;
  north: number;
}

export function boxOf(geometry: Polygon | MultiPolygon): Box {
  const polygons: Position[][][] = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const box: Box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const [x = 0, y = 0] of polygons.flatMap(([outline = []]) => outline)) {
    box.west = Math.min(box.west, x);
    box.east = Math.max(box.east, x);
    box.south = Math.min(box.south, y);
    box.north = Math.max(box.north, y);
  }
  return box;
}
