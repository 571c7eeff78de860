// U chart: rates, y events in n units.
import { type ChartOptions, type ControlChart, drawChart, limitsAround, type Values } from './control-chart.ts';
import { type PartRates, ratesOf } from './part-rates.ts';

/** Standard deviation of a point, √(ū/n_i), in the unit of y/n. */
export function rateDeviation(rates: PartRates): (index: number) => number {
  return (index) => Math.sqrt(rates.centre / rates.size(index));
}

/**
 * Centre ū = Σy/Σn; limits = ū ± 3 √(ū/n_i), kept at 0 and above. Values are y/n; a point without n is a gap.
 * Source: Montgomery §7.3. @throws RangeError when y and n differ in length, or for an index that is not a point
 */
export function uChart(y: Values, n: Values, options: ChartOptions = {}): ControlChart {
  return drawChart({ ...options, y, n }, (part) => {
    const rates = ratesOf(part);
    const limits = limitsAround(rates.centre, rateDeviation(rates), { least: 0 });
    return { value: rates.value, centre: rates.centre, ...limits };
  });
}
