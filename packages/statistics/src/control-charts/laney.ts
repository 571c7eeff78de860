// Laney's correction: limits of p and u charts widened by how much points vary beyond chance.
// Source: Laney 2002, "Improved control charts for attributes".
import type { ChartOptions, ChartPart } from './control-chart.ts';
import { deviationOfRanges } from './moving-range.ts';
import type { PartRates } from './part-rates.ts';

export interface LaneyOptions extends ChartOptions {
  /** Least sigma z. 0 (the default) lets under-dispersed points narrow the limits; 1 never does. */
  leastSigmaZ?: number;
}

/** Sigma z = mean moving range of z_i = (x_i − centre)/s_i over 1.128, ranges screened as the part asks. */
export function sigmaZ(part: ChartPart, rates: PartRates, deviation: (index: number) => number): number {
  const scores = part.base.map((index) => ((rates.value[index] ?? Number.NaN) - rates.centre) / deviation(index));
  return deviationOfRanges(scores, part.screen);
}
