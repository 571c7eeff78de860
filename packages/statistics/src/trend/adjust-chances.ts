// Adjusting chances (p-values) for having looked at many series at once.

/** A chance, or null where a series could not be judged: it stays null and does not count among the tests. */
export type Chances = readonly (number | null)[];

/**
 * Benjamini–Hochberg: the false discovery rate at which each test would be kept,
 * running minimum from the largest of m p_(i)/i, at most 1. Source: Benjamini & Hochberg 1995. Order is kept.
 */
export function benjaminiHochberg(chances: Chances): (number | null)[] {
  const known = chances.flatMap((chance, index) => (chance === null ? [] : [{ chance, index }]));
  const ranked = known.sort((a, b) => a.chance - b.chance).map((test, position) => ({ ...test, rank: position + 1 }));
  const adjusted: (number | null)[] = chances.map(() => null);
  let running = 1;
  for (const { chance, index, rank } of ranked.reverse()) {
    // The running minimum keeps the order: a smaller chance never ends with a larger adjusted one.
    running = Math.min(running, (known.length / rank) * chance);
    adjusted[index] = running;
  }
  return adjusted;
}
