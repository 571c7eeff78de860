// Whether a table is a profile by areas within wards (LSOAs, output areas): by its codes and figures, wherever the file
// lies and whatever it is called.
import type { RecognisableTable } from '../sniff/sampled-table.ts';
import { headerWords } from '../sniff/header-words.ts';
import { shapesOf } from '../sniff/value-shapes.ts';
import { type AreaProfile, asRecords, readAreaProfile } from '../profiles/area-profile.ts';
import { isOfficialCode, isWardCode } from '../places/geographies.ts';
import { NOT_INDICATORS } from '../profiles/layouts.ts';
import { columnsOf, FIGURE_FIELDS, MOST_LEFT_OUT, OF_THE_LIST } from './profile-columns.ts';
import { hasWordsOfCases, isDayOfEach, isFreeText, namesRecord } from './tell-records.ts';
import { cellsOf } from '../profiles/value-cells.ts';
import { type ProfileRecord, share } from '../profiles/profile-record.ts';

// A few rows may be about a larger area, or come twice.
const MOSTLY = 0.9;

// Columns that say where an area lies, or what it is called.
const PLACE_NAMES =
  /(?:^| )(?:names?|nm|nmw|mnemonic|label)$|\b(?:geography|region|country|county|district|borough|local authority|council|wards?|constituency|output area|[lm]?soa)\b/;

/**
 * True for rows of small areas with figures beside their codes. A list of cases also has the area of each row, but then
 * an area comes again and again, and there is more to say of a row than figures; a look-up has no figures.
 */
export function looksLikeAreaProfile({ header, sample }: RecognisableTable): boolean {
  if (sample.some((row) => row.some((cell) => isWardCode(cell.trim())))) return false;
  const records = sample.map((values, index) => ({ line: index + 1, values }));
  const profile = readAreaProfile({ header, records, title: '' });
  if (profile === null || profile.areas.length < profile.others) return false;
  if (listsRecords(profile, { header, sample })) return false;
  return hasFigures(profile) && hasLittleElse(profile, records) && hasEachOnce(profile);
}

// Names of places differ from row to row as sentences do.
const NEARBY = /\b(?:neighbourhood|locality|place|town|village|parish|settlement|area|zone)\b/;

/** Each row is a case, a job or an answer: what is said of one is lost in a sum, and its number is nothing to add up. */
function listsRecords(
  { layout, areas, columns, areaColumn }: AreaProfile,
  { header, sample }: RecognisableTable,
): boolean {
  const shapes = shapesOf(header, sample);
  const placed = new Set<number | null>([columns.name, areaColumn]);
  const used = new Set(columnsOf(layout).map(([column]) => column));
  const places = new Set(areas.map(({ area }) => area)).size;
  return shapes.some((shape, index) => {
    const column = { header: header[index] ?? '', shape };
    if (placed.has(index) || column.header.trim() === '') return false;
    if (namesRecord(column.header) || isDayOfEach(column, places)) return true;
    const words = headerWords(column.header);
    const isPlace = PLACE_NAMES.test(words) || NEARBY.test(words) || NOT_INDICATORS.test(words);
    return !used.has(index) && !isPlace && (hasWordsOfCases(column) || isFreeText(column));
  });
}

const figuresOf = ({ layout }: AreaProfile): number[] =>
  columnsOf(layout).flatMap(([column, field]) => (FIGURE_FIELDS.has(field) ? [column] : []));

// The size and the number of an area are in a look-up too.
const hasFigures = (profile: AreaProfile): boolean =>
  figuresOf(profile).some((column) => !OF_THE_LIST.test(headerWords(profile.header[column] ?? '')));

/** Most columns are figures, what goes with them, or areas by their codes and names. */
function hasLittleElse(profile: AreaProfile, records: readonly ProfileRecord[]): boolean {
  const { header, layout, columns, areaColumn } = profile;
  const used = new Set<number | null>([...columnsOf(layout).map(([column]) => column), columns.name, areaColumn]);
  const isPlace = (text: string, column: number): boolean => {
    const words = headerWords(text);
    return NOT_INDICATORS.test(words) || PLACE_NAMES.test(words) || share(records, column, isOfficialCode) > MOSTLY;
  };
  const others = header.filter((text, column) => text.trim() !== '' && !used.has(column) && !isPlace(text, column));
  // Beside a calendar, a label says what was counted: each row is of that, and not of the area alone.
  return others.length <= (layout.kind === 'periods' ? 0 : figuresOf(profile).length * MOST_LEFT_OUT);
}

/** Each area has one value of an indicator and period. */
function hasEachOnce({ layout, areas, header, title, given }: AreaProfile): boolean {
  const cells = cellsOf(layout, asRecords(areas), { header, title, constants: given.constants });
  const keys = cells.map(({ record, indicator, period, unit, source }) =>
    JSON.stringify([record.code, indicator, period, unit, source]),
  );
  return new Set(keys).size >= keys.length * MOSTLY;
}
