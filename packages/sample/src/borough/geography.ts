// The map of the borough: a mesh of 96 neighbourhoods, from which both versions of the wards are put together.
// It lies on the Dogger Bank in the North Sea, where no council can be.
import type { Random } from '../random/random.ts';
import { dayOf, type Day } from '../dates/days.ts';
import { NEW_WARD_NAMES, OLD_WARD_NAMES } from './names.ts';

const COLUMNS = 12;
const ROWS = 8;
const WEST = 2.02;
const SOUTH = 54.78;
const CELL_WIDTH = 0.026;
const CELL_HEIGHT = 0.019;

/** The day on which the wards of 2023 were first used: the ordinary election day. */
export const NEW_WARDS_FROM: Day = dayOf('2023-05-04');

export type Point = readonly [longitude: number, latitude: number];

export interface Neighbourhood {
  column: number;
  row: number;
  /** South-west, south-east, north-east, north-west. */
  corners: readonly [Point, Point, Point, Point];
  oldWard: number;
  newWard: number;
}

export interface Ward {
  code: string;
  name: string;
  version: 2015 | 2023;
  /** Positions of its neighbourhoods in `Geography.neighbourhoods`. */
  neighbourhoods: number[];
  predecessors: string[];
}

export interface Geography {
  neighbourhoods: Neighbourhood[];
  oldWards: Ward[];
  newWards: Ward[];
  /** Any point of a mesh line: its corners and two bends on each side of a neighbourhood. */
  side(from: readonly [number, number], to: readonly [number, number]): Point[];
}

/** Blocks of 2 by 2 neighbourhoods, six across and four down, are the wards of 2015. */
function oldWardOf(column: number, row: number): number {
  return Math.floor(row / 2) * 6 + Math.floor(column / 2);
}

/** In the middle three wards were redrawn as four and a fourth (E) only renamed; two neighbourhoods elsewhere moved next door. */
const REDRAWN = ['AABB', 'ACCB', 'DCEE', 'DDEE'] as const;
const REDRAWN_FROM_COLUMN = 4;
const REDRAWN_FROM_ROW = 2;
const MOVED: Readonly<Record<string, number>> = { '1,1': 1, '9,7': 23 };

/** A ward of 2023: positions 0–23 continue the ward of 2015 at that position, 24–28 are the five new ones. */
function newWardOf(column: number, row: number): number {
  const letter = REDRAWN[row - REDRAWN_FROM_ROW]?.[column - REDRAWN_FROM_COLUMN];
  if (letter !== undefined) return 24 + 'ABCDE'.indexOf(letter);
  return MOVED[`${column},${row}`] ?? oldWardOf(column, row);
}

function roundDegrees(value: number): number {
  return Math.round(value * 100_000) / 100_000;
}

/** Draws the corners and bends of the mesh once, so that neighbours share their sides exactly. */
function drawMesh(random: Random): Geography['side'] {
  const jitter = (size: number): number => (random.next() - 0.5) * size;
  const corners = new Map<string, Point>();
  for (let row = 0; row <= ROWS; row++) {
    for (let column = 0; column <= COLUMNS; column++) {
      const longitude = WEST + (column + jitter(0.5)) * CELL_WIDTH;
      const latitude = SOUTH + (row + jitter(0.5)) * CELL_HEIGHT;
      corners.set(`${column},${row}`, [roundDegrees(longitude), roundDegrees(latitude)]);
    }
  }
  const bends = new Map<string, Point[]>();
  const corner = (at: readonly [number, number]): Point => corners.get(`${at[0]},${at[1]}`) ?? [WEST, SOUTH];
  const bend = (from: Point, to: Point, share: number): Point => [
    roundDegrees(from[0] + (to[0] - from[0]) * share + jitter(0.14) * CELL_WIDTH),
    roundDegrees(from[1] + (to[1] - from[1]) * share + jitter(0.14) * CELL_HEIGHT),
  ];
  return (from, to) => {
    const forwards = from[0] < to[0] || from[1] < to[1];
    const [first, last] = forwards ? [from, to] : [to, from];
    const key = `${first[0]},${first[1]};${last[0]},${last[1]}`;
    let between = bends.get(key);
    if (between === undefined) {
      between = [bend(corner(first), corner(last), 0.33), bend(corner(first), corner(last), 0.67)];
      bends.set(key, between);
    }
    return [corner(from), ...(forwards ? between : between.toReversed())];
  };
}

function buildNeighbourhoods(side: Geography['side']): Neighbourhood[] {
  const result: Neighbourhood[] = [];
  for (let row = 0; row < ROWS; row++) {
    for (let column = 0; column < COLUMNS; column++) {
      const at = (x: number, y: number): Point => side([x, y], [x + 1, y])[0] ?? [WEST, SOUTH];
      result.push({
        column,
        row,
        corners: [at(column, row), at(column + 1, row), at(column + 1, row + 1), at(column, row + 1)],
        oldWard: oldWardOf(column, row),
        newWard: newWardOf(column, row),
      });
    }
  }
  return result;
}

function positionsWhere(cells: readonly Neighbourhood[], test: (cell: Neighbourhood) => boolean): number[] {
  return cells.flatMap((cell, index) => (test(cell) ? [index] : []));
}

function buildOldWards(cells: readonly Neighbourhood[]): Ward[] {
  return OLD_WARD_NAMES.map((name, index) => ({
    code: `E05999${String(index + 1).padStart(3, '0')}`,
    name,
    version: 2015 as const,
    neighbourhoods: positionsWhere(cells, (cell) => cell.oldWard === index),
    predecessors: [],
  }));
}

function buildNewWards(cells: readonly Neighbourhood[], oldWards: readonly Ward[]): Ward[] {
  const wards: Ward[] = [];
  const names = [...OLD_WARD_NAMES, ...NEW_WARD_NAMES];
  for (const [index, name] of names.entries()) {
    const neighbourhoods = positionsWhere(cells, (cell) => cell.newWard === index);
    if (neighbourhoods.length === 0) continue;
    const before = new Set(neighbourhoods.map((cell) => cells[cell]?.oldWard));
    wards.push({
      code: `E05999${101 + wards.length}`,
      name,
      version: 2023,
      neighbourhoods,
      predecessors: oldWards.filter((_, old) => before.has(old)).map((ward) => ward.code),
    });
  }
  return wards;
}

export function buildGeography(random: Random): Geography {
  const side = drawMesh(random);
  const neighbourhoods = buildNeighbourhoods(side);
  const oldWards = buildOldWards(neighbourhoods);
  const newWards = buildNewWards(neighbourhoods, oldWards);
  // From here on `oldWard` and `newWard` are positions in the lists above.
  for (const [index, cell] of neighbourhoods.entries()) {
    cell.newWard = newWards.findIndex((ward) => ward.neighbourhoods.includes(index));
  }
  return { neighbourhoods, oldWards, newWards, side };
}

/** A point well inside a neighbourhood, away from its bent sides. */
export function pointInside(cell: Neighbourhood, random: Random): Point {
  const u = 0.2 + random.next() * 0.6;
  const v = 0.2 + random.next() * 0.6;
  const [southWest, southEast, northEast, northWest] = cell.corners;
  const mix = (axis: 0 | 1): number =>
    (southWest[axis] * (1 - u) + southEast[axis] * u) * (1 - v) + (northWest[axis] * (1 - u) + northEast[axis] * u) * v;
  return [roundDegrees(mix(0)), roundDegrees(mix(1))];
}
