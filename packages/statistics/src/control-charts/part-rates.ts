// Values y/n of a part, and their common value, for charts of shares and rates.
import { sum } from '../numeric/mean.ts';
import type { ChartPart } from './control-chart.ts';

export interface PartRates {
  /** y/n at each point; NaN where y is missing or n is not above 0. */
  value: Float64Array;
  /** Σy/Σn over the baseline. */
  centre: number;
  /** n at a point. */
  size: (index: number) => number;
}

export function ratesOf({ y, n, base }: ChartPart): PartRates {
  const value = y.map((count, index) => ((n[index] ?? 0) > 0 ? count / (n[index] ?? 0) : Number.NaN));
  const used = base.filter((index) => !Number.isNaN(value[index]));
  const size = (index: number): number => n[index] ?? Number.NaN;
  return { value, size, centre: sum(used.map((index) => y[index] ?? 0)) / sum(used.map(size)) };
}
