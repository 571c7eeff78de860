// P chart: shares, y of n.
import { type ChartOptions, type ControlChart, drawChart, limitsAround, type Values } from './control-chart.ts';
import { type PartRates, ratesOf } from './part-rates.ts';

/** Standard deviation of a point, √(p̄(1 − p̄)/n_i), in the unit of y/n. */
export function shareDeviation(rates: PartRates): (index: number) => number {
  return (index) => Math.sqrt((rates.centre * (1 - rates.centre)) / rates.size(index));
}

/**
 * Centre p̄ = Σy/Σn; limits = p̄ ± 3 √(p̄(1 − p̄)/n_i), kept within 0 and 1. Values are y/n; a point without n is a gap.
 * Source: Montgomery §7.2. @throws RangeError when y and n differ in length, or for an index that is not a point
 */
export function pChart(y: Values, n: Values, options: ChartOptions = {}): ControlChart {
  return drawChart({ ...options, y, n }, (part) => {
    const rates = ratesOf(part);
    const limits = limitsAround(rates.centre, shareDeviation(rates), { least: 0, most: 1 });
    return { value: rates.value, centre: rates.centre, ...limits };
  });
}
