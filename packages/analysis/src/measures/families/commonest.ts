/** The name with the largest total; undefined without any. */
export function commonest(pairs: readonly (readonly [string, number])[]): string | undefined {
  const totals = new Map<string, number>();
  for (const [name, count] of pairs) totals.set(name, (totals.get(name) ?? 0) + count);
  return [...totals].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}
