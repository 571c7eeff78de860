// Nelson's rules. Source: Nelson 1984, "The Shewhart control chart: tests for special causes".
import { completedRuns, directions, type JudgedPoints, shareOnSide, sidesBeyond } from './rule-runs.ts';

/** Indexes (from 0) flagged by each rule alone. The mark falls on the completing point, not on earlier ones. */
export interface NelsonFlags {
  /** 1: beyond 3 standard deviations. */
  beyondLimits: number[];
  /** 2: 9 points in a row on one side of the centre. */
  shift: number[];
  /** 3: 6 points in a row rising, or falling (5 differences; a tie breaks it). */
  trend: number[];
  /** 4: 14 points in a row going up and down by turns. */
  alternating: number[];
  /** 5: 2 of 3 points beyond 2 standard deviations on one side. */
  twoOfThree: number[];
  /** 6: 4 of 5 points beyond 1 standard deviation on one side. */
  fourOfFive: number[];
  /** 7: 15 points in a row within 1 standard deviation. */
  hugging: number[];
  /** 8: 8 points in a row beyond 1 standard deviation, some on each side. */
  avoiding: number[];
}

/** All comparisons are strict: a point on a limit is not beyond it, and one on the centre is on no side. */
export function nelsonRules(points: JudgedPoints): NelsonFlags {
  const steps = directions(points.value);
  const beyondOne = sidesBeyond(points, 1);
  const within = beyondOne.map((side, index) => (side === 0 && !Number.isNaN(points.value[index]) ? 1 : 0));
  // A turn: this change is against the one before. 14 points have 13 changes and so 12 turns.
  const turns = steps.map((step, index) => (step !== 0 && step === -(steps[index - 1] ?? 0) ? 1 : 0));
  return {
    beyondLimits: completedRuns(sidesBeyond(points, 3), 1),
    shift: completedRuns(sidesBeyond(points, 0), 9),
    trend: completedRuns(steps, 5),
    alternating: completedRuns(turns, 12),
    twoOfThree: shareOnSide(sidesBeyond(points, 2), { least: 2, of: 3 }),
    fourOfFive: shareOnSide(beyondOne, { least: 4, of: 5 }),
    hugging: completedRuns(within, 15),
    avoiding: completedRuns(beyondOne.map(Math.abs), 8).filter((end) => hasBothSides(beyondOne, end)),
  };
}

function hasBothSides(sides: readonly number[], end: number): boolean {
  const window = sides.slice(end - 7, end + 1);
  return window.includes(1) && window.includes(-1);
}
