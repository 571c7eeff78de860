// Ward outlines as GeoJSON in WGS84: the outer sides of a ward's neighbourhoods, joined into one ring.
import type { Geography, Point, Ward } from './geography.ts';

type Corner = readonly [column: number, row: number];

function cornerKey(corner: Corner): string {
  return `${corner[0]},${corner[1]}`;
}

/** Sides that only one neighbourhood of the ward has, by the corner they start from, anticlockwise. */
function outerSides(geography: Geography, ward: Ward): Map<string, { from: Corner; to: Corner }[]> {
  const sides = new Map<string, { from: Corner; to: Corner }>();
  for (const index of ward.neighbourhoods) {
    const cell = geography.neighbourhoods[index];
    if (cell === undefined) continue;
    const { column, row } = cell;
    const corners: Corner[] = [
      [column, row],
      [column + 1, row],
      [column + 1, row + 1],
      [column, row + 1],
    ];
    for (const [position, from] of corners.entries()) {
      const to = corners[(position + 1) % 4] ?? from;
      // A side that two neighbourhoods share is walked both ways and cancels out.
      if (!sides.delete(`${cornerKey(to)};${cornerKey(from)}`))
        sides.set(`${cornerKey(from)};${cornerKey(to)}`, { from, to });
    }
  }
  const byStart = new Map<string, { from: Corner; to: Corner }[]>();
  for (const side of sides.values()) {
    const key = cornerKey(side.from);
    byStart.set(key, [...(byStart.get(key) ?? []), side]);
  }
  return byStart;
}

/** The ring of a ward, first point repeated at the end as RFC 7946 asks. */
export function wardRing(geography: Geography, ward: Ward): Point[] {
  const sides = outerSides(geography, ward);
  const ring: Point[] = [];
  let next = [...sides.values()][0]?.[0];
  while (next !== undefined) {
    ring.push(...geography.side(next.from, next.to));
    const start = sides.get(cornerKey(next.from)) ?? [];
    start.splice(start.indexOf(next), 1);
    next = sides.get(cornerKey(next.to))?.[0];
  }
  const first = ring[0];
  if (first !== undefined) ring.push(first);
  return ring;
}

/** One feature a ward, with its code and name as ONS files name them. */
export function boundariesGeoJson(geography: Geography, version: 2015 | 2023): string {
  const wards = version === 2015 ? geography.oldWards : geography.newWards;
  const prefix = version === 2015 ? 'WD15' : 'WD23';
  const features = wards.map((ward) =>
    JSON.stringify({
      type: 'Feature',
      properties: { [`${prefix}CD`]: ward.code, [`${prefix}NM`]: ward.name },
      geometry: { type: 'Polygon', coordinates: [wardRing(geography, ward)] },
    }),
  );
  return `{"type":"FeatureCollection","name":"wards_${version}_fictional","features":[\n${features.join(',\n')}\n]}\n`;
}
