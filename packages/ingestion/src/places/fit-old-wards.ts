// A row that names only a ward of another version, which has no single successor, gets the ward in which most of the old
// one lies, where that is clear. Rows with a postcode or coordinates have the exact ward already.
import {
  type BestFit,
  type FittedRows,
  type OldWard,
  type OpenDatabase,
  readOldWards,
  readStoredBoundaries,
  type StoredBoundary,
  writeBestFits,
} from '@said/database';
import { createWardLocator, type WardArea, type WardLocator } from './locate.ts';
import { BEST_FIT_LEAD, BEST_FIT_SHARE } from './best-fit.ts';
import { overlapShares } from './overlap.ts';

/** An old ward of which no part is clearly the largest: its rows stay as they were written. */
export interface DividedWard {
  written: string;
  /** The ward with the largest part. */
  largest: string;
  share: number;
}

/** Works out what most of every old ward became, for the query that resolves wards. Returns those that became nothing clear. */
export async function fitOldWards(db: OpenDatabase['db']): Promise<DividedWard[]> {
  const olds = await readOldWards(db);
  const boundaries = olds.length === 0 ? [] : await readStoredBoundaries(db);
  if (boundaries.length === 0) return [];
  const shareOf = shareFinder(boundaries);
  const fits: BestFit[] = [];
  const divided = new Map<string, DividedWard>();
  for (const { code: old, day, written } of olds) {
    const best = shareOf(old, day);
    if (best === null) continue;
    if (best.share >= BEST_FIT_SHARE && best.lead >= BEST_FIT_LEAD)
      fits.push({ old, day, code: best.code, share: best.share });
    else divided.set(written, { written, largest: best.name, share: best.share });
  }
  await writeBestFits(db, uniqueFits(fits));
  return [...divided.values()];
}

const uniqueFits = (fits: readonly BestFit[]): BestFit[] => [
  ...new Map(fits.map((fit) => [`${fit.old}/${fit.day}`, fit])).values(),
];

interface LargestPart {
  code: string;
  name: string;
  share: number;
  /** How much larger it is than the next part. */
  lead: number;
}

/** Finds the ward of a day with the largest part of an old ward; null where either has no boundary. */
function shareFinder(boundaries: readonly StoredBoundary[]): (old: OldWard['code'], day: string) => LargestPart | null {
  const areas = new Map(boundaries.map(({ code, geometry }) => [code, JSON.parse(geometry) as WardArea['geometry']]));
  const names = new Map(boundaries.map(({ code, name }) => [code, name ?? code]));
  const locators = new Map<string, WardLocator>();
  const parts = new Map<string, LargestPart | null>();
  return (old, day) => {
    const area = areas.get(old);
    const codes = boundaries.filter((boundary) => isValidOn(boundary, day)).map(({ code }) => code);
    if (area === undefined || codes.length === 0) return null;
    const version = codes.join(' ');
    const key = `${old} ${version}`;
    const known = parts.get(key);
    if (known !== undefined) return known;
    const locate = locators.get(version) ?? createWardLocator(codes.flatMap((code) => areaOf(code, areas)));
    locators.set(version, locate);
    const largest = largestPart(overlapShares(area, locate), names);
    parts.set(key, largest);
    return largest;
  };
}

const areaOf = (code: string, areas: ReadonlyMap<string, WardArea['geometry']>): WardArea[] => {
  const geometry = areas.get(code);
  return geometry === undefined ? [] : [{ code, geometry }];
};

const isValidOn = ({ valid_from, valid_to }: StoredBoundary, day: string): boolean =>
  (valid_from ?? '') <= day && day <= (valid_to ?? '9999-12-31');

function largestPart(shares: ReadonlyMap<string, number>, names: ReadonlyMap<string, string>): LargestPart | null {
  const [largest, next] = [...shares].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (!largest) return null;
  const [code, share] = largest;
  return { code, name: names.get(code) ?? code, share, lead: share - (next?.[1] ?? 0) };
}

const MOST_NAMED = 10;

const percent = (share: number): string => `${Math.round(share * 100)}%`;

function list(items: readonly string[]): string {
  const rest = items.length - MOST_NAMED;
  return rest > 0 ? `${items.slice(0, MOST_NAMED).join('; ')}; and ${rest} more` : items.join('; ');
}

const METHOD = 'by area, estimated from 2,000 sample points a ward';

/** Sentences on rows that were counted in the ward which most of their old ward became, and on those that were not. */
export function describeFits(fitted: readonly FittedRows[], divided: readonly DividedWard[]): string[] {
  const rows = fitted.reduce((sum, { count }) => sum + count, 0);
  const moved = fitted.map(({ written, name, code, share, count }) => {
    return `"${written}" → ${name ?? code} (${percent(share)}, ${count === 1 ? '1 row' : `${count} rows`})`;
  });
  const left = divided.map(({ written, largest, share }) => `"${written}" (${percent(share)} in ${largest})`);
  return [
    ...(rows === 0
      ? []
      : [
          `${rows === 1 ? '1 row names' : `${rows} rows name`} a ward of another time and got the ward in which most of it lies, marked "best fit" (${METHOD}): ${list(moved)}.`,
        ]),
    ...(left.length === 0
      ? []
      : [
          `No row is counted in a ward by the name of one of another time that has no clearly largest part (half of it, and a tenth more than the next): ${list(left)}.`,
        ]),
  ];
}
