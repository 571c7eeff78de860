// Ward outlines on a flat page. Longitude and latitude go through Mercator once, and everything after is planar:
// d3's spherical paths take a ring wound the wrong way for the rest of the globe, a planar path does not care.
import { geoIdentity, geoMercatorRaw, geoPath } from 'd3-geo';
import type { Feature, FeatureCollection, MultiPolygon, Position } from 'geojson';

export interface Outline {
  code: string;
  name: string;
  /** Path data with one decimal. */
  path: string;
}

/** A ward with its area in WGS84, as GeoJSON. Other geometry than areas is left out. */
export interface MapFeature {
  properties: { code: string; name: string };
  geometry: unknown;
}

export interface Frame {
  width: number;
  height: number;
  margin: number;
}

// Detail that would be smaller than this on the page, in pixels, is left out.
const SMALLEST_STEP = 0.4;

/** Path data of every ward, fitted together into the frame. */
export function projectWards(features: readonly MapFeature[], { width, height, margin }: Frame): Outline[] {
  const flat = features.map(toFlat).filter((item): item is FlatWard => item !== null);
  const whole: FeatureCollection = { type: 'FeatureCollection', features: flat };
  if (flat.length === 0) return [];
  const projection = geoIdentity()
    .reflectY(true)
    .fitExtent(
      [
        [margin, margin],
        [width - margin, height - margin],
      ],
      whole,
    );
  const write = geoPath(projection).digits(1);
  const step = SMALLEST_STEP / projection.scale();
  return flat.map((ward) => ({ ...ward.properties, path: write(thin(ward, step)) ?? '' }));
}

type FlatWard = Feature<MultiPolygon, { code: string; name: string }>;

function toFlat({ properties: { code, name }, geometry }: MapFeature): FlatWard | null {
  const polygons = polygonsOf(geometry);
  if (polygons.length === 0) return null;
  const coordinates = polygons.map((rings) => rings.map((ring) => ring.map(toMercator)));
  return { type: 'Feature', properties: { code, name }, geometry: { type: 'MultiPolygon', coordinates } };
}

function polygonsOf(geometry: unknown): Position[][][] {
  if (typeof geometry !== 'object' || geometry === null || !('type' in geometry)) return [];
  if (!('coordinates' in geometry) || !Array.isArray(geometry.coordinates)) return [];
  if (geometry.type === 'Polygon') return [geometry.coordinates as Position[][]];
  return geometry.type === 'MultiPolygon' ? (geometry.coordinates as Position[][][]) : [];
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

const toMercator = ([longitude = 0, latitude = 0]: Position): Position =>
  geoMercatorRaw(radians(longitude), radians(latitude));

function thin(ward: FlatWard, step: number): FlatWard {
  const polygons = ward.geometry.coordinates.map((rings) => rings.map((ring) => thinRing(ring, step)));
  // Islands smaller than a step vanish, unless the ward is nothing else.
  const visible = polygons.map((rings) => rings.filter((ring) => ring.length >= 4)).filter((rings) => rings.length > 0);
  const coordinates = visible.length > 0 ? visible : ward.geometry.coordinates;
  return { ...ward, geometry: { type: 'MultiPolygon', coordinates } };
}

function thinRing(ring: readonly Position[], step: number): Position[] {
  const kept: Position[] = [];
  for (const position of ring.slice(0, -1)) {
    const last = kept.at(-1);
    if (!last || distance(last, position) >= step) kept.push(position);
  }
  const first = kept[0];
  return first ? [...kept, first] : [];
}

const distance = ([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position): number => Math.hypot(ax - bx, ay - by);
