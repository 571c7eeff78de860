// Rare events as t and g charts take them: not how many there were in a period, but how far one lies from the one before.
import type { DipMethod, DipSeries } from './dip-series.ts';

/** A series of what lies between events, one entry for each event but the first, and the row in which each event stands. */
export interface BetweenEvents {
  series: DipSeries;
  rows: number[];
}

/**
 * Counts of rare events, at most a few in a period, as the steps from each event to the one after it. A g chart of what has
 * denominators counts these instead: the cases from one event to the next. Several events of one period are 0 apart. What
 * lies across a gap is not known. Levels are taken for what lies between events already; null is returned for them, and
 * for methods that chart the events themselves.
 */
export function betweenEvents(series: DipSeries, method: DipMethod): BetweenEvents | null {
  const isOfRareEvents = method === 'g' || method === 't';
  if (!isOfRareEvents || series.kind === 'level') return null;
  const places = placesOfRows(series, method);
  const events = series.values.flatMap((count, row) => Array.from({ length: count ?? 0 }, () => row));
  const rows = events.slice(1);
  const values = rows.map((row, index) => (places[row] ?? Number.NaN) - (places[events[index] ?? row] ?? Number.NaN));
  const known = values.map((value, index) => (isUnbroken(series, events[index] ?? 0, rows[index] ?? 0) ? value : null));
  const between: DipSeries = {
    kind: 'level',
    values: known,
    denominators: null,
    positions: rows.map((_, index) => index),
    season: null,
  };
  return { series: between, rows };
}

/** Where each row lies: in time, or among all cases so far. */
function placesOfRows({ positions, denominators }: DipSeries, method: DipMethod): readonly number[] {
  if (method === 't' || !denominators) return positions;
  let cases = 0;
  return denominators.map((size) => (cases += size ?? 0));
}

/** Whether every period between two rows is known to have had events or none; of dates of events, all days are. */
function isUnbroken({ values, positions, isEvents }: DipSeries, from: number, to: number): boolean {
  if (isEvents) return true;
  const isWhole = (positions[to] ?? 0) - (positions[from] ?? 0) === to - from;
  return isWhole && values.slice(from, to + 1).every((value) => value !== null);
}
