// I chart: individual measurements.
import { mean } from '../numeric/mean.ts';
import {
  type ChartOptions,
  type ControlChart,
  drawChart,
  limitsAround,
  presentAt,
  type Values,
} from './control-chart.ts';
import { deviationOfRanges } from './moving-range.ts';

/**
 * Centre = mean; limits = mean ± 3 × mean moving range / 1.128 (2.6596, where the NHS chart rounds to 2.66), ranges
 * screened. Never clipped. In the unit of the values; NaN limits while nothing has varied. Gaps break the ranges;
 * an excluded point is passed over, so its neighbours make a range.
 * Source: Montgomery §6.4. @throws RangeError for an index that is not a point
 */
export function iChart(y: Values, options: ChartOptions = {}): ControlChart {
  return drawChart({ ...options, y }, (part) => {
    const base = part.base.map((index) => part.y[index] ?? Number.NaN);
    const centre = mean(presentAt(part.y, part.base));
    const deviation = deviationOfRanges(base, part.screen);
    return { value: part.y, centre, ...limitsAround(centre, () => deviation) };
  });
}
