// I′ chart: individual measurements with denominators of different size.
import {
  type ChartOptions,
  type ChartPart,
  type ControlChart,
  drawChart,
  limitsAround,
  type PartLimits,
  type Values,
} from './control-chart.ts';
import { meanRange } from './moving-range.ts';
import { ratesOf } from './part-rates.ts';

// D4 = 1 + 3 d3/d2 with one digit more than the 3.267 of the tables.
const RANGE_LIMIT = 3.2665;

/**
 * Centre = Σy/Σn. s_i = √(π/2) |x_i − x_(i+1)| / √(1/n_i + 1/n_(i+1)), screened once at 3.2665 × their mean;
 * limits = centre ± 3 mean(s)/√n_i, not clipped. Values are y/n. It works from all points: `freeze` has no effect.
 * Source: Taylor 2017, "Normalized individuals control chart".
 * @throws RangeError when y and n differ in length, or for an index that is not a point
 */
export function iPrimeChart(y: Values, n: Values, options: ChartOptions = {}): ControlChart {
  return drawChart({ ...options, y, n, freeze: null }, iPrimeLimits);
}

function iPrimeLimits(part: ChartPart): PartLimits {
  const { value, centre, size } = ratesOf(part);
  const spreads = part.base.slice(1).map((index, before) => {
    const previous = part.base[before] ?? 0;
    const distance = Math.abs((value[index] ?? Number.NaN) - (value[previous] ?? Number.NaN));
    return (Math.sqrt(Math.PI / 2) * distance) / Math.sqrt(1 / size(index) + 1 / size(previous));
  });
  const spread = meanRange(spreads.filter(Number.isFinite), part.screen, RANGE_LIMIT);
  return { value, centre, limit: limitsAround(centre, (index) => spread / Math.sqrt(size(index))) };
}
