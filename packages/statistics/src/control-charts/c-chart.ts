// C chart: counts over periods of one size.
import { mean } from '../numeric/mean.ts';
import {
  type ChartOptions,
  type ControlChart,
  drawChart,
  limitsAround,
  presentAt,
  type Values,
} from './control-chart.ts';

/**
 * Centre c̄ = mean count; limits = c̄ ± 3 √c̄, the lower kept at 0 and above. In events a period.
 * Source: Montgomery §7.3. @throws RangeError for an index that is not a point
 */
export function cChart(y: Values, options: ChartOptions = {}): ControlChart {
  return drawChart({ ...options, y }, (part) => {
    const centre = mean(presentAt(part.y, part.base));
    return { value: part.y, centre, ...limitsAround(centre, () => Math.sqrt(centre), { least: 0 }) };
  });
}
