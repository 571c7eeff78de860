// The best set of change points in a series. Used to suggest a rebase, never to apply one.
// Source: Killick, Fearnhead & Eckley 2012 (PELT), whose answer this is, found by Jackson et al. 2005's search of all
// starts. PELT's pruning saves nothing on series of some hundred values, and pruning at once, as programs do, can miss
// the best set when segments have a shortest length or under MBIC.

/** `normal mean`: values of standard deviation 1. `poisson`: counts. Both have one parameter a segment. */
export type PeltCost = 'normal mean' | 'poisson';

/** MBIC: Zhang & Siegmund 2007, with its own term for segment lengths. */
export type PeltPenalty = 'MBIC' | 'BIC' | 'AIC';

export interface PeltOptions {
  cost: PeltCost;
  penalty?: PeltPenalty;
  /** Fewest values in a segment; default 8. */
  shortest?: number;
}

const PARAMETERS = 1;

/** The penalty of one more change: BIC (d + 1) log n, MBIC (d + 2) log n, AIC 2(d + 1), d parameters a segment. */
export function peltPenalty(penalty: PeltPenalty, values: number): number {
  if (penalty === 'AIC') return 2 * (PARAMETERS + 1);
  return (PARAMETERS + (penalty === 'MBIC' ? 2 : 1)) * Math.log(values);
}

/**
 * Index (from 0) of the last value of each segment but the final one; none when nothing changed.
 * Cost of a segment: Σ(y − mean)² or 2 Σy (log n − log Σy), MBIC + log n; minimised with one penalty a change.
 * @throws RangeError with a gap, a negative count, or `shortest` under 1
 */
export function pelt(values: ArrayLike<number>, options: PeltOptions): number[] {
  const { cost, penalty = 'MBIC', shortest = 8 } = options;
  const y = Float64Array.from(values);
  checkValues(y, cost, shortest);
  const segment = segmentCost(y, cost, penalty === 'MBIC');
  const before = bestStarts(y.length, { segment, change: peltPenalty(penalty, y.length), shortest });
  const ends: number[] = [];
  for (let start = before[y.length] ?? 0; start > 0; start = before[start] ?? 0) ends.unshift(start - 1);
  return ends;
}

function checkValues(y: Float64Array, cost: PeltCost, shortest: number): void {
  if (y.some(Number.isNaN)) throw new RangeError('PELT needs every value: fill or leave out the gaps first.');
  if (cost === 'poisson' && y.some((value) => value < 0))
    throw new RangeError('The Poisson cost needs counts of 0 or more.');
  if (!(shortest >= 1)) throw new RangeError(`A segment has at least 1 value, not ${shortest}.`);
}

type SegmentCost = (start: number, end: number) => number;

/** Cost of the values from start up to, not with, end; from running sums. */
function segmentCost(y: Float64Array, cost: PeltCost, withLength: boolean): SegmentCost {
  const sums = new Float64Array(y.length + 1);
  const squares = new Float64Array(y.length + 1);
  for (const [index, value] of y.entries()) {
    sums[index + 1] = (sums[index] ?? 0) + value;
    squares[index + 1] = (squares[index] ?? 0) + value * value;
  }
  return (start, end) => {
    const n = end - start;
    const total = (sums[end] ?? 0) - (sums[start] ?? 0);
    const length = withLength ? Math.log(n) : 0;
    if (cost === 'poisson') return total === 0 ? length : 2 * total * (Math.log(n) - Math.log(total)) + length;
    return (squares[end] ?? 0) - (squares[start] ?? 0) - (total * total) / n + length;
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
