// Western Electric rules. Source: Statistical Quality Control Handbook, Western Electric 1956.
import { completedRuns, type JudgedPoints, shareOnSide, sidesBeyond } from './rule-runs.ts';

/** Indexes (from 0) flagged by each rule alone. The mark falls on the completing point, not on earlier ones. */
export interface WesternElectricFlags {
  /** 1: beyond 3 standard deviations. */
  beyondLimits: number[];
  /** 2: 2 of 3 points beyond 2 standard deviations on one side. */
  twoOfThree: number[];
  /** 3: 4 of 5 points beyond 1 standard deviation on one side. */
  fourOfFive: number[];
  /** 4: 8 points in a row on one side of the centre. */
  shift: number[];
}

/** All comparisons are strict: a point on a limit is not beyond it, and one on the centre is on no side. */
export function westernElectricRules(points: JudgedPoints): WesternElectricFlags {
  return {
    beyondLimits: completedRuns(sidesBeyond(points, 3), 1),
    twoOfThree: shareOnSide(sidesBeyond(points, 2), { least: 2, of: 3 }),
    fourOfFive: shareOnSide(sidesBeyond(points, 1), { least: 4, of: 5 }),
    shift: completedRuns(sidesBeyond(points, 0), 8),
  };
}
