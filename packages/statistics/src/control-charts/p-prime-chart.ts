// P′ chart: shares, y of n, varying more (or less) than chance alone.
import { type ControlChart, drawChart, limitsAround, type Values } from './control-chart.ts';
import { type LaneyOptions, sigmaZ } from './laney.ts';
import { shareDeviation } from './p-chart.ts';
import { ratesOf } from './part-rates.ts';

/**
 * Centre p̄ = Σy/Σn; limits = p̄ ± 3 √(p̄(1 − p̄)/n_i) σz, kept within 0 and 1. Values are y/n; a point without n is a gap.
 * Source: Laney 2002. @throws RangeError when y and n differ in length, or for an index that is not a point
 */
export function pPrimeChart(y: Values, n: Values, options: LaneyOptions = {}): ControlChart {
  return drawChart({ ...options, y, n }, (part) => {
    const rates = ratesOf(part);
    const deviation = shareDeviation(rates);
    const scale = Math.max(options.leastSigmaZ ?? 0, sigmaZ(part, rates, deviation));
    const limits = limitsAround(rates.centre, (index) => scale * deviation(index), { least: 0, most: 1 });
    return { value: rates.value, centre: rates.centre, ...limits };
  });
}
