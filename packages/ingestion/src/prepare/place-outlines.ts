// Outlines of areas within wards become a look-up: each area is in the ward in which most of it lies.
import { type OpenDatabase, readStoredBoundaries } from '@said/database';
import type { AreaBoundary } from '../places/area-boundaries.ts';
import { createWardLocator } from '../places/locate.ts';
import { type Box, boxOf, overlapShares } from '../places/overlap.ts';
import { BEST_FIT_SHARE } from '../places/best-fit.ts';
import { newestBoundaries } from './place-areas.ts';

/** Areas with their wards, and what is to be said of it. */
export interface PlacedOutlines {
  placed: { area: string; ward: string }[];
  notes: string[];
}

// An area within a ward is simpler than a ward, and there are many.
const AREA_POINTS = 500;

/** Places each outline in the newest wards. */
export async function placeOutlines(db: OpenDatabase['db'], areas: readonly AreaBoundary[]): Promise<PlacedOutlines> {
  const wards = newestBoundaries(await readStoredBoundaries(db));
  if (wards.length === 0) {
    const note = `The file has the outlines of ${areas.length} areas within wards, but there are no ward boundaries to place them in. Import those, then this file again.`;
    return { placed: [], notes: [note] };
  }
  const locate = createWardLocator(wards);
  const boxes = wards.map(({ geometry }) => boxOf(geometry));
  const placed = areas.flatMap(({ area, geometry }) => {
    const box = boxOf(geometry);
    if (!boxes.some((other) => overlaps(box, other))) return [];
    const [largest] = [...overlapShares(geometry, locate, AREA_POINTS)].toSorted((a, b) => b[1] - a[1]);
    return largest && largest[1] >= BEST_FIT_SHARE ? [{ area, ward: largest[0] }] : [];
  });
  const note = `The outlines are of areas within wards, not of wards: ${placed.length} of ${areas.length} were placed in the ward in which at least half of each lies (estimated from ${AREA_POINTS} sample points an area); profiles by area are added up by it.`;
  return { placed, notes: [note] };
}

const overlaps = (a: Box, b: Box): boolean =>
  a.west <= b.east && b.west <= a.east && a.south <= b.north && b.south <= a.north;
