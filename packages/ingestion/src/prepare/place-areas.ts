// In which ward each area of a profile lies: as the file says, by a look-up that was imported, or by its place.
import {
  type OpenDatabase,
  readAreaLookUp,
  readKnownWards,
  readStoredBoundaries,
  type StoredBoundary,
} from '@said/database';
import type { AreaPlacement, PlacedWard } from '../profiles/add-up-areas.ts';
import type { AreaProfile, AreaRecord } from '../profiles/area-profile.ts';
import { createWardLocator, type WardArea } from '../places/locate.ts';
import { isNationalGrid, nationalGridToWgs84 } from '../places/national-grid.ts';
import { spansOf } from '../places/ward-spans.ts';

type Database = OpenDatabase['db'];

/** A placement, and by what it was made. */
export interface KnownPlacement extends AreaPlacement {
  how: string;
}

/** Finds the wards of the areas in the surest way there is; null when there is none. */
export async function placeAreas(db: Database, profile: AreaProfile): Promise<KnownPlacement | null> {
  return (
    byOwnCodes(profile) ??
    (await byOwnNames(db, profile)) ??
    (await byLookUp(db, profile)) ??
    (await byPlace(db, profile))
  );
}

// A blank here and there does not make a column useless.
const MOST = 0.5;

const placementOf = (pairs: readonly [string, PlacedWard][], how: string): KnownPlacement => ({
  wardOf: new Map(pairs),
  sizes: null,
  how,
});

function byOwnCodes({ areas, columns, header }: AreaProfile): KnownPlacement | null {
  const known = areas.filter(({ ward }) => ward.code !== null);
  if (known.length <= areas.length * MOST) return null;
  const pairs = known.map(({ area, ward }): [string, PlacedWard] => [area, ward]);
  return placementOf(pairs, `by the ward that the file gives for each, in "${header[columns.code ?? -1] ?? ''}"`);
}

// A number is a ward only where a list of wards has such numbers.
async function byOwnNames(db: Database, { areas, columns, header }: AreaProfile): Promise<KnownPlacement | null> {
  const names = [...new Set(areas.flatMap(({ ward }) => (ward.name === null ? [] : [ward.name])))];
  if (names.length < 2) return null;
  const known = await readKnownWards(db, names);
  const areNumbers = names.every((name) => /^\d+$/.test(name));
  const isMissing = known.size <= names.length * MOST;
  if (isMissing && (areNumbers || known.size > 0)) return null;
  const pairs = areas.flatMap(({ area, ward: { name } }): [string, PlacedWard][] =>
    name === null ? [] : [[area, { code: null, name }]],
  );
  return placementOf(pairs, `by the ward that the file names for each, in "${header[columns.name ?? -1] ?? ''}"`);
}

/** In look-ups of postcodes an area may have postcodes in several wards: most of them decide. */
const LOOK_UP_SHARE = 0.5;

async function byLookUp(db: Database, { areas }: AreaProfile): Promise<KnownPlacement | null> {
  const lookUp = await readAreaLookUp(
    db,
    areas.map(({ area }) => area),
  );
  if (lookUp === null) return null;
  const wardOf = new Map<string, PlacedWard>();
  const sizes = new Map<string, number>();
  for (const { area, ward, name, share } of lookUp.areas) {
    if (share <= LOOK_UP_SHARE) continue;
    wardOf.set(area, { code: ward, name });
    sizes.set(ward, (sizes.get(ward) ?? 0) + 1);
  }
  return { wardOf, sizes, how: `by the look-up ${lookUp.file}, batch ${lookUp.batch}` };
}

async function byPlace(db: Database, { areas }: AreaProfile): Promise<KnownPlacement | null> {
  if (!areas.some(({ point }) => point !== null)) return null;
  const stored = await readStoredBoundaries(db);
  if (stored.length === 0) return null;
  const names = new Map(stored.map(({ code, name }) => [code, name]));
  const locate = createWardLocator(newestBoundaries(stored));
  const pairs = areas.flatMap(({ area, point }): [string, PlacedWard][] => {
    const place = toWgs84(point);
    const code = place && locate(...place);
    return code ? [[area, { code, name: names.get(code) ?? null }]] : [];
  });
  return placementOf(pairs, 'by the point that the file gives for each, in the newest ward boundaries');
}

function toWgs84(point: AreaRecord['point']): [number, number] | null {
  if (point === null) return null;
  const [x, y] = point;
  if (Math.abs(x) <= 180 && Math.abs(y) <= 90) return [x, y];
  return isNationalGrid(x, y) ? nationalGridToWgs84(x, y) : null;
}

/** The boundaries of the wards that are valid longest. */
export function newestBoundaries(boundaries: readonly StoredBoundary[]): WardArea[] {
  const spans = spansOf(boundaries).toSorted(
    (a, b) =>
      (b.valid_to ?? '9999').localeCompare(a.valid_to ?? '9999') ||
      (b.valid_from ?? '').localeCompare(a.valid_from ?? ''),
  );
  return spans[0]?.areas ?? [];
}
