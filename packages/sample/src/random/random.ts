// A small seeded generator of numbers, so that a seed gives the same borough on every machine.

/** A stream of numbers that a seed decides. `fork` starts an independent stream under a name. */
export interface Random {
  /** A fraction from 0 up to, not including, 1. */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  integer(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** A position in `weights`, as often as its weight says. */
  weighted(weights: readonly number[]): number;
  shuffle<T>(items: readonly T[]): T[];
  fork(name: string): Random;
}

/** FNV-1a over UTF-16 units: turns a stream's name into a number to start from. */
function hashName(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** One step of splitmix32, used to fill the state of the main generator from one number. */
function splitmix32(state: number): number {
  let z = state | 0;
  z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
  z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
  return (z ^ (z >>> 16)) >>> 0;
}

/** xoshiro128++ of Blackman and Vigna (prng.di.unimi.it, public domain), over 32-bit integers. */
function xoshiro128(seed: number): () => number {
  let a = splitmix32(seed + 0x9e3779b9);
  let b = splitmix32(seed + 0x3c6ef372);
  let c = splitmix32(seed + 0xdaa66d2b);
  let d = splitmix32(seed + 0x78dde6e4) | 1;
  return () => {
    const sum = (a + d) | 0;
    const result = (((sum << 7) | (sum >>> 25)) + a) | 0;
    const t = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = (d << 11) | (d >>> 21);
    return (result >>> 0) / 4294967296;
  };
}

function pickFrom<T>(items: readonly T[], next: () => number): T {
  const item = items[Math.floor(next() * items.length)];
  if (item === undefined) throw new Error('Cannot pick from an empty list.');
  return item;
}

function weightedFrom(weights: readonly number[], next: () => number): number {
  let total = 0;
  for (const weight of weights) total += weight;
  let left = next() * total;
  for (const [index, weight] of weights.entries()) {
    left -= weight;
    if (left < 0) return index;
  }
  return weights.length - 1;
}

function shuffled<T>(items: readonly T[], next: () => number): T[] {
  const result: T[] = [];
  for (const item of items) {
    const at = Math.floor(next() * (result.length + 1));
    const moved = result[at];
    if (moved === undefined) result.push(item);
    else {
      result[at] = item;
      result.push(moved);
    }
  }
  return result;
}

/** Starts a stream from a whole number. The same seed gives the same numbers for ever. */
export function createRandom(seed: number): Random {
  const next = xoshiro128(seed);
  return {
    next,
    integer: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (probability) => next() < probability,
    pick: (items) => pickFrom(items, next),
    weighted: (weights) => weightedFrom(weights, next),
    shuffle: (items) => shuffled(items, next),
    // The name and the seed alone decide a fork: drawing more numbers in one part leaves the others as they were.
    fork: (name) => createRandom(splitmix32(seed ^ hashName(name))),
  };
}
