// What a chart cannot say itself: that limits of chance alone are too narrow, that it sees no fall, that a level has changed.
import { pChart, pPrimeChart, suggestRebase, uChart, uPrimeChart } from '@said/statistics';
import { chartGrid } from './chart-grid.ts';
import type { DipMethod, DipSeries } from './dip-series.ts';

export interface ChartHints {
  /** How many times as far as chance alone points vary, where that is worth Laney's limits. */
  beyondChance: number | null;
  /** Events in a period, where they are too few for a fall to be seen. */
  fewEvents: number | null;
  /** Row at which the newest level began, where it has lasted for a year. */
  newLevelFrom: number | null;
}

/** Of series of three years of pure chance about two in a thousand come up to it. */
const MUCH_BEYOND = 1.5;
/** Under nine events the lower limit c̄ − 3 √c̄ is none; under two even none at all is usual. */
const FEW_EVENTS = 2;

/** What to say of a series on the chart of a method. */
export function chartHints(series: DipSeries, method: DipMethod): ChartHints {
  return {
    beyondChance: beyondChance(series, method),
    fewEvents: fewEvents(series, method),
    newLevelFrom: newLevelFrom(series, method),
  };
}

function beyondChance(series: DipSeries, method: DipMethod): number | null {
  if (method !== 'p' && method !== 'u' && method !== 'c') return null;
  const { values, denominators, frame } = chartGrid(series);
  const sizes = method === 'c' ? values.map(() => 1) : (denominators ?? []);
  const [plain, prime] = method === 'p' ? [pChart, pPrimeChart] : [uChart, uPrimeChart];
  const [chance, real] = [plain(values, sizes, frame).deviation, prime(values, sizes, frame).deviation];
  const ratios = Array.from(real, (deviation, index) => deviation / (chance[index] ?? Number.NaN)).filter(
    Number.isFinite,
  );
  const ratio = Math.max(0, ...ratios);
  return ratio > MUCH_BEYOND ? ratio : null;
}

function fewEvents({ values }: DipSeries, method: DipMethod): number | null {
  if (method !== 'c' && method !== 'u') return null;
  const known = values.filter((value) => value !== null);
  const mean = known.reduce((total, value) => total + value, 0) / known.length;
  return known.length > 0 && mean < FEW_EVENTS ? mean : null;
}

// A run chart has no limits, ranges and times between events no level, and the sums are made to show what has moved.
const HAVE_LEVEL: ReadonlySet<DipMethod> = new Set(['xmr', 'laney', 'p', 'u', 'c', 'i']);

function newLevelFrom(series: DipSeries, method: DipMethod): number | null {
  if (!series.season || !HAVE_LEVEL.has(method) || (series.frame?.startsAt.length ?? 0) > 0) return null;
  const { drawn, places } = chartGrid(series);
  const { period, stride } = series.season;
  const from = suggestRebase(drawn, Math.max(1, Math.round(period / stride)));
  return from === null ? null : places.indexOf(from);
}
