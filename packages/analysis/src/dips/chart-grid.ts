// A series as charts take it: on a grid without missing steps, with the frame of its limits in places of the grid.
import type { ChartOptions } from '@said/statistics';
import { type DipKind, type DipSeries, drawnValues, onGrid } from './dip-series.ts';

export interface ChartGrid {
  kind: DipKind;
  /** Events, successes or levels at each place. */
  values: (number | null)[];
  denominators: (number | null)[] | null;
  /** Rates and shares divided. */
  drawn: (number | null)[];
  /** Place of each row. */
  places: number[];
  frame: ChartOptions;
}

/** The grid of a series. */
export function chartGrid(series: DipSeries): ChartGrid {
  const { values, denominators, places } = onGrid(series);
  const { baseline = null, startsAt = [], leftOut = [] } = series.frame ?? {};
  const placeOf = (row: number): number => places[row] ?? 0;
  const frame: ChartOptions = {
    freeze: baseline === null ? null : placeOf(Math.min(baseline, places.length) - 1) + 1,
    partsAt: startsAt.map(placeOf),
    exclude: leftOut.map(placeOf),
  };
  return { kind: series.kind, values, denominators, drawn: drawnValues(values, denominators), places, frame };
}

/** What was known of a grid when the row at a place arrived. */
export function known({ kind, values, denominators, drawn, places, frame }: ChartGrid, last: number): ChartGrid {
  const isKnown = (place: number): boolean => place <= last;
  return {
    kind,
    values: values.slice(0, last + 1),
    denominators: denominators && denominators.slice(0, last + 1),
    drawn: drawn.slice(0, last + 1),
    places: places.filter(isKnown),
    frame: { ...frame, partsAt: frame.partsAt?.filter(isKnown) ?? [], exclude: frame.exclude?.filter(isKnown) ?? [] },
  };
}
