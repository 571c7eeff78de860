// EWMA chart: an exponentially weighted moving average. Source: Roberts 1959; Montgomery §9.2.

export interface EwmaOptions {
  /** Centre and standard deviation of the steady process, in the unit of the values. */
  centre: number;
  deviation: number;
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
  /** Indexes (from 0) whose average is beyond its limits, strictly. */
  signals: number[];
}

/**
 * z_t = λ y_t + (1 − λ) z_(t−1) from z_0 = centre; limits = centre ± L s √(λ/(2 − λ) (1 − (1 − λ)^(2t))), t from 1.
 * A gap (NaN) leaves the average as it was.
 * @throws RangeError when the standard deviation is not above 0, or the weight not above 0 and up to 1
 */
export function ewma(values: ArrayLike<number>, options: EwmaOptions): Ewma {
  const { centre, deviation, weight = 0.2, deviations = 3 } = options;
  if (!(deviation > 0)) throw new RangeError(`An EWMA needs a standard deviation above 0, not ${deviation}.`);
  if (!(weight > 0 && weight <= 1)) throw new RangeError(`The weight must be above 0 and up to 1, not ${weight}.`);
  const average = new Float64Array(values.length);
  const widths = average.map((_, index) => {
    const settled = 1 - (1 - weight) ** (2 * (index + 1));
    return deviations * deviation * Math.sqrt((weight / (2 - weight)) * settled);
  });
  for (let index = 0; index < values.length; index += 1) {
    const before = average[index - 1] ?? centre;
    const y = values[index] ?? Number.NaN;
    average[index] = Number.isNaN(y) ? before : weight * y + (1 - weight) * before;
  }
  const lower = widths.map((width) => centre - width);
  const upper = widths.map((width) => centre + width);
  const isBeyond = (index: number): boolean => Math.abs((average[index] ?? 0) - centre) > (widths[index] ?? 0);
  return { average, lower, upper, signals: Array.from(values, (_, index) => index).filter(isBeyond) };
}
