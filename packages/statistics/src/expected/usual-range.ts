import { normalTailQuantile } from '../distributions/normal.ts';
import type { Component } from './forecast.ts';
import type { SeriesKind } from './series.ts';
import { isTailAbove } from './tails.ts';

export interface UsualRange {
  mean: number;
  lower: number;
  upper: number;
}

export interface RangeProblem {
  kind: SeriesKind;
  mixture: readonly Component[];
  /** Proportions: the number of cases. */
  size: number;
  /** Chance outside on both sides together. */
  chance: number;
}

const HALVINGS = 40;
const LEAST_STEP = 1e-9;

/** The values with more than half of `chance` on either side of them, and the mean of the mixture. */
export function usualRange(problem: RangeProblem): UsualRange {
  const { kind, mixture, size, chance } = problem;
  const { mean, spread } = summary(mixture);
  const reach = normalTailQuantile(chance / 2) * spread;
  const most = kind === 'proportion' ? size : Infinity;
  const least = kind === 'level' ? -Infinity : 0;
  const isUsual = (side: -1 | 1, value: number): boolean =>
    isTailAbove({ kind, mixture, side: side < 0 ? 'lower' : 'upper' }, { value, size }, chance / 2);
  const edge = (side: -1 | 1): number =>
    outermost((value) => isUsual(side, value), {
      inside: kind === 'level' ? mean : Math.round(mean),
      guess: mean + side * reach,
      step: side * Math.max(spread / 2, kind === 'level' ? LEAST_STEP : 1),
      isWhole: kind !== 'level',
      end: side < 0 ? least : most,
    });
  return { mean, lower: edge(-1), upper: edge(1) };
}

function summary(mixture: readonly Component[]): { mean: number; spread: number } {
  let mean = 0;
  let square = 0;
  for (const { chance, mean: own, variance } of mixture) {
    mean += chance * own;
    square += chance * (variance + own * own);
  }
  return { mean, spread: Math.sqrt(Math.max(square - mean * mean, 0)) };
}

interface Search {
  /** A usual value. */
  inside: number;
  guess: number;
  /** Below 0 to search downwards. */
  step: number;
  isWhole: boolean;
  /** The last value possible. */
  end: number;
}

/** The last usual value on the way from `inside` past `guess`. */
function outermost(isUsual: (value: number) => boolean, search: Search): number {
  const { usual, unusual } = bracket(isUsual, search);
  return usual === unusual ? usual : halve(isUsual, { usual, unusual, isWhole: search.isWhole });
}

interface Bracket {
  usual: number;
  unusual: number;
}

// Both the end itself where everything up to it is usual.
function bracket(isUsual: (value: number) => boolean, { inside, guess, step, isWhole, end }: Search): Bracket {
  const place = (value: number): number => {
    const within = step < 0 ? Math.max(value, end) : Math.min(value, end);
    return isWhole ? Math.round(within) : within;
  };
  let usual = inside;
  let next = place(guess);
  while (isUsual(next)) {
    usual = next;
    if (next === end) return { usual, unusual: usual };
    next = place(next + step);
  }
  const nearer = place(next - step);
  if ((nearer - usual) * step > 0 && isUsual(nearer)) usual = nearer;
  return { usual, unusual: next };
}

function halve(
  isUsual: (value: number) => boolean,
  { usual, unusual, isWhole }: Bracket & { isWhole: boolean },
): number {
  let inner = usual;
  let outer = unusual;
  for (let round = 0; round < HALVINGS; round += 1) {
    const middle = isWhole ? Math.trunc((inner + outer) / 2) : (inner + outer) / 2;
    if (middle === inner || middle === outer) break;
    if (isUsual(middle)) inner = middle;
    else outer = middle;
  }
  return inner;
}
