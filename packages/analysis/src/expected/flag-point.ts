import type { Component } from './forecast.ts';
import { at } from './matrix.ts';
import type { Outlook } from './outlook.ts';
import type { ExpectedOptions, ExpectedPoint, ExpectedSeries, LeastDifference, WindowTotal } from './series.ts';
import { defaultLeastDifference, flagThreshold, periodRules, trialExtra } from './settings.ts';
import { mixtureTails } from './tails.ts';
import type { UsablePeriods } from './usable-periods.ts';
import { usualRange } from './usual-range.ts';
import { scoreWindows } from './window-score.ts';

export interface PointProblem {
  series: ExpectedSeries;
  periods: UsablePeriods;
  index: number;
  /** From just before the period. */
  outlook: Outlook;
  /** From just before each window that ends with the period; empty when it is not to be judged. */
  earlier: readonly Outlook[];
  options: ExpectedOptions;
}

/** Judges one period: its own usual range, its score over the windows, and whether that is worth a flag. */
export function flagPoint({ series, periods, index, outlook, earlier, options }: PointProblem): ExpectedPoint {
  const rules = periodRules[series.period];
  const isTrial = outlook.history < rules.fewestForFull;
  const threshold = (options.threshold ?? flagThreshold) + (isTrial ? trialExtra : 0);
  const sights = earlier.map((own) => sightOf(periods, own, index));
  const score = scoreWindows(
    sights.map((sight) => ({ window: sight.window, ...tailsOf(series, sight) })),
    rules.windows.length,
  );
  // A single period reaches the threshold by itself at this chance: the harmonic mean is shared among the windows.
  const chance = 10 ** -threshold / rules.windows.length;
  const own = totalOf(series, sightOf(periods, outlook, index), chance);
  const strongest = sights.find(({ window }) => window === score?.window);
  const isUnlikely = score !== null && -Math.log10(score.p) > threshold;
  const total = isUnlikely && strongest ? totalOf(series, strongest, chance) : null;
  const least = options.leastDifference ?? defaultLeastDifference;
  const flagged = total !== null && isWorthTelling(series, total, least);
  const { p, periodP, direction, window } = score ?? { p: 1, periodP: 1, direction: 1, window: 1 };
  return {
    index,
    value: shownValue(series, periods, index),
    centre: own.expected,
    lower: own.lower,
    upper: own.upper,
    periodP,
    p,
    score: p < 1 ? -Math.log10(p) : 0,
    window,
    direction,
    flagged,
    windowTotal: flagged && window > 1 ? total : null,
    history: outlook.history,
    standing: standing(score !== null, isTrial),
  };
}

function standing(isJudged: boolean, isTrial: boolean): ExpectedPoint['standing'] {
  if (!isJudged) return 'unjudged';
  return isTrial ? 'trial' : 'full';
}

/** A window's observed total and its forecast, on the model's scale. */
interface Sight {
  outlook: Outlook;
  window: number;
  observed: number;
  size: number;
  mixture: readonly Component[];
}

function sightOf({ values, sizes }: UsablePeriods, outlook: Outlook, index: number): Sight {
  const window = index - outlook.origin + 1;
  let observed = 0;
  let size = 0;
  for (let t = outlook.origin; t <= index; t += 1) {
    observed += outlook.toModel(at(values, t));
    size += at(sizes, t);
  }
  return { outlook, window, observed, size, mixture: outlook.windows[window - 1] ?? [] };
}

function tailsOf({ kind }: ExpectedSeries, { observed, size, mixture }: Sight): { lower: number; upper: number } {
  return mixtureTails(kind, { value: observed, size }, mixture);
}

function totalOf({ kind }: ExpectedSeries, sight: Sight, chance: number): WindowTotal {
  const { mean, lower, upper } = usualRange({ kind, mixture: sight.mixture, size: sight.size, chance });
  const shown = (value: number): number => {
    if (kind === 'count') return value;
    return kind === 'proportion' ? value / sight.size : sight.outlook.fromModel(value / sight.window);
  };
  return { observed: shown(sight.observed), expected: shown(mean), lower: shown(lower), upper: shown(upper) };
}

function isWorthTelling(
  { kind }: ExpectedSeries,
  { observed, expected }: WindowTotal,
  least: LeastDifference,
): boolean {
  const difference = Math.abs(observed - expected);
  if (kind === 'level') return true;
  if (kind === 'proportion') return difference >= least.share;
  return difference >= least.events && difference >= least.part * expected;
}

function shownValue({ kind, values }: ExpectedSeries, { sizes }: UsablePeriods, index: number): number | null {
  const value = values[index] ?? null;
  return kind === 'proportion' && value !== null ? value / at(sizes, index) : value;
}
