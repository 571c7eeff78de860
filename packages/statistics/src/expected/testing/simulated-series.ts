// Seeded series for the tests of the expected range: no file is read, and every run draws the same.

/** Even numbers from 0 to 1 (mulberry32, Tommy Ettinger, public domain). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A standard normal draw (Box & Muller 1958). */
export function drawNormal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** A Poisson draw, by multiplying even numbers (Knuth, The Art of Computer Programming, §3.4.1). */
export function drawPoisson(random: () => number, mean: number): number {
  const limit = Math.exp(-mean);
  let product = random();
  let k = 0;
  while (product > limit) {
    product *= random();
    k += 1;
  }
  return k;
}

/** A draw with variance `ratio` × mean: a Poisson number of groups of logarithmic size (Quenouille 1949). */
export function drawOverdispersed(random: () => number, mean: number, ratio: number): number {
  const share = 1 - 1 / ratio;
  const groups = drawPoisson(random, (mean * Math.log(ratio)) / (ratio - 1));
  let total = 0;
  for (let group = 0; group < groups; group += 1) total += drawLogarithmic(random, share);
  return total;
}

function drawLogarithmic(random: () => number, share: number): number {
  let left = random();
  let k = 1;
  let chance = -share / Math.log(1 - share);
  while (left > chance && k < 1000) {
    left -= chance;
    chance *= (share * k) / (k + 1);
    k += 1;
  }
  return k;
}

/** How many of n happen, each with the same chance. */
export function drawBinomial(random: () => number, n: number, chance: number): number {
  let total = 0;
  for (let k = 0; k < n; k += 1) if (random() < chance) total += 1;
  return total;
}
