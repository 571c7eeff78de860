// Coordinates as people write them: numbers, degrees, pairs in brackets, points, grid references.
import { isNationalGrid } from './national-grid.ts';

/** A place: longitude and latitude in degrees, or easting and northing in metres. */
export interface Place {
  x: number;
  y: number;
  isGrid: boolean;
}

/** The cells of a row that may say where something is. */
export interface PlaceCells {
  longitude: string | null;
  latitude: string | null;
  easting: string | null;
  northing: string | null;
  /** Both in one: `(54.60, -1.40)`, `POINT (-1.40 54.60)`, `NZ388230`. */
  coordinates: string | null;
}

/** Reads the place of a row, longitude and latitude before easting and northing; null when no cell gives one. */
export function readPlace({ longitude, latitude, easting, northing, coordinates }: PlaceCells): Place | null {
  const degrees = readPair(longitude, latitude, readDegrees);
  if (degrees) return { x: degrees[0], y: degrees[1], isGrid: false };
  const metres = readPair(easting, northing, readMetres);
  if (metres) return { x: metres[0], y: metres[1], isGrid: true };
  for (const cell of [coordinates, easting, northing, latitude, longitude]) {
    const place = cell === null ? null : readPlaceText(cell);
    if (place) return place;
  }
  return null;
}

function readPair(
  x: string | null,
  y: string | null,
  read: (text: string) => number | null,
): [x: number, y: number] | null {
  const [first, second] = [x, y].map((text) => (text === null ? null : read(text)));
  return typeof first === 'number' && typeof second === 'number' ? [first, second] : null;
}

const NUMBER = /^[-+]?\d+(?:\.\d+)?$/;
const DEGREES =
  /^([NSEW])?\s*([-+]?\d{1,3}(?:[.,]\d+)?)\s*[°º]?\s*(?:(\d{1,2}(?:\.\d+)?)\s*['’′]\s*)?(?:(\d{1,2}(?:\.\d+)?)\s*(?:["”″]|'')\s*)?([NSEW])?$/i;

// 54.60, 54,60, 54.60°N, 54°36'0"N, -1.4
function readDegrees(text: string): number | null {
  if (NUMBER.test(text.trim())) return Number(text);
  const match = DEGREES.exec(text.trim());
  if (!match) return null;
  const [, before, whole = '', minutes = '0', seconds = '0', after] = match;
  const value = Number(whole.replace(',', '.'));
  const size = Math.abs(value) + Number(minutes) / 60 + Number(seconds) / 3600;
  const isNegative = value < 0 || whole.startsWith('-') || /[SW]/i.test(before ?? after ?? '');
  return isNegative ? -size : size;
}

// 438800, 438,800, 438 800.5
function readMetres(text: string): number | null {
  const plain = text.trim().replace(/(?<=\d)[, ](?=\d{3}(?!\d))/g, '');
  return NUMBER.test(plain) ? Number(plain) : null;
}

// A phone number begins with a nought.
const PAIR = /^\(?\s*([-+]?(?!0\d)\d+(?:\.\d+)?)\s*(?:,\s*|\s+)([-+]?(?!0\d)\d+(?:\.\d+)?)\s*\)?$/;
const POINT =
  /^(?:SRID=\d+;)?\s*POINT\s*\(\s*([-+]?\d+(?:\.\d+)?)[\s,]+([-+]?\d+(?:\.\d+)?)(?:[\s,]+[-+]?[\d.]+)?\s*\)$/i;

/** A text that is a whole place by itself; null for any other text. */
export function readPlaceText(text: string): Place | null {
  const trimmed = text.trim();
  const reference = readGridReference(trimmed);
  if (reference) return reference;
  const match = POINT.exec(trimmed) ?? PAIR.exec(trimmed);
  return match ? orderPair(Number(match[1]), Number(match[2])) : null;
}

// Latitude comes first in brackets and longitude first in points: in Britain the two cannot be taken for each other.
const isLatitude = (value: number): boolean => value >= 49 && value <= 61.5;
const isLongitude = (value: number): boolean => value >= -9 && value <= 2.5;

/** True for a pair that can be degrees within Great Britain and Northern Ireland. */
const isInBritain = (longitude: number, latitude: number): boolean => isLongitude(longitude) && isLatitude(latitude);

function orderPair(first: number, second: number): Place | null {
  if (isInBritain(second, first)) return { x: second, y: first, isGrid: false };
  if (isInBritain(first, second)) return { x: first, y: second, isGrid: false };
  const isMetres = first > 1000 && second > 1000 && isNationalGrid(first, second);
  return isMetres ? { x: first, y: second, isGrid: true } : null;
}

const GRID_LETTERS = 'ABCDEFGHJKLMNOPQRSTUVWXYZ';
const SQUARE = 100_000;
// Fewer figures than six are a square of a kilometre and more, which may hold several wards.
const LEAST_FIGURES = 6;

/**
 * The middle of the square that a National Grid reference names, from 100 m down: `NZ388230`, `NZ 38800 23000`. Letters as
 * in Ordnance Survey, "A guide to coordinate systems in Great Britain", section 7.
 */
export function readGridReference(text: string): Place | null {
  const match = /^([HNOST])([A-HJ-Z])([\d\s]+)$/i.exec(text.trim());
  if (!match) return null;
  const [, major = '', minor = '', rest = ''] = match;
  const figures = rest.replaceAll(/\s/g, '');
  if (figures.length % 2 === 1 || figures.length < LEAST_FIGURES || figures.length > 10) return null;
  const [outer, inner] = [major, minor].map((letter) => GRID_LETTERS.indexOf(letter.toUpperCase())) as [number, number];
  const half = figures.length / 2;
  const size = 10 ** (5 - half);
  // Squares of 500 km, and within them of 100 km, are lettered row by row from the north-west; S, whose south-west corner
  // is the origin of the grid, is the third of the fourth row.
  const east = ((outer - 2) % 5) * 5 + (inner % 5);
  const north = 19 - Math.floor(outer / 5) * 5 - Math.floor(inner / 5);
  return {
    x: east * SQUARE + (Number(figures.slice(0, half)) + 0.5) * size,
    y: north * SQUARE + (Number(figures.slice(half)) + 0.5) * size,
    isGrid: true,
  };
}
