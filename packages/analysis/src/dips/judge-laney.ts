import { type ControlChart, type Values, iChart, pPrimeChart, uPrimeChart } from '@said/statistics';
import {
  type DipKind,
  type DipPoint,
  type DipSeries,
  distance,
  drawnValues,
  type GriddedSeries,
  type Limits,
  onGrid,
  sideOf,
} from './dip-series.ts';
import { FEWEST_ROWS, tooEarly, withoutLimits } from './fewest-rows.ts';

/**
 * Points beyond three standard deviations of Laney's charts: P′ for shares, U′ for rates and for counts (of one unit
 * each). A level has no chance variation to correct: its I chart. A chart without any variation judges nothing.
 */
export function judgeByLaney(series: DipSeries, prospective: boolean): DipPoint[] {
  const grid = onGrid(series);
  if (!prospective) {
    const chart = drawLaney(series.kind, grid);
    return grid.places.map((place) => toPoint(chart, place));
  }
  const shown = drawnValues(series.values, series.denominators);
  let known = 0;
  return grid.places.map((place, row) => {
    if (typeof shown[row] === 'number') known += 1;
    if (known < FEWEST_ROWS) return tooEarly(shown[row] ?? null);
    return toPoint(drawLaney(series.kind, prefix(grid, place + 1)), place);
  });
}

function prefix({ values, denominators, places }: GriddedSeries, length: number): GriddedSeries {
  return { values: values.slice(0, length), denominators: denominators && denominators.slice(0, length), places };
}

function drawLaney(kind: DipKind, { values, denominators }: GriddedSeries): ControlChart {
  const sizes: Values = denominators ?? new Float64Array(values.length).fill(1);
  if (kind === 'level') return drawLevels(values);
  // Limits narrower than those of chance alone are taken for luck, not for a process steadier than chance.
  return kind === 'share'
    ? pPrimeChart(values, sizes, { leastSigmaZ: 1 })
    : uPrimeChart(values, sizes, { leastSigmaZ: 1 });
}

// As on the NHS chart, ranges are left unscreened where screening would leave none but zeros (7, 7, …, 7, 9).
function drawLevels(values: Values): ControlChart {
  const screened = iChart(values);
  const hasCollapsed = screened.upper.every((upper, index) => !(upper > (screened.lower[index] ?? Number.NaN)));
  return hasCollapsed ? iChart(values, { screen: false }) : screened;
}

function toPoint(chart: ControlChart, place: number): DipPoint {
  const value = numberAt(chart.value, place);
  const limits = limitsAt(chart, place);
  if (limits === null) return withoutLimits(value, numberAt(chart.centre, place));
  const score = value === null ? null : distance(value, limits);
  if (value !== null && score === null) return withoutLimits(value, limits.centre);
  const flagged = chart.outside[place] === true;
  const direction = sideOf(value, limits.centre);
  return { value, ...limits, rule: ruleOf(flagged, direction), direction, flagged, score };
}

function ruleOf(flagged: boolean, direction: DipPoint['direction']): string {
  if (!flagged) return 'Common Cause';
  return direction === 'up' ? 'Above UCL' : 'Below LCL';
}

function limitsAt({ centre, lower, upper }: ControlChart, place: number): Limits | null {
  const limits = { centre: centre[place], lower: lower[place], upper: upper[place] };
  const isKnown = [limits.centre, limits.lower, limits.upper].every((limit) => Number.isFinite(limit));
  return isKnown ? (limits as Limits) : null;
}

function numberAt(column: Float64Array, place: number): number | null {
  const number = column[place];
  return number === undefined || Number.isNaN(number) ? null : number;
}
