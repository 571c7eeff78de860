// Profiles whose rows are areas within wards (output areas, LSOAs): to be added up to wards once these are known.
import { usesDecimalComma } from '../sniff/number-cells.ts';
import { areaLevel, type AreaLevel, isWardCode } from '../places/geographies.ts';
import { findLayout, type ProfileLayout } from './layouts.ts';
import { type GivenColumns, givenColumns, mapTable } from './profile-mapping.ts';
import { headerWords } from '../sniff/header-words.ts';
import { type HeadingReject, siftHeadings } from './repeated-headings.ts';
import { findWardColumns, type WardColumns } from './ward-columns.ts';
import { type ProfileRecord, share } from './profile-record.ts';
import type { WardProfileInput } from './ward-profile.ts';
import type { WardRecord } from './ward-rows.ts';

/** A record about an area within a ward. */
export interface AreaRecord extends ProfileRecord {
  area: string;
  /** The ward as the file itself gives it. */
  ward: { code: string | null; name: string | null };
  /** Longitude and latitude, or easting and northing, as the file gives them. */
  point: [x: number, y: number] | null;
}

/** A profile by area, as far as it can be read without knowing the wards. */
export interface AreaProfile {
  header: readonly string[];
  level: AreaLevel;
  areas: AreaRecord[];
  layout: ProfileLayout;
  columns: WardColumns;
  areaColumn: number;
  given: GivenColumns;
  decimalComma: boolean;
  title: string;
  /** Rows that are about something else, and rows that the mapping leaves out. */
  others: number;
  /** Rows that repeat the headings. */
  headings: HeadingReject[];
}

// Columns that only say in which other areas an area lies, by an index of their own.
const PLACES =
  /^(?:(?:(?:middle|lower) layer )?(?:super )?output areas?(?: (?:oa|msoa|lsoa))?|[lm]?soa|oa|boundary|wards?)$/;

/** Reads a profile whose rows are areas within wards; null when it has rows of wards, or no codes of such areas. */
export function readAreaProfile(input: WardProfileInput): AreaProfile | null {
  const mapping = input.mapping ?? null;
  const given = givenColumns(input.header, mapping);
  const { headings, records: rows } = siftHeadings(input.header, input.records);
  const { header, records, leftOut } = mapTable(input.header, rows, mapping);
  const columns = findWardColumns(header, records, given);
  const areaColumn = findAreaColumn(header, records, columns);
  if (areaColumn === null) return null;
  const filled = records.filter(({ values }) => values.some((value) => value.trim() !== ''));
  const level = commonLevel(filled, areaColumn);
  if (level === null) return null;
  const wardColumns = ownWardColumns({ header, records, columns, given });
  const points = pointColumns(header);
  const areas = filled
    .filter(({ values }) => areaLevel(values[areaColumn]?.trim() ?? '') === level)
    .map((record) => toArea(record, { areaColumn, wardColumns, points, constants: given.constants }));
  const decimalComma = input.decimalComma ?? usesDecimalComma(records.flatMap(({ values }) => values));
  const isPlace = (text: string, column: number): boolean =>
    !given.values.has(column) && PLACES.test(headerWords(text));
  const labels = header.map((text, column) => (isPlace(text, column) ? '' : text));
  const layout = findLayout({
    header: labels,
    records: areas,
    wards: { ...columns, smallerArea: areaColumn },
    style: { decimalComma },
    given,
  });
  const others = filled.length - areas.length + leftOut;
  const { title } = input;
  const read = { header, level, areas, layout, columns: wardColumns, areaColumn, given, decimalComma };
  return { ...read, title, others, headings };
}

function findAreaColumn(
  header: readonly string[],
  records: readonly ProfileRecord[],
  { code }: WardColumns,
): number | null {
  const isArea = (column: number): boolean => share(records, column, (text) => areaLevel(text) !== null) > 0.5;
  // Codes of wards among those of areas: the wards have rows of their own.
  if (code !== null && isArea(code)) return hasWards(records, code) ? null : code;
  const beside = header.findIndex((_, column) => column !== code && isArea(column));
  return beside === -1 ? null : beside;
}

const hasWards = (records: readonly ProfileRecord[], code: number): boolean =>
  records.some(({ values }) => isWardCode(values[code]?.trim() ?? ''));

/** The columns that say in which ward an area lies: "area name" beside the code of an LSOA is what the LSOA is called. */
function ownWardColumns({
  header,
  records,
  columns,
  given,
}: Pick<AreaProfile, 'header' | 'columns' | 'given'> & { records: readonly ProfileRecord[] }): WardColumns {
  const { code, name } = columns;
  const isNamed = given.fields.has('ward_name') || /\b(?:ward|wd)/.test(headerWords(header[name ?? -1] ?? ''));
  return { ...columns, code: code !== null && hasWards(records, code) ? code : null, name: isNamed ? name : null };
}

// Output areas make up LSOAs: adding up both would count everybody twice.
function commonLevel(records: readonly ProfileRecord[], column: number): AreaLevel | null {
  const counts = new Map<AreaLevel, number>();
  for (const { values } of records) {
    const level = areaLevel(values[column]?.trim() ?? '');
    if (level !== null) counts.set(level, (counts.get(level) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

interface AreaPlaces {
  areaColumn: number;
  wardColumns: WardColumns;
  points: [x: number, y: number] | null;
  constants: Readonly<Record<string, string>>;
}

const cellOf = ({ values }: ProfileRecord, column: number | null): string | null =>
  (column === null ? undefined : values[column]?.trim()) || null;

function toArea(record: ProfileRecord, { areaColumn, wardColumns, points, constants }: AreaPlaces): AreaRecord {
  const code = cellOf(record, wardColumns.code) ?? constants['ward_code'] ?? null;
  const ward = {
    code: code !== null && isWardCode(code) ? code : null,
    name: cellOf(record, wardColumns.name) ?? constants['ward_name'] ?? null,
  };
  return { ...record, area: cellOf(record, areaColumn) ?? '', ward, point: pointOf(record, points) };
}

function pointOf(record: ProfileRecord, points: AreaPlaces['points']): AreaRecord['point'] {
  if (points === null) return null;
  const [x, y] = [numberOf(cellOf(record, points[0])), numberOf(cellOf(record, points[1]))];
  return x === null || y === null ? null : [x, y];
}

function numberOf(text: string | null): number | null {
  const value = text === null ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : null;
}

const POINTS: readonly (readonly [x: RegExp, y: RegExp])[] = [
  [/^(?:long?|lng|longitude)$/, /^lat(?:itude)?$/],
  [/^eastings?$/, /^northings?$/],
  [/^x$/, /^y$/],
];

function pointColumns(header: readonly string[]): [number, number] | null {
  const words = header.map(headerWords);
  for (const [x, y] of POINTS) {
    const pair: [number, number] = [words.findIndex((word) => x.test(word)), words.findIndex((word) => y.test(word))];
    if (pair.every((column) => column >= 0)) return pair;
  }
  return null;
}

/** The areas as records of which the cells are read like those of wards. */
export const asRecords = (areas: readonly AreaRecord[]): WardRecord[] =>
  areas.map(({ line, values, area }) => ({ line, values, code: area, name: null }));
