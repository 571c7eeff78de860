// Which of the three layouts a profile has, and the place of every column that matters.
import { readCell, type NumberStyle } from './cells.ts';
import { type IndicatorHeader, readIndicatorHeader, readPeriodHeader, tidyHeader } from './headers.ts';
import { headerWords, type ProfileRecord, share, type WardColumns } from './ward-columns.ts';

export interface ValueColumn extends IndicatorHeader {
  column: number;
}

export type ProfileLayout =
  | { kind: 'wide'; values: ValueColumn[] }
  | { kind: 'periods'; values: { column: number; period: string }[]; indicator: number | null; unit: number | null }
  | {
      kind: 'long';
      indicator: number;
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
}

// Columns that are numbers and yet no indicator: places, keys and codes.
const NOT_INDICATORS =
  /^(?:x|y|lat(?:itude)?|long?(?:itude)?|easting|northing|object ?id|fid|ogc fid|row(?: (?:id|number))?|id|shape (?:area|length)|(?:.* )?(?:code|cd))$/;

/** Decides the layout; columns of a wide file without any number are no indicators. */
export function findLayout(input: LayoutInput): ProfileLayout {
  const words = input.header.map(headerWords);
  const at = (pattern: RegExp): number | null => {
    const column = words.findIndex((word) => pattern.test(word));
    return column === -1 ? null : column;
  };
  const indicator = at(/^(?:indicator|measure name|metric|statistic|variable)(?: name)?$/);
  const value = at(/^(?:value|result|figure|obs value)$/);
  const unit = at(/^units?$/);
  if (indicator !== null && value !== null) {
    const rest = { period: at(/^(?:period|year|date|time period)$/), measure: at(/^measure$/), source: at(/^source$/) };
    const severalMeasures = rest.measure !== null && hasSeveral(input.records, indicator, rest.measure);
    return { kind: 'long', indicator, value, unit, ...rest, severalMeasures };
  }
  const periods = input.header
    .map((text, column) => ({ column, period: readPeriodHeader(text) }))
    .filter((item): item is { column: number; period: string } => item.period !== null);
  // One or two could be an indicator oddly named; three in a row are a calendar.
  if (periods.length >= 3) return { kind: 'periods', values: periods, indicator, unit };
  return { kind: 'wide', values: findIndicators(input, words) };
}

function hasSeveral(records: readonly ProfileRecord[], key: number, other: number): boolean {
  const first = new Map<string, string>();
  return records.some(({ values }) => {
    const name = values[key]?.trim() ?? '';
    const value = values[other]?.trim() ?? '';
    if (!first.has(name)) first.set(name, value);
    return first.get(name) !== value;
  });
}

function findIndicators({ header, records, wards, style }: LayoutInput, words: readonly string[]): ValueColumn[] {
  const isTaken = (column: number): boolean => column === wards.code || column === wards.name;
  const candidates = header
    .map((text, column) => ({ column, text: tidyHeader(text), ...readIndicatorHeader(text) }))
    .filter(({ column, text }) => text !== '' && !isTaken(column) && !NOT_INDICATORS.test(words[column] ?? ''))
    .filter(({ column }) => share(records, column, (cell) => readCell(cell, style).kind !== 'text') > 0.5)
    .filter(({ column }) => records.some(({ values }) => readCell(values[column] ?? '', style).kind === 'number'));
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
