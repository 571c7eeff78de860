// Ward boundaries from GeoJSON or TopoJSON text.
import { AppError } from '@said/database';
import type { MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { normaliseWardName } from './normalise-name.ts';
import { type CoordinateSystem, isRecord, readGeometry, shorten } from './read-geometry.ts';
import { findWardProperties, propertyText, type WardProperties } from './ward-properties.ts';

interface WardBoundary {
  /** Place in the file, from 0. */
  index: number;
  code: string | null;
  /** As written in the file. At least one of code and name is there. */
  name: string | null;
  /** WGS84, rings closed. */
  geometry: Polygon | MultiPolygon;
}

/** A feature that was left out, and why. */
interface BoundaryReject {
  index: number;
  column: string | null;
  value: string | null;
  rule: 'ward missing' | 'duplicate ward' | 'not an area';
  message: string;
}

export interface Boundaries {
  /** Features in the file: wards + rejects. */
  read: number;
  wards: WardBoundary[];
  rejects: BoundaryReject[];
  properties: WardProperties;
  coordinates: CoordinateSystem | null;
}

/** A feature with everything that a file may hold. */
export interface RawFeature {
  properties: Record<string, unknown>;
  geometry: unknown;
}

/**
 * Reads the wards of a boundary file, whatever its code and name properties are called.
 * @throws AppError `boundaries-not-json`, `not-boundaries`, `boundaries-damaged`
 */
export function parseBoundaries(text: string, fileName: string): Boundaries {
  const features = readFeatures(text, fileName);
  if (features.length === 0) throw notBoundaries(fileName, 'it holds no features');
  const properties = findWardProperties(features.map((item) => item.properties));
  if (properties.code === null && properties.name === null) {
    throw notBoundaries(fileName, 'no property of its features is a code or a name');
  }
  const result: Boundaries = { read: features.length, wards: [], rejects: [], properties, coordinates: null };
  const seen = new Map<string, number>();
  for (const [index, item] of features.entries()) {
    const outcome = readWard(item, index, properties);
    if ('rule' in outcome) result.rejects.push(outcome);
    else {
      const duplicate = rejectDuplicate(outcome, properties, seen);
      if (duplicate) result.rejects.push(duplicate);
      else result.wards.push(outcome);
      result.coordinates ??= outcome.system;
    }
  }
  return { ...result, wards: result.wards.map(({ index, code, name, geometry }) => ({ index, code, name, geometry })) };
}

function parseJson(text: string, fileName: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new AppError('boundaries-not-json', `${fileName} is not readable as JSON: ${(error as Error).message}`, {
      hint: 'Export the boundaries again as GeoJSON; the file may have been cut short.',
      cause: error,
    });
  }
}

function notBoundaries(fileName: string, why: string): AppError {
  return new AppError('not-boundaries', `${fileName} is JSON but no boundary file: ${why}.`, {
    hint: 'Ward boundaries are a GeoJSON FeatureCollection or a TopoJSON Topology with one feature a ward.',
  });
}

/**
 * The features of GeoJSON or TopoJSON text.
 * @throws AppError `boundaries-not-json`, `not-boundaries`, `boundaries-damaged`
 */
export function readFeatures(text: string, fileName: string): RawFeature[] {
  const json = parseJson(text, fileName);
  if (!isRecord(json)) throw notBoundaries(fileName, 'it is not an object with a type');
  if (json['type'] === 'Topology') return readTopology(json, fileName);
  if (json['type'] === 'Feature') return [toFeature(json)];
  if (json['type'] === 'FeatureCollection' && Array.isArray(json['features'])) return json['features'].map(toFeature);
  throw notBoundaries(fileName, `its type is ${shorten(json['type'])}`);
}

// A TopoJSON geometry often carries the code as its id; a property of that name wins.
function toFeature(value: unknown): RawFeature {
  if (!isRecord(value)) return { properties: {}, geometry: null };
  const properties = isRecord(value['properties']) ? value['properties'] : {};
  const id = 'id' in properties || value['id'] === undefined ? {} : { id: value['id'] };
  return { properties: { ...properties, ...id }, geometry: value['geometry'] };
}

function readTopology(json: Record<string, unknown>, fileName: string): RawFeature[] {
  const objects = isRecord(json['objects']) ? Object.values(json['objects']) : [];
  const collections = objects.filter(
    (object): object is GeometryCollection => isRecord(object) && object['type'] === 'GeometryCollection',
  );
  // A file may also hold the borough's outline: the wards are the largest collection.
  const largest = collections.sort((a, b) => b.geometries.length - a.geometries.length)[0];
  if (!largest) throw notBoundaries(fileName, 'its topology holds no collection of areas');
  try {
    return feature(json as unknown as Topology, largest).features.map(toFeature);
  } catch (error) {
    throw new AppError('boundaries-damaged', `${fileName} is a TopoJSON file with missing or broken arcs.`, {
      hint: 'Export the boundaries again, as GeoJSON if you can.',
      cause: error,
    });
  }
}

type ReadWard = WardBoundary & { system: CoordinateSystem };

function readWard(item: RawFeature, index: number, properties: WardProperties): ReadWard | BoundaryReject {
  const code = propertyText(item.properties, properties.code);
  const name = propertyText(item.properties, properties.name);
  if (code === null && name === null) {
    const rest = { column: properties.code ?? properties.name, value: shorten(item.properties) };
    const message = `Feature ${index + 1} has neither a ward code nor a ward name. Give it a property such as WD23CD or WD23NM.`;
    return { index, ...rest, rule: 'ward missing', message };
  }
  const result = readGeometry(item.geometry);
  if ('problem' in result) {
    const message = `Feature ${index + 1} (${name ?? code}) ${result.problem}. A ward needs a Polygon or MultiPolygon.`;
    return { index, column: 'geometry', value: result.value, rule: 'not an area', message };
  }
  return { index, code, name, ...result };
}

function rejectDuplicate(ward: ReadWard, properties: WardProperties, seen: Map<string, number>): BoundaryReject | null {
  const key = ward.code ?? `name ${normaliseWardName(ward.name ?? '')}`;
  const earlier = seen.get(key);
  if (earlier === undefined) {
    seen.set(key, ward.index);
    return null;
  }
  return {
    index: ward.index,
    column: ward.code === null ? properties.name : properties.code,
    value: ward.code ?? ward.name,
    rule: 'duplicate ward',
    message: `Feature ${ward.index + 1} is ward ${ward.code ?? ward.name}, as feature ${earlier + 1} was. Keep one, as a MultiPolygon if the ward has several parts.`,
  };
}
