// MR chart: moving ranges of individual measurements.
import { mean } from '../numeric/mean.ts';
import { type ChartOptions, type ControlChart, drawChart, presentAt, type Values } from './control-chart.ts';
import { RANGE_LIMIT } from './moving-range.ts';

/**
 * Value = |y − the one before|, the first of each part a gap; centre = mean range; limits 0 and 3.267 × mean range.
 * Not screened. Its runs are counted but never a signal: ranges that
 * share a point are not independent. Source: Montgomery §6.4. @throws RangeError for an index that is not a point
 */
export function mrChart(y: Values, options: ChartOptions = {}): ControlChart {
  const chart = drawChart({ ...options, y }, (part) => {
    const value = part.y.map((current, index) => Math.abs(current - (part.y[index - 1] ?? Number.NaN)));
    const centre = mean(presentAt(value, part.base));
    return { value, centre, limit: (_, side) => (side === 1 ? RANGE_LIMIT * centre : 0) };
  });
  return { ...chart, runs: chart.runs.map((runs) => ({ ...runs, signal: false })) };
}
