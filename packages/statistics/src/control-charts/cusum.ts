// Tabular CUSUM: small lasting shifts add up. Source: Page 1954; Montgomery §9.1.

export interface CusumOptions {
  /** Centre and standard deviation of the steady process, in the unit of the values. */
  centre: number;
  deviation: number;
  /** Sums beyond this many standard deviations signal, strictly; default 5. */
  decision?: number;
  /** Shift to find, in standard deviations; the allowance k is half of it. Default 1. */
  shift?: number;
}

/** In standard deviations, one for each point. */
export interface Cusum {
  /** Upward sums, 0 or more: C+ = max(0, C+ before + z − k). */
  above: Float64Array;
  /** Downward sums, 0 or less: C− = min(0, C− before + z + k). */
  below: Float64Array;
  /** Indexes (from 0) whose upward sum is beyond the decision, and whose downward sum is. */
  signalsAbove: number[];
  signalsBelow: number[];
}

/** A gap (NaN) leaves both sums as they were. @throws RangeError when the standard deviation is not above 0 */
export function cusum(values: ArrayLike<number>, options: CusumOptions): Cusum {
  const { centre, deviation, decision = 5, shift = 1 } = options;
  if (!(deviation > 0)) throw new RangeError(`A CUSUM needs a standard deviation above 0, not ${deviation}.`);
  const above = new Float64Array(values.length);
  const below = new Float64Array(values.length);
  for (let index = 0; index < values.length; index += 1) {
    const y = values[index] ?? Number.NaN;
    const isGap = Number.isNaN(y);
    const z = (y - centre) / deviation;
    const [up, down] = [above[index - 1] ?? 0, below[index - 1] ?? 0];
    above[index] = isGap ? up : Math.max(0, up + z - shift / 2);
    below[index] = isGap ? down : Math.min(0, down + z + shift / 2);
  }
  const indexes = Array.from(values, (_, index) => index);
  return {
    above,
    below,
    signalsAbove: indexes.filter((index) => (above[index] ?? 0) > decision),
    signalsBelow: indexes.filter((index) => (below[index] ?? 0) < -decision),
  };
}
