// The cells of a profile that may hold a value, with the indicator and period each is about, whatever the layout.
import type { ProfileLayout } from './layouts.ts';
import type { WardRecord } from './ward-rows.ts';

/** One value on its way to a row. */
export interface ValueCell {
  record: WardRecord;
  header: string;
  text: string;
  indicator: string;
  period: string | null;
  unit: string | null;
  source: string | null;
}

export interface ProfileTitle {
  header: readonly string[];
  /** Indicator of a file whose columns are periods and that names none itself. */
  title: string;
  source?: string | null;
  /** Text by field, for rows that have none of their own. */
  constants?: Readonly<Record<string, string>>;
}

type Layout<K extends ProfileLayout['kind']> = Extract<ProfileLayout, { kind: K }>;

/** Every value cell of the ward records, in the order of the file. */
export function cellsOf(layout: ProfileLayout, wards: readonly WardRecord[], file: ProfileTitle): ValueCell[] {
  const { indicator, period = null, unit = null, source = null } = file.constants ?? {};
  const cells = laidOut(layout, wards, { ...file, title: indicator ?? file.title });
  return cells.map((cell) => ({
    ...cell,
    period: cell.period ?? period,
    unit: cell.unit ?? unit,
    source: cell.source ?? source,
  }));
}

function laidOut(layout: ProfileLayout, wards: readonly WardRecord[], file: ProfileTitle): ValueCell[] {
  if (layout.kind === 'wide') return wards.flatMap((record) => wideCells(layout, record, file));
  if (layout.kind === 'periods') return wards.flatMap((record) => periodCells(layout, record, file));
  const several = indicatorsWithSeveralMeasures(layout, wards);
  return wards.map((record) => longCell(layout, record, { ...file, several }));
}

function filled({ values }: WardRecord, column: number | null): string | null {
  return (column === null ? undefined : values[column]?.trim()) || null;
}

function locate(record: WardRecord, column: number, { header, source = null }: ProfileTitle) {
  return { record, header: header[column] ?? '', text: record.values[column] ?? '', source };
}

function wideCells(layout: Layout<'wide'>, record: WardRecord, file: ProfileTitle): ValueCell[] {
  const beside = { period: filled(record, layout.period), unit: filled(record, layout.unit) };
  const source = filled(record, layout.source);
  return layout.values.map(({ column, indicator, period, unit }) => {
    const cell = locate(record, column, file);
    // A year in the heading is nearer to the value than one for the whole row.
    return {
      ...cell,
      indicator,
      period: period ?? beside.period,
      unit: unit ?? beside.unit,
      source: source ?? cell.source,
    };
  });
}

function periodCells(layout: Layout<'periods'>, record: WardRecord, file: ProfileTitle): ValueCell[] {
  const indicator = filled(record, layout.indicator) ?? file.title;
  const unit = filled(record, layout.unit);
  return layout.values.map(({ column, period }) => ({ ...locate(record, column, file), indicator, period, unit }));
}

function longCell(
  layout: Layout<'long'>,
  record: WardRecord,
  file: ProfileTitle & { several: ReadonlySet<string> },
): ValueCell {
  const measure = filled(record, layout.measure);
  const name = filled(record, layout.indicator) ?? (layout.indicator === null ? file.title : '');
  const cell = locate(record, layout.value, file);
  return {
    ...cell,
    // Count and percentage of the same thing are two indicators.
    indicator: measure !== null && file.several.has(name) ? `${name} (${measure})` : name,
    period: filled(record, layout.period),
    unit: measure !== null && /^per ?cent/i.test(measure) ? '%' : filled(record, layout.unit),
    source: filled(record, layout.source) ?? cell.source,
  };
}

function indicatorsWithSeveralMeasures(
  { indicator, measure }: Layout<'long'>,
  wards: readonly WardRecord[],
): Set<string> {
  if (measure === null || indicator === null) return new Set();
  const measures = new Map<string, Set<string>>();
  for (const { values } of wards) {
    const name = values[indicator]?.trim() ?? '';
    const known = measures.get(name) ?? new Set();
    measures.set(name, known.add(values[measure]?.trim() ?? ''));
  }
  return new Set([...measures].filter(([, known]) => known.size > 1).map(([name]) => name));
}
