// G chart: opportunities (cases, days) between rare events.
import { mean } from '../numeric/mean.ts';
import {
  type ChartOptions,
  type ControlChart,
  drawChart,
  limitsAround,
  presentAt,
  type Values,
} from './control-chart.ts';
import { median } from '../numeric/median.ts';

/**
 * Centre = median, as the counts lean to one side; limits = m ± 3 √(m(m + 1)) about the mean m, the lower kept at 0
 * and above. In opportunities. Source: Benneyan 2001 (geometric distribution). @throws RangeError for an index that is
 * not a point
 */
export function gChart(y: Values, options: ChartOptions = {}): ControlChart {
  return drawChart({ ...options, y }, (part) => {
    const base = presentAt(part.y, part.base);
    const m = mean(base);
    const deviation = Math.sqrt(m * (m + 1));
    const { limit } = limitsAround(m, () => deviation, { least: 0 });
    return { value: part.y, centre: median(base), limit };
  });
}
