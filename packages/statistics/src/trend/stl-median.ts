// The middle value as the published STL program finds it, so that robust results equal R's.
// The program sorts only around the places it needs, by quicksort, and drops places that a part cannot hold. That
// expects the places in ascending order; it is given the upper middle first. When a cut falls just between the two
// middles, the upper one is left wherever the cut put it, and the "median" comes out a little high.
// Source: Cleveland et al. 1990, program stl of netlib (rwts, psort); Singleton 1969, CACM algorithm 347.

/** Twice the middle as the program has it: the sum of what stands at both middle places. `sizes` is not changed. */
export function middleSum(sizes: Float64Array): number {
  const values = sizes.slice();
  const upper = Math.floor(values.length / 2);
  const lower = values.length - 1 - upper;
  settle(values, { from: 0, to: values.length - 1 }, [upper, lower]);
  return (values[upper] ?? Number.NaN) + (values[lower] ?? Number.NaN);
}

interface Part {
  from: number;
  to: number;
}

const SHORT = 10;

function settle(values: Float64Array, { from, to }: Part, places: readonly number[]): void {
  if (places.length === 0 || from >= to) return;
  // The program's insertion sort leans on the value before the part, so the first part is always cut on.
  if (from > 0 && to - from <= SHORT) {
    values.subarray(from, to + 1).sort();
    return;
  }
  const [left, right] = cut(values, { from, to });
  const isLeftShorter = left - from <= to - right;
  const count = isLeftShorter ? countUpTo(places, left) : countBelow(places, right);
  settle(values, { from, to: left }, places.slice(0, count));
  settle(values, { from: right, to }, places.slice(count));
}

// The places that stay left, looking from the end: it stops at the first that fits and asks no more.
function countUpTo(places: readonly number[], last: number): number {
  return places.findLastIndex((place) => place <= last) + 1;
}

// The same looking from the start, for the first place that belongs right.
function countBelow(places: readonly number[], first: number): number {
  const found = places.findIndex((place) => place >= first);
  return found === -1 ? places.length : found;
}

/** Cuts a part around the median of its first, middle and last value; gives the end of the left and start of the right. */
function cut(values: Float64Array, { from, to }: Part): [number, number] {
  const middle = Math.floor((from + to) / 2);
  order(values, from, middle);
  order(values, middle, to);
  order(values, from, middle);
  const pivot = values[middle] ?? 0;
  let [left, right] = [to, from];
  for (;;) {
    do left -= 1;
    while ((values[left] ?? 0) > pivot);
    do right += 1;
    while ((values[right] ?? 0) < pivot);
    if (right > left) return [left, right];
    [values[left], values[right]] = [values[right] ?? 0, values[left] ?? 0];
  }
}

function order(values: Float64Array, first: number, second: number): void {
  const [a, b] = [values[first] ?? 0, values[second] ?? 0];
  if (a > b) [values[first], values[second]] = [b, a];
}
