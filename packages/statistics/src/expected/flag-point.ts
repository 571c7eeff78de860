import { at } from '../numeric/matrix.ts';
import type { Outlook } from './outlook.ts';
import type {
  ExpectedOptions,
  ExpectedPoint,
  ExpectedSeries,
  LeastDifference,
  SeriesKind,
  WindowTotal,
} from './series.ts';
import { defaultLeastDifference, flagThreshold, lastPeriodGate, periodRules, trialExtra } from './settings.ts';
import { mixtureTails, type Tails } from './tails.ts';
import type { UsablePeriods } from './usable-periods.ts';
import { usualRange } from './usual-range.ts';
import { scoreWindows, type WindowTails } from './window-score.ts';

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

const NO_SCORE = { p: 1, periodP: 1, direction: 1, window: 1 } as const;

/** Judges one period: its own usual range, its score over the windows, and whether that is worth a flag. */
export function flagPoint({ series, periods, index, outlook, earlier, options }: PointProblem): ExpectedPoint {
  const rules = periodRules[series.period];
  const standing = standingOf(series, outlook.history);
  const sights = earlier.map((own) => sightOf(periods, own, index));
  const score = scoreWindows(windowTails(series, sights), rules.windows.length);
  // A single period reaches the threshold by itself at this chance: the harmonic mean is shared among the windows.
  const alertP = alertChance(standing, options);
  const chance = alertP / rules.windows.length;
  const own = totalOf(series, sightOf(periods, outlook, index), chance);
  const { p, periodP, direction, window } = score ?? NO_SCORE;
  const strongest = p < alertP ? sights.find((sight) => sight.window === window) : undefined;
  const alert = strongest ? alertOf(series, strongest, { alertP, least: options.leastDifference }) : null;
  const range = alert && window === 1 ? narrower(own, alert.total) : own;
  return {
    index,
    value: shownValue(series, periods, index),
    centre: own.expected,
    lower: range.lower,
    upper: range.upper,
    periodP,
    p,
    score: Math.max(0, -Math.log10(p)),
    window,
    direction,
    flagged: alert?.isTold === true,
    isTooSmall: alert?.isTold === false,
    windowTotal: windowTotalOf(alert, window),
    history: outlook.history,
    standing: score === null ? 'unjudged' : standing,
  };
}

// A longer window counts only where its last period alone leans enough one way: else its tails are not worked out.
function windowTails(series: ExpectedSeries, sights: readonly Sight[]): WindowTails[] {
  const last = sights.find(({ window }) => window === 1);
  if (!last) return [];
  const own = { window: 1, ...tailsOf(series, last) };
  if (Math.min(own.lower, own.upper) > lastPeriodGate) return [own];
  return sights.map((sight) => (sight === last ? own : { window: sight.window, ...tailsOf(series, sight) }));
}

interface Alert {
  total: WindowTotal;
  isTold: boolean;
}

// The harmonic mean lies between the windows' own p: below the alert p, so does the strongest of them, and its total
// lies outside the range at that p, if not always outside the wider one at its share.
function alertOf(
  series: ExpectedSeries,
  sight: Sight,
  { alertP, least = defaultLeastDifference }: { alertP: number; least: LeastDifference | undefined },
): Alert {
  const total = totalOf(series, sight, alertP);
  return { total, isTold: isWorthTelling(series.kind, total, { size: sight.size, least }) };
}

function windowTotalOf(alert: Alert | null, window: number): WindowTotal | null {
  return alert?.isTold && window > 1 ? alert.total : null;
}

function alertChance(standing: ExpectedPoint['standing'], { threshold = flagThreshold }: ExpectedOptions): number {
  return 10 ** -(threshold + (standing === 'full' ? 0 : trialExtra));
}

// Flagged by itself with a little help of the windows: the range shown must not hold the period.
function narrower(own: WindowTotal, total: WindowTotal): WindowTotal {
  return own.observed >= own.lower && own.observed <= own.upper ? total : own;
}

function standingOf({ period }: ExpectedSeries, history: number): 'early' | 'trial' | 'full' {
  if (history < period) return 'early';
  return history < periodRules[period].fewestForFull ? 'trial' : 'full';
}

/** A window's observed total and its forecast, on the model's scale. */
interface Sight {
  outlook: Outlook;
  window: number;
  observed: number;
  size: number;
}

function sightOf({ values, sizes }: UsablePeriods, outlook: Outlook, index: number): Sight {
  const window = index - outlook.origin + 1;
  let observed = 0;
  let size = 0;
  for (let t = outlook.origin; t <= index; t += 1) {
    observed += outlook.toModel(at(values, t));
    size += at(sizes, t);
  }
  return { outlook, window, observed, size };
}

function tailsOf({ kind }: ExpectedSeries, { outlook, window, observed, size }: Sight): Tails {
  return mixtureTails(kind, { value: observed, size }, outlook.forecast(window));
}

function totalOf({ kind }: ExpectedSeries, sight: Sight, chance: number): WindowTotal {
  const mixture = sight.outlook.forecast(sight.window);
  const { mean, lower, upper } = usualRange({ kind, mixture, size: sight.size, chance });
  const shown = (value: number): number => {
    if (kind === 'count') return value;
    return kind === 'proportion' ? value / sight.size : sight.outlook.fromModel(value / sight.window);
  };
  return { observed: shown(sight.observed), expected: shown(mean), lower: shown(lower), upper: shown(upper) };
}

// Events to the nearest whole one: three where next to none were expected are three more.
function isWorthTelling(
  kind: SeriesKind,
  { observed, expected }: WindowTotal,
  { size, least: { events, part, share } }: { size: number; least: LeastDifference },
): boolean {
  const difference = Math.abs(observed - expected);
  if (kind === 'level') return true;
  if (kind === 'proportion') return difference >= share && Math.round(difference * size) >= events;
  return Math.round(difference) >= events && difference >= part * expected;
}

function shownValue({ kind, values }: ExpectedSeries, { sizes }: UsablePeriods, index: number): number | null {
  const value = values[index] ?? null;
  return kind === 'proportion' && value !== null ? value / at(sizes, index) : value;
}
