// Run chart: values around their median, judged by runs only.
import { median } from '../numeric/median.ts';
import { type ChartOptions, type ControlChart, drawChart, presentAt, type Values } from './control-chart.ts';

/**
 * Centre = median of the baseline; no limits (NaN). In the unit of the values.
 * Source: Anhøj & Olesen 2014. @throws RangeError for an index that is not a point
 * @example runChart([3, 5, 4, 9]).centre[0] // 4.5
 */
export function runChart(y: Values, options: ChartOptions = {}): ControlChart {
  return drawChart({ ...options, y }, (part) => ({
    value: part.y,
    centre: median(presentAt(part.y, part.base)),
    limit: () => Number.NaN,
  }));
}
