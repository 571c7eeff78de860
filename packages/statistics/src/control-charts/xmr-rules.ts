// The four rules of the NHS "Making Data Count" XmR chart, within one group. Source: NHSRplotthedots 0.2.2.
import type { XmrLimits } from './xmr-limits.ts';

/** The package's own text for what a point shows. */
export type XmrRule =
  | 'Above UCL'
  | 'Below LCL'
  | '7 Point Trend (Increasing)'
  | '7 Point Trend (Decreasing)'
  | '2 in 3 Above CL'
  | '2 in 3 Below CL'
  | '7 Points Above CL'
  | '7 Points Below CL'
  | 'Common Cause';

export type Sign = -1 | 0 | 1;
type Values = readonly (number | null)[];

const RUN_LENGTH = 7;

/** The rule of each value of one group. Gaps are common cause and break every run; outside > trend > 2 in 3 > shift. */
export function xmrRules(values: Values, limits: XmrLimits): XmrRule[] {
  const outside = values.map((value) => outsideLimits(value, limits));
  const sides = values.map((value) => sideOf(value, limits.centre));
  const trends = trendDirections(values);
  const near = values.map((value, index) => outside[index] === 0 && isNearLimit(value, limits));
  const twoInThree = markTwoInThree(sides, near);
  const shifts = shiftSides(values, limits.centre);
  return values.map((_, index) => {
    const side = sides[index] ?? 0;
    if (outside[index] !== 0) return outside[index] === 1 ? 'Above UCL' : 'Below LCL';
    if (trends[index]) return trends[index] === 1 ? '7 Point Trend (Increasing)' : '7 Point Trend (Decreasing)';
    if (twoInThree[index]) return side === 1 ? '2 in 3 Above CL' : '2 in 3 Below CL';
    if (shifts[index]) return shifts[index] === 1 ? '7 Points Above CL' : '7 Points Below CL';
    return 'Common Cause';
  });
}

/** Where a rule says the point lies or moves: +1 high or rising, -1 low or falling, 0 common cause. */
export function ruleSign(rule: XmrRule): Sign {
  if (rule === 'Common Cause') return 0;
  return rule.includes('Above') || rule.includes('Increasing') ? 1 : -1;
}

function sign(value: number): Sign {
  if (value > 0) return 1;
  return value < 0 ? -1 : 0;
}

// A mean of 0.1, 0.2 and 0.3 need not be 0.2 to the last bit: a value this near the centre lies on it.
const ROUNDING = 4 * Number.EPSILON;

function sideOf(value: number | null, centre: number): Sign {
  if (value === null || Math.abs(value - centre) <= ROUNDING * Math.abs(centre)) return 0;
  return sign(value - centre);
}

function outsideLimits(value: number | null, { lower, upper }: XmrLimits): Sign {
  if (value === null || lower === null || upper === null) return 0;
  if (value > upper) return 1;
  return value < lower ? -1 : 0;
}

function isNearLimit(value: number | null, { nearLower, nearUpper }: XmrLimits): boolean {
  if (value === null || nearLower === null || nearUpper === null) return false;
  return value > nearUpper || value < nearLower;
}

/** Sign of the step to each value from the one before; 0 for a tie, a gap and the first value. */
function steps(values: Values): Sign[] {
  return values.map((value, index) => {
    const before = index === 0 ? null : (values[index - 1] ?? null);
    return value === null || before === null ? 0 : sign(value - before);
  });
}

// A peak shared by two trends belongs to the one that follows it: the next step decides while it is in a trend too, but
// not a tie or a gap between two trends, which belongs to neither.
function trendDirections(values: Values): Sign[] {
  const step = steps(values);
  const inTrend = values.map(() => false);
  for (let end = RUN_LENGTH - 1; end < values.length; end += 1) {
    const window = step.slice(end - RUN_LENGTH + 2, end + 1);
    if (isRunOfOneSign(window)) inTrend.fill(true, end - RUN_LENGTH + 1, end + 1);
  }
  return values.map((_, index) => {
    if (!inTrend[index]) return 0;
    return (inTrend[index + 1] ? step[index + 1] : 0) || (step[index] ?? 0);
  });
}

function isRunOfOneSign(signs: readonly Sign[]): boolean {
  const first = signs[0] ?? 0;
  return first !== 0 && signs.every((each) => each === first);
}

function markTwoInThree(sides: readonly Sign[], near: readonly boolean[]): boolean[] {
  const marked = sides.map(() => false);
  for (let start = 0; start + 3 <= sides.length; start += 1) {
    const window = [start, start + 1, start + 2];
    const oneSide = isRunOfOneSign(sides.slice(start, start + 3));
    const close = window.filter((index) => near[index]);
    if (oneSide && close.length >= 2) for (const index of close) marked[index] = true;
  }
  return marked;
}

/** The shift rule alone: on which side of the centre 7 or more points in a row lie; 0 elsewhere. */
export function shiftSides(values: Values, centre: number): Sign[] {
  const sides = values.map((value) => sideOf(value, centre));
  const marked = sides.map(() => false);
  for (let start = 0; start + RUN_LENGTH <= sides.length; start += 1) {
    if (isRunOfOneSign(sides.slice(start, start + RUN_LENGTH))) marked.fill(true, start, start + RUN_LENGTH);
  }
  return sides.map((side, index) => (marked[index] ? side : 0));
}
