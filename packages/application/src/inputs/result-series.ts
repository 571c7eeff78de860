// Every series that has a good and a bad direction, each by the month, or by the quarter where months are too thin.
import {
  type Inputs,
  buildEachSeries,
  daysToClose,
  type SeriesBuilder,
  type ClosedRow,
  isOverall,
  satisfaction,
  standardResult,
  upheld,
  type MeasuredSeries,
  formatSeriesKey,
  firstThickEnough,
} from '@said/analysis';
import { readRows } from './read-rows.ts';
import type { InputSource } from './input-source.ts';

/** Nobody waits for an answer to these, so how long they stay open says little. */
const KINDS_WITHOUT_REPLY = new Set(['comment', 'compliment']);

export async function readResultSeries(source: InputSource): Promise<Inputs['resultSeries']> {
  const handling = await source.handling();
  return [
    ...(await readReported(source)),
    ...handling.flatMap(({ months, quarters }) => firstThickEnough([months, quarters]) ?? []),
    ...(await readUpheld(source)),
    ...(await readClosing(source, handling.length > 0)),
  ];
}

// Drivers are parts of satisfaction and are not judged one by one.
async function readReported(source: InputSource): Promise<MeasuredSeries[]> {
  const results = await readRows(source.db, 'results', { ...source, grain: 'month', split: [] });
  const surveys = await readRows(source.db, 'surveys', { ...source, grain: 'month', split: [] });
  const overall = surveys.filter((row) => isOverall(row));
  return [
    ...buildEach(standardResult.series, results, source.months),
    ...buildEach(satisfaction.series, overall, source.months),
  ];
}

async function readUpheld(source: InputSource): Promise<MeasuredSeries[]> {
  const found: MeasuredSeries[] = [];
  for (const split of [[], ['service']] as const) {
    const rows = await readRows(source.db, 'outcomes', { ...source, grain: 'month', split });
    const months = buildEach(upheld.series, rows, source.months);
    const quarters = buildEach(upheld.series, rows, source.quarters);
    found.push(...thickEnough(months, quarters));
  }
  return found;
}

// Kinds apart, for the council and by service. A complaint that a response rule covers is judged by its rule instead.
async function readClosing(source: InputSource, isRuled: boolean): Promise<MeasuredSeries[]> {
  const found: MeasuredSeries[] = [];
  for (const split of [[], ['service']] as const) {
    const isWanted = ({ kind }: ClosedRow): boolean =>
      !KINDS_WITHOUT_REPLY.has(kind) && !(isRuled && kind === 'complaint');
    const months = (await readRows(source.db, 'closed', { ...source, grain: 'month', split })).filter(isWanted);
    const quarters = (await readRows(source.db, 'closed', { ...source, grain: 'quarter', split })).filter(isWanted);
    // The only service of a kind is the kind itself: one series says it.
    const isSaid = (row: ClosedRow): boolean => row.service === null || servicesOf(months, row.kind) > 1;
    found.push(
      ...thickEnough(
        buildEach(daysToClose.series, months.filter(isSaid), source.months),
        buildEach(daysToClose.series, quarters.filter(isSaid), source.quarters),
      ),
    );
  }
  return found;
}

function servicesOf(rows: readonly ClosedRow[], kind: string): number {
  return new Set(rows.filter((row) => row.kind === kind).map(({ service }) => service)).size;
}

function buildEach(
  builder: SeriesBuilder | null,
  rows: Parameters<typeof buildEachSeries>[1],
  context: Parameters<typeof buildEachSeries>[2],
): MeasuredSeries[] {
  return builder === null || (context.periods.length === 0 && builder.splits.includes('grain'))
    ? []
    : buildEachSeries(builder, rows, context);
}

/** Of each series its months, or its quarters where they are thick enough and the months are not. */
function thickEnough(months: readonly MeasuredSeries[], quarters: readonly MeasuredSeries[]): MeasuredSeries[] {
  const byKey = new Map(quarters.map((series) => [formatSeriesKey(series.key), series]));
  return months.flatMap((series) => {
    const longer = byKey.get(formatSeriesKey(series.key));
    return firstThickEnough(longer ? [series, longer] : [series]) ?? [];
  });
}
