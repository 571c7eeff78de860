// Patterns of consecutive points, on which the rules of Western Electric and Nelson rest.

/** Position of each point: its sign, its size in standard deviations compared as values, gaps as NaN. */
export interface JudgedPoints {
  value: ArrayLike<number>;
  centre: number;
  /** Standard deviation at each point, in the unit of the values. */
  deviation: (index: number) => number;
}

/** Side (1, −1) of the points further than so many standard deviations from the centre; 0 for the rest and for gaps. */
export function sidesBeyond({ value, centre, deviation }: JudgedPoints, deviations: number): number[] {
  return Array.from(value, (y, index) => {
    const distance = deviations * deviation(index);
    if (y > centre + distance) return 1;
    return y < centre - distance ? -1 : 0;
  });
}

/**
 * Indexes of the points that complete a run of `length` points in the same state, and of the run's later points.
 * State 0 is no run.
 */
export function completedRuns(states: readonly number[], length: number): number[] {
  let run = 0;
  return states.flatMap((state, index) => {
    if (state === 0) run = 0;
    else run = index > 0 && states[index - 1] === state ? run + 1 : 1;
    return run >= length ? [index] : [];
  });
}

export interface Share {
  least: number;
  of: number;
}

/** Indexes of points on a side (not 0) that at least so many of a full window ending in them are on too. */
export function shareOnSide(sides: readonly number[], { least, of }: Share): number[] {
  return sides.flatMap((side, index) => {
    if (side === 0 || index < of - 1) return [];
    const window = sides.slice(index - of + 1, index + 1);
    return window.filter((other) => other === side).length >= least ? [index] : [];
  });
}

/** Sign of each point's change from the one before; 0 for the first, for a tie and beside a gap. */
export function directions(value: ArrayLike<number>): number[] {
  return Array.from(value, (y, index) => Math.sign(y - (value[index - 1] ?? Number.NaN)) || 0);
}
