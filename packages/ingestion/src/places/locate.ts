// Which ward a place is in: point in polygon, with a grid of boxes so that a million places stay cheap.
import type { MultiPolygon, Polygon, Position } from 'geojson';
import pointInPolygon from 'point-in-polygon-hao';

/** A ward's area in WGS84, rings closed (as `parseBoundaries` gives it). */
export interface WardArea {
  code: string;
  geometry: Polygon | MultiPolygon;
}

/** Code of the ward that holds a place; null when none does. A place on a shared border goes to the first ward given. */
export type WardLocator = (longitude: number, latitude: number) => string | null;

interface Box {
  west: number;
  south: number;
  east: number;
  north: number;
}

interface Piece {
  code: string;
  rings: Position[][];
  box: Box;
}

// Cells a side: enough that a cell of a borough holds one to three wards, few enough to build in no time.
const CELLS = 64;

/** Builds a locator over the wards of one boundary version. */
export function createWardLocator(areas: readonly WardArea[]): WardLocator {
  const pieces = areas.flatMap(toPieces);
  const whole = pieces.map(({ box }) => box).reduce(union, EMPTY);
  const cells = fillCells(pieces, whole);
  return (longitude, latitude) => {
    if (!inBox(whole, longitude, latitude)) return null;
    const candidates = cells.get(cellOf(longitude, latitude, whole)) ?? [];
    const found = candidates.find((piece) => covers(piece, longitude, latitude));
    return found?.code ?? null;
  };
}

const EMPTY: Box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };

function toPieces({ code, geometry }: WardArea): Piece[] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.map((rings) => ({ code, rings, box: boxOf(rings[0] ?? []) }));
}

function boxOf(ring: readonly Position[]): Box {
  return ring.reduce((box, [x = 0, y = 0]) => union(box, { west: x, south: y, east: x, north: y }), EMPTY);
}

function union(a: Box, b: Box): Box {
  return {
    west: Math.min(a.west, b.west),
    south: Math.min(a.south, b.south),
    east: Math.max(a.east, b.east),
    north: Math.max(a.north, b.north),
  };
}

const inBox = (box: Box, x: number, y: number): boolean =>
  x >= box.west && x <= box.east && y >= box.south && y <= box.north;

// The library says 0 for a point on an edge, which counts as inside.
const covers = ({ box, rings }: Piece, x: number, y: number): boolean =>
  inBox(box, x, y) && pointInPolygon([x, y], rings) !== false;

function cellIndex(value: number, from: number, to: number): number {
  const share = to > from ? (value - from) / (to - from) : 0;
  return Math.min(CELLS - 1, Math.max(0, Math.floor(share * CELLS)));
}

const cellOf = (x: number, y: number, whole: Box): number =>
  cellIndex(y, whole.south, whole.north) * CELLS + cellIndex(x, whole.west, whole.east);

function fillCells(pieces: readonly Piece[], whole: Box): Map<number, Piece[]> {
  const cells = new Map<number, Piece[]>();
  for (const piece of pieces) {
    for (const cell of cellsUnder(piece.box, whole)) {
      const there = cells.get(cell);
      if (there) there.push(piece);
      else cells.set(cell, [piece]);
    }
  }
  return cells;
}

function* cellsUnder(box: Box, whole: Box): Generator<number> {
  const firstColumn = cellIndex(box.west, whole.west, whole.east);
  const lastColumn = cellIndex(box.east, whole.west, whole.east);
  const lastRow = cellIndex(box.north, whole.south, whole.north);
  for (let row = cellIndex(box.south, whole.south, whole.north); row <= lastRow; row += 1) {
    for (let column = firstColumn; column <= lastColumn; column += 1) yield row * CELLS + column;
  }
}
