// Local regression of evenly spaced values, as STL smooths. Source: Cleveland 1979; Cleveland et al. 1990, appendix.

export interface LoessOptions {
  /** Points in a neighbourhood (q); more than there are values widens the weights instead. */
  span: number;
  /** 0: local constants; 1: local lines. */
  degree: 0 | 1;
  /** Smooth at every so many-th point and at the last, and draw lines between; default 1. */
  jump?: number;
  /** Robustness weights, one a value. */
  weights?: Float64Array | null;
}

interface Neighbourhood {
  /** First and last index of the values used. */
  left: number;
  right: number;
}

/**
 * Smoothed value at position x (whole, may lie outside the values) from a neighbourhood; null when no weight is left.
 * Weights are tricube in |x − j|/h, h the distance to the furthest neighbour.
 */
export function smoothAt(values: Float64Array, x: number, options: LoessOptions & Neighbourhood): number | null {
  const weights = neighbourWeights(values.length, x, options);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total <= 0) return null;
  const shares = weights.map((weight) => weight / total);
  if (options.degree === 1) tilt(shares, { x, left: options.left, length: values.length });
  return shares.reduce((sum, share, offset) => sum + share * (values[options.left + offset] ?? 0), 0);
}

function neighbourWeights(length: number, x: number, options: LoessOptions & Neighbourhood): Float64Array {
  const { left, right, span, weights } = options;
  const widened = span > length ? Math.floor((span - length) / 2) : 0;
  const h = Math.max(x - left, right - x) + widened;
  return Float64Array.from({ length: right - left + 1 }, (_, offset) => {
    const distance = Math.abs(left + offset - x);
    if (distance > 0.999 * h) return 0;
    const tricube = distance > 0.001 * h ? (1 - (distance / h) ** 3) ** 3 : 1;
    return tricube * (weights?.[left + offset] ?? 1);
  });
}

interface Place {
  x: number;
  left: number;
  length: number;
}

// Turns weights of a local mean into those of a local line at x, unless the neighbours are nearly at one place.
function tilt(shares: Float64Array, { x, left, length }: Place): void {
  const centre = shares.reduce((sum, share, offset) => sum + share * (left + offset), 0);
  const spread = shares.reduce((sum, share, offset) => sum + share * (left + offset - centre) ** 2, 0);
  if (Math.sqrt(spread) <= 0.001 * (length - 1)) return;
  const slope = (x - centre) / spread;
  for (const [offset, share] of shares.entries()) shares[offset] = share * (1 + slope * (left + offset - centre));
}

/** Smooths every value. A point without weight keeps its own value. */
export function loess(values: Float64Array, options: LoessOptions): Float64Array {
  const { length } = values;
  if (length < 2) return values.slice();
  const step = Math.max(1, Math.min(options.jump ?? 1, length - 1));
  const smoothed = new Float64Array(length);
  const at = (index: number): void => {
    smoothed[index] =
      smoothAt(values, index, { ...options, ...around(index, length, options.span) }) ?? values[index] ?? 0;
  };
  let previous = 0;
  for (let index = 0; index < length; index += step) {
    at(index);
    drawLine(smoothed, previous, index);
    previous = index;
  }
  if (previous !== length - 1) {
    at(length - 1);
    drawLine(smoothed, previous, length - 1);
  }
  return smoothed;
}

// The `span` values nearest to a point: centred on it but at the ends.
function around(index: number, length: number, span: number): Neighbourhood {
  if (span >= length) return { left: 0, right: length - 1 };
  const half = Math.floor((span + 1) / 2);
  const left = Math.min(Math.max(0, index - half + 1), length - span);
  return { left, right: left + span - 1 };
}

function drawLine(values: Float64Array, from: number, to: number): void {
  const [start, end] = [values[from] ?? 0, values[to] ?? 0];
  for (let index = from + 1; index < to; index += 1) {
    values[index] = start + ((end - start) * (index - from)) / (to - from);
  }
}
