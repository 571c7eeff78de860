// The rules of Western Electric and Nelson over a chart, part by part, as a sentence and a direction for each point.
import { type ControlChart, nelsonRules, westernElectricRules } from '@said/statistics';
import type { RuleSet } from './dip-series.ts';

export interface Pattern {
  rule: string;
  /** Where the pattern goes; null where it has no side of its own. */
  direction: 'up' | 'down' | null;
}

type PatternRules = Exclude<RuleSet, 'limits'>;

// In the order in which a point that fits several is named. What is beyond the limits is told by the chart itself.
const NAMES = {
  'western-electric': {
    twoOfThree: '2 of 3 Beyond 2 Deviations',
    fourOfFive: '4 of 5 Beyond 1 Deviation',
    shift: '8 Points',
  },
  nelson: {
    twoOfThree: '2 of 3 Beyond 2 Deviations',
    fourOfFive: '4 of 5 Beyond 1 Deviation',
    trend: '6 Point Trend',
    shift: '9 Points',
    alternating: '14 Points Up and Down by Turns',
    avoiding: '8 Points Beyond 1 Deviation, on Both Sides',
    hugging: '15 Points Within 1 Deviation',
  },
} as const;

/** The pattern that each point of a chart completes; null where it completes none. */
export function patternsOf(chart: ControlChart, rules: PatternRules): (Pattern | null)[] {
  const patterns: (Pattern | null)[] = Array.from(chart.value, () => null);
  const partCount = (chart.part.at(-1) ?? -1) + 1;
  for (let part = 0; part < partCount; part += 1) {
    const start = chart.part.indexOf(part);
    const own = chart.part.filter((number) => number === part).length;
    for (const [name, indexes] of flagsOf(chart, { start, end: start + own, rules })) {
      for (const index of indexes) patterns[start + index] ??= patternAt(chart, start + index, name);
    }
  }
  return patterns;
}

interface PartRules {
  start: number;
  end: number;
  rules: PatternRules;
}

function flagsOf(chart: ControlChart, { start, end, rules }: PartRules): [name: string, indexes: number[]][] {
  const points = {
    value: chart.value.subarray(start, end),
    centre: chart.centre[start] ?? Number.NaN,
    deviation: (index: number) => chart.deviation[start + index] ?? Number.NaN,
  };
  const flags: Record<string, number[]> =
    rules === 'nelson' ? { ...nelsonRules(points) } : { ...westernElectricRules(points) };
  return Object.entries(NAMES[rules]).map(([key, name]) => [name, flags[key] ?? []]);
}

function patternAt({ value, centre }: ControlChart, index: number, name: string): Pattern {
  const [now, before, middle] = [value[index] ?? 0, value[index - 1] ?? 0, centre[index] ?? 0];
  if (name.endsWith('Trend')) {
    const isRising = now > before;
    return { rule: `${name} (${isRising ? 'Increasing' : 'Decreasing'})`, direction: isRising ? 'up' : 'down' };
  }
  if (/Turns|Both|Within/.test(name)) return { rule: name, direction: null };
  const isAbove = now > middle;
  return { rule: `${name} ${isAbove ? 'Above CL' : 'Below CL'}`, direction: isAbove ? 'up' : 'down' };
}
