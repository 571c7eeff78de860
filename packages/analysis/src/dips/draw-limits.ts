// Which chart of the statistics room a method draws, and of what.
import {
  cChart,
  type ControlChart,
  gChart,
  iChart,
  mrChart,
  pChart,
  pPrimeChart,
  tChart,
  uChart,
  uPrimeChart,
  type ChartOptions,
  type Values,
} from '@said/statistics';
import type { ChartGrid } from './chart-grid.ts';
import type { LimitChart } from './dip-series.ts';

const CHARTS: Record<LimitChart, (grid: ChartGrid) => ControlChart> = {
  laney: drawLaney,
  p: (grid) => pChart(grid.values, sizesOf(grid), grid.frame),
  u: (grid) => uChart(grid.values, sizesOf(grid), grid.frame),
  c: ({ values, frame }) => cChart(values, frame),
  i: ({ drawn, frame }) => screened(iChart, drawn, frame),
  mr: ({ drawn, frame }) => mrChart(drawn, frame),
  g: ({ values, frame }) => gChart(values, frame),
  t: ({ values, frame }) => screened(tChart, values, frame),
};

/** The chart of a method over every place of a grid. */
export function drawLimits(method: LimitChart, grid: ChartGrid): ControlChart {
  return CHARTS[method](grid);
}

/**
 * Laney's charts: P′ for shares, U′ for rates and for counts (of one unit each). A level has no chance variation to
 * correct: its I chart.
 */
function drawLaney(grid: ChartGrid): ControlChart {
  if (grid.kind === 'level') return screened(iChart, grid.values, grid.frame);
  const draw = grid.kind === 'share' ? pPrimeChart : uPrimeChart;
  // Limits narrower than those of chance alone are taken for luck, not for a process steadier than chance.
  return draw(grid.values, sizesOf(grid), { ...grid.frame, leastSigmaZ: 1 });
}

function sizesOf({ values, denominators }: ChartGrid): Values {
  return denominators ?? new Float64Array(values.length).fill(1);
}

// As on the NHS chart, ranges are left unscreened where screening would leave none but zeros (7, 7, …, 7, 9).
function screened(
  draw: (values: Values, options: ChartOptions) => ControlChart,
  values: Values,
  frame: ChartOptions,
): ControlChart {
  const chart = draw(values, frame);
  const hasCollapsed = chart.upper.every((upper, index) => !(upper > (chart.lower[index] ?? Number.NaN)));
  return hasCollapsed ? draw(values, { ...frame, screen: false }) : chart;
}
