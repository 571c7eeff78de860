// Coordinates become wards in TypeScript, each place once, under the boundaries of each span of ward versions.
import {
  type LoadPlan,
  type LocatedPoint,
  readStagedPoints,
  type OpenDatabase,
  readStoredBoundaries,
  type StoredBoundary,
  writeLocatedPoints,
} from '@said/database';
import { createWardLocator } from '../places/locate.ts';
import { isNationalGrid, nationalGridToWgs84 } from '../places/national-grid.ts';
import { spansOf } from '../places/ward-spans.ts';
import { type Place, readPlace } from '../places/read-place.ts';

/** What was found of the places that the rows name. */
export interface LocationCounts {
  boundaries: number;
  /** Different places that can be read, and how many of them lie in no ward. */
  places: number;
  outside: number;
  /** Of those outside: places that would lie in a ward if their two numbers were exchanged. */
  exchanged: number;
  /** True where the two numbers of every place are exchanged in the file, and were read the other way round. */
  isExchanged: boolean;
  /** Rows with coordinates that cannot be read, and where the first of them is. */
  unread: number;
  firstUnread: { record: number; line: number | null } | null;
}

interface KnownPoint {
  point: string;
  place: Place;
}

/** Finds the ward of every place that the staged rows name, for the query that resolves wards. */
export async function locateRows(db: OpenDatabase['db'], plan: LoadPlan): Promise<LocationCounts> {
  const points = await readStagedPoints(db, plan);
  const read = points.map((staged) => ({ staged, point: staged.point, place: readPlace(staged) }));
  const known = read.flatMap(({ point, place }): KnownPoint[] => (place ? [{ point, place }] : []));
  const unread = read.flatMap(({ staged, place }) => (place ? [] : [staged]));
  const boundaries = known.length === 0 ? [] : await readStoredBoundaries(db);
  const find = wardFinder(boundaries);
  const asGiven = known.flatMap(find);
  const missed = notIn(known, asGiven);
  const turned = missed.map(({ point, place }) => ({ point, place: exchange(place) })).flatMap(find);
  const exchanged = missed.length - notIn(missed, turned).length;
  // Not one place in a ward, and most of them when turned round: that is no accident.
  const isExchanged = asGiven.length === 0 && exchanged > known.length * MOST_EXCHANGED;
  await writeLocatedPoints(db, isExchanged ? turned : asGiven);
  const [first] = unread;
  return {
    boundaries: boundaries.length,
    places: known.length,
    outside: missed.length - (isExchanged ? exchanged : 0),
    exchanged: isExchanged ? 0 : exchanged,
    isExchanged,
    unread: unread.reduce((sum, { rows }) => sum + rows, 0),
    firstUnread: first ? { record: first.record, line: first.line } : null,
  };
}

const MOST_EXCHANGED = 0.5;

const exchange = ({ x, y, isGrid }: Place): Place => ({ x: y, y: x, isGrid });

function notIn(points: readonly KnownPoint[], located: readonly LocatedPoint[]): KnownPoint[] {
  const found = new Set(located.map(({ point }) => point));
  return points.filter(({ point }) => !found.has(point));
}

function wardFinder(boundaries: readonly StoredBoundary[]): (point: KnownPoint) => LocatedPoint[] {
  const spans = spansOf(boundaries).map((span) => ({ ...span, locate: createWardLocator(span.areas) }));
  return ({ point, place }) => {
    const there = toWgs84(place);
    return spans.flatMap(({ valid_from, valid_to, locate }) => {
      const code = there && locate(...there);
      return code ? [{ point, code, valid_from, valid_to }] : [];
    });
  };
}

function toWgs84({ x, y, isGrid }: Place): [number, number] | null {
  if (!isGrid) return [x, y];
  return isNationalGrid(x, y) ? nationalGridToWgs84(x, y) : null;
}
