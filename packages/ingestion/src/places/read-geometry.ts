// A geometry from a file, checked, its rings closed and its coordinates in WGS84; or why it cannot be used.
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { isNationalGrid, nationalGridToWgs84 } from './national-grid.ts';

export type CoordinateSystem = 'wgs84' | 'british national grid';

export type GeometryResult =
  { geometry: Polygon | MultiPolygon; system: CoordinateSystem } | { problem: string; value: string };

/** Reads a Polygon or MultiPolygon. The coordinate system is told by the size of the numbers. */
export function readGeometry(value: unknown): GeometryResult {
  if (!isRecord(value)) return { problem: 'has no area', value: shorten(value) };
  const { type, coordinates } = value;
  if (type !== 'Polygon' && type !== 'MultiPolygon') return { problem: 'is not an area', value: shorten(type) };
  const polygons = type === 'Polygon' ? [coordinates] : coordinates;
  if (!Array.isArray(polygons) || polygons.length === 0) return { problem: 'has no area', value: shorten(coordinates) };
  const systems = new Set<CoordinateSystem>();
  try {
    const read = polygons.map((polygon) => readPolygon(polygon, systems));
    return { geometry: toGeometry(type, read), system: oneOf(systems) };
  } catch (error) {
    if (error instanceof UnusableRing) return { problem: error.message, value: error.value };
    throw error;
  }
}

function toGeometry(type: 'Polygon' | 'MultiPolygon', polygons: Position[][][]): Polygon | MultiPolygon {
  return type === 'Polygon' ? { type, coordinates: polygons[0] ?? [] } : { type, coordinates: polygons };
}

function oneOf(systems: ReadonlySet<CoordinateSystem>): CoordinateSystem {
  const [system] = systems;
  if (systems.size !== 1 || system === undefined) throw new UnusableRing('mixes degrees and metres', [...systems]);
  return system;
}

class UnusableRing extends Error {
  readonly value: string;

  constructor(problem: string, value: unknown) {
    super(problem);
    this.value = shorten(value);
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function shorten(value: unknown): string {
  return (typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing')).slice(0, 60);
}

function readPolygon(rings: unknown, systems: Set<CoordinateSystem>): Position[][] {
  if (!Array.isArray(rings) || rings.length === 0) throw new UnusableRing('has an area without an outline', rings);
  return rings.map((ring) => readRing(ring, systems));
}

function readRing(ring: unknown, systems: Set<CoordinateSystem>): Position[] {
  if (!Array.isArray(ring)) throw new UnusableRing('has an outline that is not a list of positions', ring);
  const positions = ring.map((position) => readPosition(position, systems));
  const first = positions[0];
  const last = positions.at(-1);
  if (first && last && (first[0] !== last[0] || first[1] !== last[1])) positions.push([...first]);
  // Three corners and the first again.
  if (positions.length < 4) throw new UnusableRing('has an outline of fewer than three corners', ring);
  return positions;
}

function readPosition(position: unknown, systems: Set<CoordinateSystem>): Position {
  const [x, y]: unknown[] = Array.isArray(position) ? position : [];
  if (typeof x !== 'number' || typeof y !== 'number')
    throw new UnusableRing('has a position without numbers', position);
  if (Math.abs(x) <= 180 && Math.abs(y) <= 90) {
    systems.add('wgs84');
    return [x, y];
  }
  if (!isNationalGrid(x, y)) {
    throw new UnusableRing('has a position that is neither longitude and latitude nor British National Grid', position);
  }
  systems.add('british national grid');
  return nationalGridToWgs84(x, y);
}
