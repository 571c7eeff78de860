import type { MeasuredSeries } from '../series/measured-series.ts';
import { formatSeriesKey, isWithin, type SeriesKey } from '../series/series-key.ts';
import type { BuildContext, SeriesBuilder } from './contract/measure-module.ts';
import type { RowsByTopic, Topic } from './contract/rows.ts';

type AnyRow = RowsByTopic[Topic][number];

/** The series of one key; without points where no row is counted in it. */
export function buildSeries(
  builder: SeriesBuilder,
  rows: readonly AnyRow[],
  { key, context }: { key: SeriesKey; context: BuildContext },
): MeasuredSeries {
  const own = rows.filter((row) => {
    const rowKey = builder.keyOf(row);
    return rowKey !== null && isWithin(rowKey, key);
  });
  return builder.build(own, key, context);
}

/** All series that the rows are counted in, in the order in which they first come. */
export function buildEachSeries(
  builder: SeriesBuilder,
  rows: readonly AnyRow[],
  context: BuildContext,
): MeasuredSeries[] {
  const found = new Map<string, { key: SeriesKey; own: AnyRow[] }>();
  for (const row of rows) {
    const key = builder.keyOf(row);
    if (key === null) continue;
    const text = formatSeriesKey(key);
    const known = found.get(text);
    if (known) known.own.push(row);
    else found.set(text, { key, own: [row] });
  }
  return [...found.values()].map(({ key, own }) => builder.build(own, key, context));
}
