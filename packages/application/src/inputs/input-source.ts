import { readNation, type SaidDatabase } from '@said/database';
import type { Kysely } from 'kysely';
import type { BuildContext, MeasuredSeries } from '@said/analysis';
import { completePeriods, type Clock } from '../clock.ts';
import { readSurroundings } from './surroundings.ts';
import { readHandlingSeries } from './handling-series.ts';

/** Each series by the month and by the quarter. */
export interface InTwoGrains {
  months: MeasuredSeries;
  quarters: MeasuredSeries;
}

/** What the readers of inputs share. */
export interface InputSource {
  db: Kysely<SaidDatabase>;
  clock: Clock;
  nation: string;
  /** For series by complete months, and by complete quarters. */
  months: BuildContext;
  quarters: BuildContext;
  /** How complaints are handled in time: asked for by two inputs, read once. */
  handling: () => Promise<readonly InTwoGrains[]>;
}

export async function inputSource(db: Kysely<SaidDatabase>, clock: Clock): Promise<InputSource> {
  const nation = await readNation(db);
  const surroundings = await readSurroundings(db, nation);
  const contextOf = (grain: 'month' | 'quarter'): BuildContext => {
    const periods = completePeriods(clock, grain);
    const [first, last] = [periods[0], periods.at(-1)];
    return { ...surroundings, grain, periods, complete: first && last ? { from: first.from, to: last.to } : null };
  };
  const shared = { db, clock, nation, months: contextOf('month'), quarters: contextOf('quarter') };
  let handling: Promise<readonly InTwoGrains[]> | null = null;
  return { ...shared, handling: () => (handling ??= readHandlingSeries(shared)) };
}
