// U′ chart: rates, y events in n units, varying more (or less) than chance alone.
import { type ControlChart, drawChart, limitsAround, type Values } from './control-chart.ts';
import { type LaneyOptions, sigmaZ } from './laney.ts';
import { rateDeviation } from './u-chart.ts';
import { ratesOf } from './part-rates.ts';

/**
 * Centre ū = Σy/Σn; limits = ū ± 3 √(ū/n_i) σz, kept at 0 and above. Values are y/n; a point without n is a gap.
 * Source: Laney 2002. @throws RangeError when y and n differ in length, or for an index that is not a point
 */
export function uPrimeChart(y: Values, n: Values, options: LaneyOptions = {}): ControlChart {
  return drawChart({ ...options, y, n }, (part) => {
    const rates = ratesOf(part);
    const deviation = rateDeviation(rates);
    const scale = Math.max(options.leastSigmaZ ?? 0, sigmaZ(part, rates, deviation));
    const limits = limitsAround(rates.centre, (index) => scale * deviation(index), { least: 0 });
    return { value: rates.value, centre: rates.centre, ...limits };
  });
}
