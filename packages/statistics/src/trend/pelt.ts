// The best set of change points in a series. Used to suggest a rebase, never to apply one.
// Source: Killick, Fearnhead & Eckley 2012 (PELT), whose answer this is, found by Jackson et al. 2005's search of all
// starts. PELT's pruning saves nothing on series of some hundred values, and pruning at once, as programs do, can miss
// the best set when segments have a shortest length or under MBIC.

export interface PeltOptions {
  /** Fewest values in a segment; default 8. */
  shortest?: number;
}

/**
 * Index (from 0) of the last value of each segment but the final one; none when nothing changed. Values are of standard
 * deviation 1 about the mean of their segment. Cost of a segment of n: Σ(y − mean)² + log n, and each change costs
 * 3 log(all values) more: MBIC of Zhang & Siegmund 2007 with one parameter a segment.
 * @throws RangeError with a gap, or `shortest` under 1
 */
export function pelt(values: ArrayLike<number>, { shortest = 8 }: PeltOptions = {}): number[] {
  const y = Float64Array.from(values);
  if (y.some(Number.isNaN)) throw new RangeError('PELT needs every value: fill or leave out the gaps first.');
  if (!(shortest >= 1)) throw new RangeError(`A segment has at least 1 value, not ${shortest}.`);
  const before = bestStarts(y.length, { segment: segmentCost(y), change: 3 * Math.log(y.length), shortest });
  const ends: number[] = [];
  for (let start = before[y.length] ?? 0; start > 0; start = before[start] ?? 0) ends.unshift(start - 1);
  return ends;
}

type SegmentCost = (start: number, end: number) => number;

/** Cost of the values from start up to, not with, end; from running sums. */
function segmentCost(y: Float64Array): SegmentCost {
  const sums = new Float64Array(y.length + 1);
  const squares = new Float64Array(y.length + 1);
  for (const [index, value] of y.entries()) {
    sums[index + 1] = (sums[index] ?? 0) + value;
    squares[index + 1] = (squares[index] ?? 0) + value * value;
  }
  return (start, end) => {
    const n = end - start;
    const total = (sums[end] ?? 0) - (sums[start] ?? 0);
    return (squares[end] ?? 0) - (squares[start] ?? 0) - (total * total) / n + Math.log(n);
  };
}

interface Search {
  segment: SegmentCost;
  change: number;
  shortest: number;
}

// For each end the best start of its last segment; the first of equals.
function bestStarts(length: number, { segment, change, shortest }: Search): number[] {
  const best = new Float64Array(length + 1).fill(Infinity);
  const starts: number[] = [];
  best[0] = -change;
  for (let end = shortest; end <= length; end += 1) {
    for (let start = 0; start <= end - shortest; start += 1) {
      const cost = (best[start] ?? Infinity) + segment(start, end) + change;
      if (cost >= (best[end] ?? Infinity)) continue;
      best[end] = cost;
      starts[end] = start;
    }
  }
  return starts;
}
