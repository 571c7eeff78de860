// The NHS "Making Data Count" XmR chart. Source: NHSRplotthedots 0.2.2 (NHS-R community), from its documented rules.
import { xmrLimits, type XmrLimits } from './xmr-limits.ts';
import { ruleSign, type XmrRule, xmrRules } from './xmr-rules.ts';

export type ImprovementDirection = 'increase' | 'decrease' | 'neutral';

export type XmrPointType =
  | 'common_cause'
  | 'special_cause_improvement'
  | 'special_cause_concern'
  | 'special_cause_neutral_high'
  | 'special_cause_neutral_low';

/** Whether a target is met by the process as it is: always, never, or by chance in some periods ("hit or miss"). */
export type XmrAssurance = 'consistent_pass' | 'consistent_fail' | 'inconsistent';

export interface XmrOptions {
  /** Which way is better; default `increase`. */
  improvement?: ImprovementDirection;
  target?: number | null;
  /** Leave outlying moving ranges out of the limits, once; default true. The Excel tools of the NHS do not. */
  screen?: boolean;
  /** Work the limits out from the first so many values of each group, gaps not counted; at least 12. */
  fixAfter?: number | null;
  /** Indexes (from 0) of the points that start a new group of limits. */
  rebaseAt?: readonly number[];
}

export interface XmrPoint {
  value: number | null;
  group: number;
  centre: number | null;
  lower: number | null;
  upper: number | null;
  nearLower: number | null;
  nearUpper: number | null;
  rule: XmrRule;
  type: XmrPointType;
}

export interface XmrGroup extends XmrLimits {
  group: number;
  /** Points of the group, gaps included. */
  n: number;
  /** Fewer than 13 points: the limits are provisional. */
  short: boolean;
  /** Every value is the same: there are no limits yet, and nothing can be judged. */
  noVariation: boolean;
}

export interface XmrChart {
  points: XmrPoint[];
  groups: XmrGroup[];
  /** The type of the last point only; null without points. */
  variation: XmrPointType | null;
  /** From the last point's limits; null without a target, limits or a direction. */
  assurance: XmrAssurance | null;
}

const DEFAULTS: Required<XmrOptions> = {
  improvement: 'increase',
  target: null,
  screen: true,
  fixAfter: null,
  rebaseAt: [],
};

const SHORTEST_BASELINE = 12;
const SHORTEST_GROUP = 13;

/**
 * Centre = mean; limits = mean ± 2.66 × average moving range, separately in each rebase group; a gap breaks every run.
 * @throws RangeError when `fixAfter` is under 12
 * @example xmrChart([10, 12, 9, 11, 13]).points[0]?.upper // 16.985
 */
export function xmrChart(values: readonly (number | null)[], options: XmrOptions = {}): XmrChart {
  const { improvement, target, screen, fixAfter, rebaseAt } = { ...DEFAULTS, ...options };
  if (fixAfter !== null && fixAfter < SHORTEST_BASELINE) {
    throw new RangeError(`A fixed baseline needs at least ${SHORTEST_BASELINE} points, not ${fixAfter}.`);
  }
  const groups: XmrGroup[] = [];
  const points: XmrPoint[] = [];
  for (const [group, part] of splitGroups(values, rebaseAt).entries()) {
    const limits = xmrLimits(baselineOf(part, fixAfter), screen) ?? NO_LIMITS;
    groups.push(describeGroup(group, part, limits));
    points.push(...drawGroup(group, { part, limits, improvement }));
  }
  const last = points.at(-1);
  return { points, groups, variation: last?.type ?? null, assurance: assure(last, target, improvement) };
}

function baselineOf(part: readonly (number | null)[], fixAfter: number | null): readonly (number | null)[] {
  if (fixAfter === null) return part;
  const places = part.flatMap((value, index) => (value === null ? [] : [index]));
  return part.slice(0, (places[fixAfter - 1] ?? part.length) + 1);
}

const NO_LIMITS: XmrLimits = {
  centre: Number.NaN,
  averageMovingRange: null,
  lower: null,
  upper: null,
  nearLower: null,
  nearUpper: null,
};

function splitGroups(values: readonly (number | null)[], rebaseAt: readonly number[]): (number | null)[][] {
  const starts = [...new Set([0, ...rebaseAt])].filter((index) => index >= 0 && index < values.length);
  starts.sort((a, b) => a - b);
  return starts.map((start, index) => values.slice(start, starts[index + 1]));
}

function describeGroup(group: number, part: readonly (number | null)[], limits: XmrLimits): XmrGroup {
  const present = part.filter((value) => value !== null);
  const noVariation = present.length > 1 && present.every((value) => value === present[0]);
  return { ...limits, group, n: part.length, short: part.length < SHORTEST_GROUP, noVariation };
}

interface GroupInput {
  part: readonly (number | null)[];
  limits: XmrLimits;
  improvement: ImprovementDirection;
}

function drawGroup(group: number, { part, limits, improvement }: GroupInput): XmrPoint[] {
  const { lower, upper, nearLower, nearUpper } = limits;
  const centre = Number.isNaN(limits.centre) ? null : limits.centre;
  const rules = xmrRules(part, limits);
  return part.map((value, index) => {
    const rule = rules[index] ?? 'Common Cause';
    return { value, group, centre, lower, upper, nearLower, nearUpper, rule, type: pointType(rule, improvement) };
  });
}

// Only the text of the rule counts: a rising trend below the mean is an improvement when up is good.
function pointType(rule: XmrRule, improvement: ImprovementDirection): XmrPointType {
  const direction = ruleSign(rule);
  if (direction === 0) return 'common_cause';
  if (improvement === 'neutral') return direction === 1 ? 'special_cause_neutral_high' : 'special_cause_neutral_low';
  const isBetter = (direction === 1) === (improvement === 'increase');
  return isBetter ? 'special_cause_improvement' : 'special_cause_concern';
}

function assure(
  last: XmrPoint | undefined,
  target: number | null,
  improvement: ImprovementDirection,
): XmrAssurance | null {
  if (target === null || improvement === 'neutral') return null;
  if (!last || last.lower === null || last.upper === null) return null;
  if (isAbout(target, last.upper) || isAbout(target, last.lower)) return 'inconsistent';
  if (target > last.upper) return improvement === 'increase' ? 'consistent_fail' : 'consistent_pass';
  if (target < last.lower) return improvement === 'increase' ? 'consistent_pass' : 'consistent_fail';
  return 'inconsistent';
}

// A target printed to twelve digits still equals the limit it was copied from, and equality is "hit or miss".
function isAbout(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}
