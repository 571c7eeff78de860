/** Linear interpolation between order statistics (R's type 7). `sorted` ascending, not empty. */
export function quantile(sorted: readonly number[], chance: number): number {
  const position = (sorted.length - 1) * chance;
  const below = sorted[Math.floor(position)] ?? Number.NaN;
  const above = sorted[Math.ceil(position)] ?? Number.NaN;
  return below + (position - Math.floor(position)) * (above - below);
}
