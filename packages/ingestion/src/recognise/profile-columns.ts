// Whether a table is a ward profile, and what each of its columns then is.
import type { ColumnGuess } from '../mapping/column-guess.ts';
import type { RecognisableTable } from '../sniff/sampled-table.ts';
import type { FileMapping } from '../mapping/mapping.ts';
import { readAreaProfile } from '../profiles/area-profile.ts';
import { readCell, usesDecimalComma } from '../sniff/number-cells.ts';
import { isWardCode } from '../places/geographies.ts';
import { findLayout, NOT_INDICATORS, type ProfileLayout } from '../profiles/layouts.ts';
import { givenColumns, mapTable } from '../profiles/profile-mapping.ts';
import { headerWords } from '../sniff/header-words.ts';
import { namesRecord } from './tell-records.ts';
import { share } from '../profiles/profile-record.ts';
import { type ProfileRecord, type ReshapedProfile, reshapeWardProfile } from '../profiles/ward-profile.ts';

const recordsOf = ({ sample }: RecognisableTable): ProfileRecord[] =>
  sample.map((values, index) => ({ line: index + 1, values }));

const reshapeSample = (table: RecognisableTable, mapping: FileMapping | null = null): ReshapedProfile =>
  reshapeWardProfile({ header: table.header, records: recordsOf(table), title: '', mapping });

// Rows about areas within wards give no value of a ward, but their columns mean the same.
function placesOf(
  table: RecognisableTable,
  { columns, places, counts }: ReshapedProfile,
  mapping: FileMapping | null = null,
): ProfileLayout {
  if (columns.smallerArea === null && counts.wardRecords > 0) return places;
  const { header, records } = mapTable(table.header, recordsOf(table), mapping);
  const style = { decimalComma: usesDecimalComma(table.sample.flat()) };
  return findLayout({ header, records, wards: columns, style, given: givenColumns(table.header, mapping) });
}

// "Name" and "code" are of anything: a column must say ward in its header, or hold codes of wards.
function namesWards({ header, sample }: RecognisableTable, { columns }: ReshapedProfile): boolean {
  const places = [columns.code, columns.name].filter((column) => column !== null);
  return (
    places.some((column) => /ward|wd\d\d/i.test(header[column] ?? '')) ||
    places.some((column) => sample.some((row) => isWardCode(row[column]?.trim() ?? '')))
  );
}

/** So many columns that are nothing of a profile may stand beside one that is. */
export const MOST_LEFT_OUT = 0.5;

/** Whether a table reads as a profile: a ward column, and mostly numbers beside it. */
export function looksLikeProfile(table: RecognisableTable): boolean {
  // Few cases, each in another ward. Lists of wards have an "ID" too.
  if (table.header.some((text) => namesRecord(text) && headerWords(text) !== 'id')) return false;
  const profile = reshapeSample(table);
  if (!isProfile(table, profile)) return false;
  const used = columnsOf(placesOf(table, profile)).length;
  const others = table.header.filter((text) => text.trim() !== '').length - used - 2;
  return used > 0 && others <= Math.max(used * MOST_LEFT_OUT, 1);
}

function isProfile(table: RecognisableTable, profile: ReshapedProfile): boolean {
  if (!isAboutWards(table, profile)) return false;
  const { kind } = placesOf(table, profile);
  return kind !== 'wide' || !profile.rejects.some(({ rule }) => rule === 'duplicate ward');
}

/** Numbers that a list of wards has of itself. */
export const OF_THE_LIST =
  /^(?:.* )?(?:area|hectares?|ha|acres?|sq(?:uare)? ?k(?:m|ilometres?)|km2|perimeter|length|len|bng [en]|eastings?|northings?|numbers?|nos?|ref(?:erence)?|order|sort|position|seats|councillors?|members|version|edition|date|from|to)$|^shape|^st (?:area|length)|^n$/;

// How files are called that hold figures, and lists of wards.
const FIGURES =
  /profile|population|census|claimant|deprivation|\bimd\b|indicator|statistic|estimate|figures|crimes?\b/i;
const LIST = /^wards?$|\blist\b|look ?up|names|codes|boundar/i;

/** What a table that begins like a list of wards (`code`, `name`) is. */
export type WardTable = 'profile' | 'list' | 'unsure';

/**
 * Tells a profile from a list of wards: a list has no figures beside numbers of its own, areas, places and dates. The
 * name of the file decides where a column could be either.
 * @param fileName without its ending
 */
