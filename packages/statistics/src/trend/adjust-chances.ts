// Adjusting chances (p-values) for having looked at many series at once.

/** A chance, or null where a series could not be judged: it stays null and does not count among the tests. */
export type Chances = readonly (number | null)[];

/**
 * Benjamini–Hochberg: the false discovery rate at which each test would be kept,
 * running minimum from the largest of m p_(i)/i, at most 1. Source: Benjamini & Hochberg 1995. Order is kept.
 */
export function benjaminiHochberg(chances: Chances): (number | null)[] {
  return adjust(chances, (chance, rank, tests) => (tests / rank) * chance, 'from the largest');
}

/** Benjamini–Yekutieli: as Benjamini–Hochberg times Σ 1/i, for tests that depend on each other in any way. 2001. */
export function benjaminiYekutieli(chances: Chances): (number | null)[] {
  const tests = chances.filter((chance) => chance !== null).length;
  let harmonic = 0;
  for (let index = 1; index <= tests; index += 1) harmonic += 1 / index;
  return adjust(chances, (chance, rank) => ((harmonic * tests) / rank) * chance, 'from the largest');
}

/** Holm 1979: the chance of any false finding, running maximum from the smallest of (m − i + 1) p_(i), at most 1. */
export function holm(chances: Chances): (number | null)[] {
  return adjust(chances, (chance, rank, tests) => (tests - rank + 1) * chance, 'from the smallest');
}

/** Bonferroni: the number of tests times each chance, at most 1. */
export function bonferroni(chances: Chances): (number | null)[] {
  const tests = chances.filter((chance) => chance !== null).length;
  return chances.map((chance) => (chance === null ? null : Math.min(1, tests * chance)));
}

type Scale = (chance: number, rank: number, tests: number) => number;

// The running value keeps the order: a smaller chance never ends with a larger adjusted one.
function adjust(chances: Chances, scale: Scale, run: 'from the largest' | 'from the smallest'): (number | null)[] {
  const known = chances.flatMap((chance, index) => (chance === null ? [] : [{ chance, index }]));
  const ranked = known
    .sort((a, b) => a.chance - b.chance)
    .map(({ chance, index }, position) => ({ index, scaled: scale(chance, position + 1, known.length) }));
  const adjusted: (number | null)[] = chances.map(() => null);
  let running = run === 'from the largest' ? 1 : 0;
  const keep = run === 'from the largest' ? Math.min : Math.max;
  for (const { index, scaled } of run === 'from the largest' ? ranked.reverse() : ranked) {
    running = keep(running, scaled);
    adjusted[index] = Math.min(1, running);
  }
  return adjusted;
}
