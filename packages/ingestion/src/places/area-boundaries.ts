// Boundaries of areas within wards (LSOAs, output areas): they are no wards, but say in which ward each area lies.
import type { MultiPolygon, Polygon } from 'geojson';
import { areaLevel } from './geographies.ts';
import { readFeatures } from './parse-boundaries.ts';
import { readGeometry } from './read-geometry.ts';
import { propertyText, WARD_CODE } from './ward-properties.ts';

/** The outline of an area within a ward. */
export interface AreaBoundary {
  area: string;
  geometry: Polygon | MultiPolygon;
}

/**
 * The areas of a boundary file; null where it is about wards or anything else.
 * @throws AppError as `parseBoundaries` does
 */
export function parseAreaBoundaries(text: string, fileName: string): AreaBoundary[] | null {
  const features = readFeatures(text, fileName);
  const keys = [...new Set(features.flatMap(({ properties }) => Object.keys(properties)))];
  const countOf = (key: string, test: (code: string) => boolean): number =>
    features.filter(({ properties }) => test(propertyText(properties, key) ?? '')).length;
  const isMost = (count: number): boolean => count * 2 > features.length;
  if (keys.some((key) => isMost(countOf(key, (code) => WARD_CODE.test(code))))) return null;
  const key = keys.find((name) => isMost(countOf(name, (code) => areaLevel(code) !== null)));
  if (key === undefined) return null;
  return features.flatMap(({ properties, geometry }) => {
    const area = propertyText(properties, key);
    const read = readGeometry(geometry);
    return area === null || areaLevel(area) === null || 'problem' in read ? [] : [{ area, geometry: read.geometry }];
  });
}
