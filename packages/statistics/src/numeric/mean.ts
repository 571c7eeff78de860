/** Mean in two passes, so that a value equal to the mean stays equal to it (R's `mean` corrects the same way). */
export function mean(values: readonly number[]): number {
  const first = sum(values) / values.length;
  return first + sum(values.map((value) => value - first)) / values.length;
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
