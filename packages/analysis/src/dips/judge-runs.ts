import { runChart, type RunsAnalysis } from '@said/statistics';
import type { ChartGrid } from './chart-grid.ts';
import { type DipPoint, sideOf } from './dip-series.ts';

/** The limits of runs are known from so many points off the median on. */
export const FEWEST_USEFUL = 10;

/**
 * The run chart around the median. A point is flagged where it belongs to a longer run than is usual; where the median is
 * crossed too seldom, that is known of the last point off it, which bears the flag. Score: how long the run is for the
 * longest usual one, or how few crossings there are for the fewest usual; above 1 is flagged.
 */
export function readRuns({ drawn, frame }: ChartGrid): (place: number) => DipPoint {
  const chart = runChart(drawn, frame);
  const runs = runsThrough(chart.value, { centre: chart.centre, part: chart.part, leftOut: frame.exclude ?? [] });
  return (place) => {
    const value = drawn[place] ?? null;
    const centre = chart.centre[place] ?? null;
    const analysis = chart.runs[chart.part[place] ?? 0];
    const run = runs[place] ?? { length: 0, isLast: false };
    if (!analysis || analysis.useful < FEWEST_USEFUL) return tooFew(value, centre);
    if (value === null) return { ...COMMON, value, centre, direction: null, score: null };
    const direction = sideOf(value, centre);
    const told = [runRule(run.length, analysis, direction), run.isLast ? crossingRule(analysis) : null];
    const rule = told.filter((each) => each !== null).join('; ');
    const score = Math.max(run.length / (analysis.longestRunMost ?? 1), run.isLast ? crossingScore(analysis) : 0);
    return { ...COMMON, value, centre, direction, score, flagged: rule !== '', rule: rule || COMMON.rule };
  };
}

const COMMON = { lower: null, upper: null, flagged: false, rule: 'Common Cause' } as const;

function tooFew(value: number | null, centre: number | null): DipPoint {
  const rule = `Not judged: fewer than ${FEWEST_USEFUL} points off the median`;
  return { ...COMMON, value, centre, rule, direction: null, score: null };
}

function runRule(length: number, { longestRunMost }: RunsAnalysis, side: DipPoint['direction']): string | null {
  if (longestRunMost === null || length <= longestRunMost) return null;
  return `${length} Points ${side === 'up' ? 'Above' : 'Below'} Median, ${longestRunMost} at Most Are Usual`;
}

function crossingRule({ crossings, crossingsFewest }: RunsAnalysis): string | null {
  if (crossings === null || crossingsFewest === null || crossings >= crossingsFewest) return null;
  return `Median Crossed ${crossings} Times, ${crossingsFewest} at Least Are Usual`;
}

function crossingScore({ crossings, crossingsFewest }: RunsAnalysis): number {
  return ((crossingsFewest ?? 0) + 1) / ((crossings ?? 0) + 1);
}

interface RunThrough {
  /** Points of the run that a point belongs to; 0 on the median, at a gap, and where a point is left out. */
  length: number;
  /** Whether no point of its part off the median comes after it. */
  isLast: boolean;
}

interface Chart {
  centre: Float64Array;
  part: Int32Array;
  leftOut: readonly number[];
}

// Points on the median and gaps are passed over, as the analysis of runs does.
function runsThrough(value: Float64Array, { centre, part, leftOut }: Chart): RunThrough[] {
  const through: RunThrough[] = Array.from(value, () => ({ length: 0, isLast: false }));
  let run: number[] = [];
  const close = (isLast: boolean): void => {
    for (const place of run) through[place] = { length: run.length, isLast: isLast && place === run.at(-1) };
    run = [];
  };
  for (const [place, y] of value.entries()) {
    const side = Math.sign(y - (centre[place] ?? Number.NaN));
    if (part[place] !== part[place - 1]) close(true);
    if (!side || leftOut.includes(place)) continue;
    const last = run.at(-1);
    if (last !== undefined && Math.sign((value[last] ?? 0) - (centre[last] ?? 0)) !== side) close(false);
    run.push(place);
  }
  close(true);
  return through;
}
