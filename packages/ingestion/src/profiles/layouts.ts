// Which of the three layouts a profile has, and the place of every column that matters.
import { readCell, type NumberStyle } from '../sniff/number-cells.ts';
import { type IndicatorHeader, readIndicatorHeader, readPeriodHeader, tidyHeader } from '../sniff/period-headers.ts';
import { type GivenColumns, NOTHING_GIVEN } from './profile-mapping.ts';
import { headerWords } from '../sniff/header-words.ts';
import type { WardColumns } from './ward-columns.ts';
import { type ProfileRecord, share } from './profile-record.ts';

interface ValueColumn extends IndicatorHeader {
  column: number;
}

export type ProfileLayout =
  | { kind: 'wide'; values: ValueColumn[]; period: number | null; unit: number | null; source: number | null }
  | { kind: 'periods'; values: { column: number; period: string }[]; indicator: number | null; unit: number | null }
  | {
      kind: 'long';
      /** Null where a mapping names the column of values only. */
      indicator: number | null;
      value: number;
      period: number | null;
      measure: number | null;
      unit: number | null;
      source: number | null;
      /** One indicator comes with several measures, such as Count and Percentage. */
      severalMeasures: boolean;
    };

export interface LayoutInput {
  header: readonly string[];
  records: readonly ProfileRecord[];
  wards: WardColumns;
  style: NumberStyle;
  given?: GivenColumns;
}

/** Columns that are numbers and yet no indicator: places, keys and codes. */
export const NOT_INDICATORS =
  /^(?:x|y|lat(?:itude)?|long?(?:itude)?|easting|northing|object ?id|fid|ogc fid|row(?: (?:id|number))?|id|shape (?:area|length)|(?:.* )?(?:code|cd))$/;

/** Decides the layout; columns of a wide file without any number are no indicators. */
export function findLayout(input: LayoutInput): ProfileLayout {
  const { fields, values } = input.given ?? NOTHING_GIVEN;
  const taken = new Set([...fields.values(), ...values.keys()]);
  const words = input.header.map((text, column) => (taken.has(column) ? '' : headerWords(text)));
  const at = (pattern: RegExp, field = ''): number | null => {
    const column = fields.get(field) ?? words.findIndex((word) => pattern.test(word));
    return column === -1 ? null : column;
  };
  const indicator = at(/^(?:indicator|measure name|metric|statistic|variable)(?: name)?$/, 'indicator');
  const value = at(/^(?:value|result|figure|obs value)$/, 'value');
  const unit = at(/^units?$/, 'unit');
  if (value !== null && (indicator !== null || fields.has('value'))) {
    const period = at(/^(?:period|year|date|time period)$/, 'period');
    const rest = { period, measure: at(/^measure$/), source: at(/^source$/, 'source') };
    const severalMeasures =
      rest.measure !== null && indicator !== null && hasSeveral(input.records, indicator, rest.measure);
    return { kind: 'long', indicator, value, unit, ...rest, severalMeasures };
  }
  const periods = input.header
    .map((text, column) => ({ column, period: readPeriodHeader(text) }))
    .filter((item): item is { column: number; period: string } => item.period !== null);
  const period = fields.get('period') ?? periodColumn(input.records, words);
  const found = findIndicators(input, words, period);
  if (isCalendar(periods, found, values)) return { kind: 'periods', values: periods, indicator, unit };
  const beside = { period, unit: fields.get('unit') ?? null, source: fields.get('source') ?? null };
  return { kind: 'wide', values: found, ...beside };
}

// Beside indicators one or two periods could be an indicator oddly named; three in a row are a calendar.
function isCalendar(
  periods: readonly { column: number }[],
  found: readonly ValueColumn[],
  named: GivenColumns['values'],
): boolean {
  if (periods.length >= 3) return true;
  return found.length > 0 && found.every(({ column }) => isUnnamedPeriod(column, periods, named));
}

const isUnnamedPeriod = (
  column: number,
  periods: readonly { column: number }[],
  named: GivenColumns['values'],
): boolean => !named.has(column) && periods.some((item) => item.column === column);

// The year of a row is what its values are of, and nothing to be counted itself.
function periodColumn(records: readonly ProfileRecord[], words: readonly string[]): number | null {
  const column = words.findIndex((word) => /^(?:(?:calendar |financial )?year|(?:time )?period|date)$/.test(word));
  return column >= 0 && holdsPeriods(records, column) ? column : null;
}

const holdsPeriods = (records: readonly ProfileRecord[], column: number): boolean =>
  share(
    records,
    column,
    (text) => /^(?:19|20)\d{2}(?:\s?[/–-]\s?\d{2,4})?$/.test(text) || readPeriodHeader(text) !== null,
  ) === 1;

function hasSeveral(records: readonly ProfileRecord[], key: number, other: number): boolean {
  const first = new Map<string, string>();
  return records.some(({ values }) => {
    const name = values[key]?.trim() ?? '';
    const value = values[other]?.trim() ?? '';
    if (!first.has(name)) first.set(name, value);
    return first.get(name) !== value;
  });
}

function findIndicators(input: LayoutInput, words: readonly string[], period: number | null): ValueColumn[] {
  const { header, records, wards, style } = input;
  const { fields, values: named } = input.given ?? NOTHING_GIVEN;
  const taken = new Set([wards.code, wards.name, wards.smallerArea, period, ...fields.values()]);
  // A number that is withheld is a number too, but a column of nothing is not.
  const isNumeric = (column: number): boolean =>
    share(records, column, (cell) => readCell(cell, style).kind !== 'text') > 0.5 &&
    records.some(({ values }) => ['number', 'suppressed'].includes(readCell(values[column] ?? '', style).kind));
  const isIndicator = ({ column, text }: { column: number; text: string }): boolean =>
    named.has(column) ||
    (text !== '' && !taken.has(column) && !NOT_INDICATORS.test(words[column] ?? '') && isNumeric(column));
  const candidates = header
    .map((text, column) => ({ column, text: tidyHeader(text), ...readIndicatorHeader(text) }))
    .filter(isIndicator)
    .map((item) => ({ ...item, indicator: named.get(item.column) ?? item.indicator }));
  return separateTwins(candidates);
}

// Two headers that say the same once tidied must not give the same indicator twice.
function separateTwins(columns: (ValueColumn & { text: string })[]): ValueColumn[] {
  const name = (item: ValueColumn): string => `${item.indicator.toLowerCase()}|${item.period}`;
  const counts = new Map<string, number>();
  for (const item of columns) counts.set(name(item), (counts.get(name(item)) ?? 0) + 1);
  return columns.map(({ text, ...item }) =>
    (counts.get(name(item)) ?? 0) > 1 ? { ...item, indicator: `${text} (column ${item.column + 1})` } : item,
  );
}
