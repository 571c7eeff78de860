import { readNation, type SaidDatabase } from '@said/database';
import type { Kysely } from 'kysely';
import { buildSeries, type Grain, type SeriesBuilder, type MeasuredSeries, type SeriesKey } from '@said/analysis';
import { allPeriods, type Clock, completePeriods } from '../../clock.ts';
import { readRows } from '../../inputs/read-rows.ts';
import { readSurroundings } from '../../inputs/surroundings.ts';

/** A series to be drawn: the complete periods, which are judged, and those before and after that are not whole. */
export interface DrawnSeries {
  series: MeasuredSeries;
  /** For each point, whether its period has not ended or is not covered whole: drawn, never judged. */
  incomplete: readonly boolean[];
}

/** Ten years of months: a typing error in one early date must not draw a century. */
const MOST_POINTS = 120;

interface Asked {
  builder: SeriesBuilder;
  key: SeriesKey;
  clock: Clock;
  grain: Grain;
}

export async function readDrawnSeries(
  db: Kysely<SaidDatabase>,
  { builder, key, clock, grain }: Asked,
): Promise<DrawnSeries> {
  const nation = await readNation(db);
  const split = (['service', 'ward', 'channel'] as const).filter((part) => key[part] !== undefined);
  const rows = await readRows(db, builder.topic, { clock, nation, grain, split });
  const whole = completePeriods(clock, grain);
  const [first, last] = [whole[0], whole.at(-1)];
  const built = buildSeries(builder, rows, {
    key,
    context: {
      ...(await readSurroundings(db, nation)),
      grain,
      periods: allPeriods(clock, grain),
      complete: first && last ? { from: first.from, to: last.to } : null,
    },
  });
  const series = { ...built, points: trimmed(built.points).slice(-MOST_POINTS) };
  const isWhole = new Set(whole.map(({ from }) => from));
  const hasOwnPeriods = !builder.splits.includes('grain');
  const incomplete = series.points.map(({ from, to }) => (hasOwnPeriods ? to > clock.asOf : !isWhole.has(from)));
  return { series, incomplete };
}

/** Without the unknown points before the first known one and after the last. */
function trimmed(points: MeasuredSeries['points']): MeasuredSeries['points'] {
  const first = points.findIndex(({ value }) => value !== null);
  const last = points.findLastIndex(({ value }) => value !== null);
  return first === -1 ? [] : points.slice(first, last + 1);
}
