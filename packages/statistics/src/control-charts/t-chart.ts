// T chart: time between rare events.
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

/** Times between events of a constant rate are about normal after this root (Nelson 1994). */
const POWER = 3.6;

/**
 * An I chart of y^(1/3.6), turned back by the power 3.6: centre, and limits at 0 and above, in the unit of the times.
 * Source: Nelson 1994, "A control chart for parts-per-million nonconforming items".
 * @throws RangeError for an index that is not a point
 */
export function tChart(y: Values, options: ChartOptions = {}): ControlChart {
  return drawChart({ ...options, y }, (part) => {
    const roots = part.y.map((time) => time ** (1 / POWER));
    const centre = mean(presentAt(roots, part.base));
    const base = part.base.map((index) => roots[index] ?? Number.NaN);
    const deviation = deviationOfRanges(base, part.screen);
    const { limit } = limitsAround(centre, () => deviation, { least: 0 });
    return { value: part.y, centre: centre ** POWER, limit: (index, side) => limit(index, side) ** POWER };
  });
}
