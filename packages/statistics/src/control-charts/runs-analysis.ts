// Runs analysis: too long a run on one side of the centre, or too few crossings of it.
// Source: Anhøj & Olesen 2014, "Run charts revisited"; Anhøj & Wentzel-Larsen 2018.
import { binomialQuantile } from '../distributions/binomial.ts';

export interface RunsAnalysis {
  points: number;
  /** Points off the centre: those on it, and gaps, count for nothing. */
  useful: number;
  /** Most useful points in a row on one side; null without useful points. */
  longestRun: number | null;
  /** The longest run still usual for so many useful points. */
  longestRunMost: number | null;
  crossings: number | null;
  /** The fewest crossings still usual. */
  crossingsFewest: number | null;
  signal: boolean;
}

/** Longest run round(log2 n) + 3, and the 5% point of crossings, binomial (n − 1, ½). @throws RangeError under 1 */
export function anhoejLimits(useful: number): { longestRunMost: number; crossingsFewest: number } {
  if (!(useful >= 1)) throw new RangeError(`Runs need at least one useful point, not ${useful}.`);
  return {
    longestRunMost: Math.round(Math.log2(useful)) + 3,
    crossingsFewest: binomialQuantile(0.05, useful - 1, 0.5),
  };
}

/** Longest run and crossings of values around a centre, against the usual ones. NaN values are gaps. */
export function analyseRuns(values: readonly number[], centre: number): RunsAnalysis {
  const sides = values.map((value) => Math.sign(value - centre)).filter((side) => side === 1 || side === -1);
  const points = values.length;
  if (sides.length === 0) return { ...NOTHING_USEFUL, points };
  const runs = runLengths(sides);
  const longestRun = Math.max(...runs);
  const crossings = runs.length - 1;
  const limits = anhoejLimits(sides.length);
  const signal = longestRun > limits.longestRunMost || crossings < limits.crossingsFewest;
  return { points, useful: sides.length, longestRun, crossings, ...limits, signal };
}

const NOTHING_USEFUL = {
  useful: 0,
  longestRun: null,
  longestRunMost: null,
  crossings: null,
  crossingsFewest: null,
  signal: false,
} as const;

function runLengths(sides: readonly number[]): number[] {
  const lengths: number[] = [];
  for (const [index, side] of sides.entries()) {
    if (index > 0 && side === sides[index - 1]) lengths.push((lengths.pop() ?? 0) + 1);
    else lengths.push(1);
  }
  return lengths;
}
