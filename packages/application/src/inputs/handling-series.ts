// Complaints acknowledged and answered in time, for the council and by service, each procedure apart.
import {
  acknowledgedInTime,
  buildEachSeries,
  type RowsByTopic,
  type SeriesBuilder,
  stage1InTime,
  stage2InTime,
  type SeriesKey,
  type Topic,
} from '@said/analysis';
import { readRows } from './read-rows.ts';
import type { InputSource, InTwoGrains } from './input-source.ts';

const IN_TIME = [stage1InTime, stage2InTime, acknowledgedInTime].flatMap(({ series }): SeriesBuilder[] =>
  series ? [series] : [],
);

/** Empty without whole months. A council's figure that one service makes up alone is left to the service. */
export async function readHandlingSeries(source: Omit<InputSource, 'handling'>): Promise<readonly InTwoGrains[]> {
  if (source.months.periods.length === 0) return [];
  const all: InTwoGrains[] = [];
  for (const split of [[], ['service']] as const) {
    const rowsOf = new Map<Topic, RowsByTopic[Topic]>();
    for (const builder of IN_TIME) {
      // Both stages are in the same rows.
      const rows =
        rowsOf.get(builder.topic) ?? (await readRows(source.db, builder.topic, { ...source, grain: 'month', split }));
      rowsOf.set(builder.topic, rows);
      const quarters = buildEachSeries(builder, rows, source.quarters);
      const months = buildEachSeries(builder, rows, source.months);
      all.push(
        ...months.flatMap((each, index) => (quarters[index] ? [{ months: each, quarters: quarters[index] }] : [])),
      );
    }
  }
  const keys = all.map(({ months }) => months.key);
  return all.filter(({ months }) => !isOneService(months.key, keys));
}

// Where a procedure has one service only, the council's figure is the service's figure: one of them is enough.
function isOneService(key: SeriesKey, all: readonly SeriesKey[]): boolean {
  if (key.service !== undefined) return false;
  const services = all.filter(
    ({ service, measure, procedure }) =>
      service !== undefined && measure === key.measure && procedure === key.procedure,
  );
  return services.length === 1;
}
