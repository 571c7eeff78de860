// EWMA chart: an exponentially weighted moving average. Source: Roberts 1959; Montgomery §9.2.

export interface EwmaOptions {
  /** Centre of the steady process, in the unit of the values. */
  centre: number;
  /** Standard deviation of the steady process, or that of each point where their sizes differ. */
  deviation: number | ArrayLike<number>;
  /** Weight of the newest value, above 0 and up to 1; default 0.2. */
  weight?: number;
  /** Width of the limits in standard deviations; default 3. */
  deviations?: number;
}

/** In the unit of the values, one for each point. */
export interface Ewma {
  average: Float64Array;
  lower: Float64Array;
  upper: Float64Array;
  /** Indexes (from 0) of values that leave the average beyond its limits, strictly. */
  signals: number[];
}

/**
 * z_t = λ y_t + (1 − λ) z_(t−1) from z_0 = centre; limits = centre ± L √v_t, where v_t = λ² s_t² + (1 − λ)² v_(t−1) from
 * v_0 = 0: s √(λ/(2 − λ) (1 − (1 − λ)^(2t))) where s is the same for all. A gap (NaN) leaves average and limits as they were.
 * @throws RangeError when a standard deviation is not above 0, or the weight not above 0 and up to 1
 */
export function ewma(values: ArrayLike<number>, options: EwmaOptions): Ewma {
  const { centre, deviation, weight = 0.2, deviations = 3 } = options;
  if (!(weight > 0 && weight <= 1)) throw new RangeError(`The weight must be above 0 and up to 1, not ${weight}.`);
  const deviationAt = (index: number): number =>
    typeof deviation === 'number' ? deviation : (deviation[index] ?? Number.NaN);
  const average = new Float64Array(values.length);
  const widths = new Float64Array(values.length);
  let [mean, variance] = [centre, 0];
  for (let index = 0; index < values.length; index += 1) {
    const y = values[index] ?? Number.NaN;
    if (!Number.isNaN(y)) {
      mean = weight * y + (1 - weight) * mean;
      variance = (weight * positive(deviationAt(index))) ** 2 + (1 - weight) ** 2 * variance;
    }
    average[index] = mean;
    widths[index] = deviations * Math.sqrt(variance);
  }
  const lower = widths.map((width) => centre - width);
  const upper = widths.map((width) => centre + width);
  const isBeyond = (index: number): boolean =>
    !Number.isNaN(values[index] ?? Number.NaN) && Math.abs((average[index] ?? 0) - centre) > (widths[index] ?? 0);
  return { average, lower, upper, signals: Array.from(values, (_, index) => index).filter(isBeyond) };
}

function positive(deviation: number): number {
  if (deviation > 0) return deviation;
  throw new RangeError(`An EWMA needs a standard deviation above 0, not ${deviation}.`);
}
