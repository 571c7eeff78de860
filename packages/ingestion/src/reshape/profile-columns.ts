// Whether a table is a ward profile, and what each of its columns then is.
import type { ColumnGuess, RecognisableTable } from '../map/recognise-source.ts';
import { usesDecimalComma } from './cells.ts';
import { isWardCode } from './geographies.ts';
import { findLayout, type ProfileLayout } from './layouts.ts';
import { type ProfileRecord, type ReshapedProfile, reshapeWardProfile } from './ward-profile.ts';

const recordsOf = ({ sample }: RecognisableTable): ProfileRecord[] =>
  sample.map((values, index) => ({ line: index + 1, values }));

const reshapeSample = (table: RecognisableTable): ReshapedProfile =>
  reshapeWardProfile({ header: table.header, records: recordsOf(table), title: '' });

// Rows about areas within wards give no value of a ward, but their columns mean the same.
function placesOf(table: RecognisableTable, { columns, places }: ReshapedProfile): ProfileLayout {
  if (columns.smallerArea === null) return places;
  const records = recordsOf(table);
  const style = { decimalComma: usesDecimalComma(table.sample.flat()) };
  return findLayout({ header: table.header, records, wards: columns, style });
}

// "Name" and "code" are of anything: a column must say ward in its header, or hold codes of wards.
function namesWards({ header, sample }: RecognisableTable, { columns }: ReshapedProfile): boolean {
  const places = [columns.code, columns.name].filter((column) => column !== null);
  return (
    places.some((column) => /ward|wd\d\d/i.test(header[column] ?? '')) ||
    places.some((column) => sample.some((row) => isWardCode(row[column]?.trim() ?? '')))
  );
}

const MOST_LEFT_OUT = 0.5;

/**
 * Whether a table reads as a profile: a ward column, and mostly numbers beside it. In a table that begins like a list of
 * wards (`besideWards`) two columns of numbers are enough.
 */
export function looksLikeProfile(table: RecognisableTable, { besideWards = false } = {}): boolean {
  const profile = reshapeSample(table);
  if (!isAboutWards(table, profile)) return false;
  const places = placesOf(table, profile);
  if (places.kind === 'wide' && profile.rejects.some(({ rule }) => rule === 'duplicate ward')) return false;
  const used = columnsOf(places).length;
  const others = table.header.filter((text) => text.trim() !== '').length - used - 2;
  return besideWards ? used >= 2 : used > 0 && others <= Math.max(used * MOST_LEFT_OUT, 1);
}

// Areas within wards count only where a column says which ward, by its official code.
function isAboutWards(table: RecognisableTable, profile: ReshapedProfile): boolean {
  const { code, name, smallerArea } = profile.columns;
  if (smallerArea !== null) return code !== null && namesWards(table, profile);
  return (code !== null || name !== null) && profile.rows.length > 0 && namesWards(table, profile);
}

/** What each column of a profile is. */
export function guessProfileColumns(table: RecognisableTable): ColumnGuess[] {
  const profile = reshapeSample(table);
  const { columns } = profile;
  const fields = new Map<number, string>(columnsOf(placesOf(table, profile)));
  if (columns.name !== null) fields.set(columns.name, 'ward_name');
  if (columns.code !== null) fields.set(columns.code, 'ward_code');
  return table.header.map((header, column) => {
    const field = fields.get(column) ?? null;
    const reasons =
      field === null ? [] : [field === 'indicator:' ? 'a column of numbers beside wards' : 'layout of a ward profile'];
    return { column, header, field, confidence: field === null ? 0 : 0.9, reasons };
  });
}

function columnsOf(layout: ProfileLayout): [number, string][] {
  if (layout.kind === 'wide') return layout.values.map(({ column }) => [column, 'indicator:']);
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
