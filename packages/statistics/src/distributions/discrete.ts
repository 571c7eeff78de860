/**
 * The smallest whole number k ≥ 0 whose chance of k or less reaches `chance`, as R's discrete quantiles have it.
 * `cdf` must not fall; `most` is the largest possible k. The step up doubles, then the bracket halves.
 */
export function discreteQuantile(cdf: (k: number) => number, chance: number, most = Infinity): number {
  if (!(chance >= 0 && chance <= 1)) return Number.NaN;
  if (chance === 1) return most;
  // A chance worked out in floating point may miss its own cumulative chance by rounding.
  const reached = (k: number): boolean => cdf(k) >= chance * (1 - 64 * Number.EPSILON);
  if (reached(0)) return 0;
  let low = 0;
  let high = 1;
  while (high < most && !reached(high)) {
    low = high;
    high *= 2;
  }
  high = Math.min(high, most);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (reached(middle)) high = middle;
    else low = middle;
  }
  return high;
}