export function tellWardTable(table: RecognisableTable, fileName: string): WardTable {
  const name = fileName.replaceAll(/[_-]+/g, ' ');
  const profile = reshapeSample(table);
  if (!isProfile(table, profile)) return maybeFigures(table, profile, name) ? 'unsure' : 'list';
  const figures = columnsOf(placesOf(table, profile)).filter(([, field]) => FIGURE_FIELDS.has(field));
  const sure = figures.filter(([column]) => !OF_THE_LIST.test(headerWords(table.header[column] ?? '')));
  if (sure.length > 0 && (sure.length > 1 || !LIST.test(name))) return 'profile';
  if (figures.length > 0 && FIGURES.test(name)) return 'profile';
  return sure.length > 0 || maybeFigures(table, profile, name) ? 'unsure' : 'list';
}

/** The uses of a column that holds values. */
export const FIGURE_FIELDS = new Set(['indicator:', 'period:', 'value']);

// A column that is partly numbers, and neither a place, a code nor anything that a list has.
const SOME = 0.2;

function maybeFigures({ header, sample }: RecognisableTable, { columns }: ReshapedProfile, name: string): boolean {
  if (LIST.test(name)) return false;
  const style = { decimalComma: usesDecimalComma(sample.flat()) };
  const records = sample.map((values, index) => ({ line: index + 1, values }));
  const isNumber = (text: string): boolean => ['number', 'suppressed'].includes(readCell(text, style).kind);
  return header.some((text, column) => {
    const words = headerWords(text);
    const isOther = column === columns.code || column === columns.name || words === '';
    const isKnown = isOther || OF_THE_LIST.test(words) || NOT_INDICATORS.test(words);
    return !isKnown && share(records, column, isNumber) >= SOME;
  });
}

// Areas within wards count only where a column says which ward, by its official code.
function isAboutWards(table: RecognisableTable, profile: ReshapedProfile): boolean {
  const { code, name, smallerArea } = profile.columns;
  if (smallerArea !== null) return code !== null && namesWards(table, profile);
  const hasValues = profile.rows.length > 0 || profile.counts.suppressed > 0;
  return (code !== null || name !== null) && hasValues && namesWards(table, profile);
}

/** What each column of a profile is. */
export function guessProfileColumns(table: RecognisableTable, mapping: FileMapping | null = null): ColumnGuess[] {
  const profile = reshapeSample(table, mapping);
  const columns = placedBy(table, mapping) ?? profile.columns;
  const given = givenColumns(table.header, mapping);
  const mapped = new Set([...given.fields.values(), ...given.values.keys()]);
  const fields = new Map<number, string>(columnsOf(placesOf(table, profile, mapping)));
  if (columns.name !== null) fields.set(columns.name, 'ward_name');
  if (columns.code !== null) fields.set(columns.code, 'ward_code');
  return table.header.map((header, column) => {
    const field = fields.get(column) ?? null;
    if (mapped.has(column)) return { column, header, field, confidence: 1, reasons: [MAPPED] };
    const reasons =
      field === null ? [] : [field === 'indicator:' ? 'a column of numbers beside wards' : 'layout of a ward profile'];
    return { column, header, field, confidence: field === null ? 0 : 0.9, reasons };
  });
}

const MAPPED = 'the mapping says so';

/** What says in which ward a small area lies: the ward that its row gives, or the area's own code for a look-up. */
function placedBy(
  table: RecognisableTable,
  mapping: FileMapping | null,
): Pick<ReshapedProfile['columns'], 'code' | 'name'> | null {
  const areas = readAreaProfile({ header: table.header, records: recordsOf(table), title: '', mapping });
  return areas === null ? null : { code: areas.columns.code ?? areas.areaColumn, name: areas.columns.name };
}

/** The use of every column of a layout that has one. */
export function columnsOf(layout: ProfileLayout): [number, string][] {
  if (layout.kind === 'wide') {
    const beside = [
      [layout.period, 'period'] as const,
      [layout.unit, 'unit'] as const,
      [layout.source, 'source'] as const,
    ];
    return [...layout.values.map(({ column }): [number, string] => [column, 'indicator:']), ...placed(beside)];
  }
  if (layout.kind === 'periods') {
    const named = [[layout.indicator, 'indicator'] as const, [layout.unit, 'unit'] as const];
    return [...layout.values.map(({ column }): [number, string] => [column, 'period:']), ...placed(named)];
  }
  const { indicator, value, period, measure, unit, source, severalMeasures } = layout;
  return placed([
    [indicator, 'indicator'],
    [value, 'value'],
    [period, 'period'],
    [unit, 'unit'],
    [source, 'source'],
    [severalMeasures || unit === null ? measure : null, severalMeasures ? 'indicator' : 'unit'],
  ]);
}

const placed = (pairs: readonly (readonly [number | null, string])[]): [number, string][] =>
  pairs.flatMap(([column, field]): [number, string][] => (column === null ? [] : [[column, field]]));
