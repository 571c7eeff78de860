import { type ChartGrid, chartGrid, known } from './chart-grid.ts';
import type { DipMethod, DipOptions, DipPoint, DipSeries } from './dip-series.ts';
import { FEWEST_ROWS, tooEarly } from './fewest-rows.ts';
import { readLimits } from './judge-limits.ts';
import { readRuns } from './judge-runs.ts';
import { readCusum, readEwma } from './judge-sums.ts';

/** Methods that are drawn as a chart of all rows and read off it. */
export type ChartMethod = Exclude<DipMethod, 'expected' | 'xmr'>;

/** One point for each row: read off the chart of the whole series, or each off the chart of what was known with it. */
export function judgeByChart(series: DipSeries, method: ChartMethod, options: DipOptions): DipPoint[] {
  const grid = chartGrid(series);
  const read = (of: ChartGrid): ((place: number) => DipPoint) => readChart(of, method, options);
  if (!options.prospective) return grid.places.map(read(grid));
  let count = 0;
  return grid.places.map((place) => {
    const value = grid.drawn[place] ?? null;
    if (value !== null) count += 1;
    return count < FEWEST_ROWS ? tooEarly(value) : read(known(grid, place))(place);
  });
}

function readChart(
  grid: ChartGrid,
  method: ChartMethod,
  { rules = 'limits' }: DipOptions,
): (place: number) => DipPoint {
  if (method === 'runs') return readRuns(grid);
  if (method === 'cusum') return readCusum(grid);
  if (method === 'ewma') return readEwma(grid);
  return readLimits(method, grid, rules);
}
