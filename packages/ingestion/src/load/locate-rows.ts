// Coordinates become wards in TypeScript, each place once, under the boundaries of each span of ward versions.
import {
  type LoadPlan,
  type LocatedPoint,
  readStagedPoints,
  type OpenDatabase,
  readStoredBoundaries,
  type StagedPoint,
  type StoredBoundary,
  writeLocatedPoints,
} from '@said/database';
import { createWardLocator, type WardArea } from '../wards/locate.ts';
import { isNationalGrid, nationalGridToWgs84 } from '../wards/national-grid.ts';

/** How many places were looked up, and how many of them lie in no ward. */
export interface LocationCounts {
  boundaries: number;
  places: number;
  outside: number;
}

/** Finds the ward of every place that the staged rows name, for the query that resolves wards. */
export async function locateRows(db: OpenDatabase['db'], plan: LoadPlan): Promise<LocationCounts> {
  const points = await readStagedPoints(db, plan);
  const boundaries = points.length === 0 ? [] : await readStoredBoundaries(db);
  const spans = spansOf(boundaries).map((span) => ({ ...span, locate: createWardLocator(span.areas) }));
  const located: LocatedPoint[] = [];
  let outside = 0;
  for (const point of points) {
    const place = toWgs84(point);
    const found = spans.flatMap(({ valid_from, valid_to, locate }) => {
      const code = place && locate(...place);
      return code ? [{ point: point.point, code, valid_from, valid_to }] : [];
    });
    if (found.length === 0) outside += 1;
    located.push(...found);
  }
  await writeLocatedPoints(db, located);
  return { boundaries: boundaries.length, places: points.length, outside };
}

function toWgs84({ x, y, isGrid }: StagedPoint): [number, number] | null {
  if (!isGrid) return [x, y];
  return isNationalGrid(x, y) ? nationalGridToWgs84(x, y) : null;
}

interface Span {
  valid_from: string | null;
  valid_to: string | null;
  areas: WardArea[];
}

/** Wards that were valid together, so that old and new boundaries are never mixed. */
export function spansOf(boundaries: readonly StoredBoundary[]): Span[] {
  const spans = new Map<string, Span>();
  for (const { code, geometry, valid_from, valid_to } of boundaries) {
    const key = `${valid_from ?? ''}/${valid_to ?? ''}`;
    const span = spans.get(key) ?? { valid_from, valid_to, areas: [] };
    span.areas.push({ code, geometry: JSON.parse(geometry) as WardArea['geometry'] });
    spans.set(key, span);
  }
  return [...spans.values()];
}
