// Says a dip to councillors: the number, the usual range, how long, and what it is not (METHODS, section 8).
import {
  countOf,
  normalPeriod,
  numberWord,
  onceIn,
  rangeInWords,
  sentenceCase,
  sentences,
  spanInWords,
  stretchInWords,
  valueInWords,
  valueWithBasis,
  wholeNumber,
} from '@said/wording';
import type { JudgedPoint, WindowTotal } from '../../series/judge.ts';
import type { MeasuredSeries } from '../../series/measured-series.ts';
import { MAYBE_CHANCE } from '../telling/headline.ts';
import type { Movement } from '../telling/movement.ts';
import type { Explanation } from '../telling/explain.ts';

/** Points that are unusual taken together, from the first to the one they were flagged at. */
export interface Run {
  from: JudgedPoint;
  point: JudgedPoint;
  total: WindowTotal;
}

export interface DipEpisode {
  series: MeasuredSeries;
  /** The first point that the sentence speaks of: of the run or of the episode, whichever is earlier. */
  start: JudgedPoint;
  first: JudgedPoint;
  last: JudgedPoint;
  worst: JudgedPoint;
  worse: 1 | -1;
  /** The strongest total over several points together, if any was flagged. */
  together: Run | null;
  /** Whether each of those points belongs to the episode. */
  isRunning: boolean;
  /** How many points belong to the episode, of how many known from its first to its last. */
  flagged: number;
  known: number;
  recovered: boolean;
  /** The point after the last flagged one; null while that is the newest. */
  back: JudgedPoint | null;
  newest: JudgedPoint;
  /** How many points the usual range comes from. */
  history: number;
  /** Stands out even allowing for how many series were checked; a method without chances always does. */
  isHeadline: boolean;
  /** The same measure is judged by whole quarters too, which may read otherwise (complaint handling). */
  isAlsoByQuarter: boolean;
  /** Likely drivers, in words; empty where nothing is known of them. */
  movement: Movement;
  explanation: Explanation;
  caveat: string;
  /** How it was judged, for those who want to see the working. */
  method: readonly string[];
}

/**
 * @example "Missed bins: 31 in March 2025. In a normal March we would expect 12 to 25 (about 18, from 60 months of
 * history). A result this high would happen by chance about once in 200 months. It was unusual for 4 of the 5 months
 * from January to May 2025. It was back within its usual range in June 2025."
 */
export function dipSentence(episode: DipEpisode): string {
  const { movement, explanation, recovered, caveat, isHeadline } = episode;
  return sentences(
    lead(episode),
    length(episode),
    recovery(episode),
    target(episode),
    movement.sentence,
    explanation.text,
    !recovered && explanation.missing,
    !isHeadline && MAYBE_CHANCE,
    caveat,
  );
}

function depth({ series, worst, history, worse }: DipEpisode): string {
  const { title, unit, pointName } = series;
  const said = `${title}: ${valueWithBasis(worst, series)} in ${worst.label}`;
  if (worst.centre === null || worst.lower === null || worst.upper === null) return `${said}.`;
  const word = worst.p === null ? 'average' : 'about';
  const basis = `${word} ${valueInWords(worst.centre, unit)}, from ${countOf(history, pointName)} of history`;
  const range = rangeInWords(worst.lower, worst.upper, unit);
  if (worst.p !== null) {
    const expected = `In ${normalPeriod(worst, pointName)} we would expect ${range} (${basis}).`;
    const rarity = rarityOf(worst, pointName);
    const chance = `A result this ${worse === 1 ? 'high' : 'low'} would happen by chance ${rarity}.`;
    return sentences(`${said}.`, expected, rarity !== null && chance);
  }
  if (isWithin(worst)) {
    const side = worse === 1 ? 'above' : 'below';
    return `${said}. Single ${pointName}s are within their usual range of ${range} (${basis}), but too many in a row lay ${side} the average to be chance.`;
  }
  return `${said}. In a normal ${pointName} we would expect ${range} (${basis}).`;
}

/** How rare a point is by itself, whatever it is part of; null for one within its own range. */
function rarityOf(point: JudgedPoint, pointName: string): string | null {
  return point.pointP === null || isWithin(point) ? null : onceIn(point.pointP, pointName);
}

function isWithin({ value, lower, upper }: JudgedPoint): boolean {
  return value !== null && lower !== null && upper !== null && value >= lower && value <= upper;
}

/** Where the worst point lies within its own range, the run is the news and leads; the point only follows. */
export function leadingRun({ together: found, worst }: DipEpisode): DipEpisode['together'] {
  return worst.p !== null && isWithin(worst) ? found : null;
}

function lead(episode: DipEpisode): string {
  const { series, worst } = episode;
  const found = leadingRun(episode);
  if (!found) return sentences(depth(episode), together(episode));
  const { unit, pointName, title } = series;
  const extreme = episode.worse === 1 ? 'highest' : 'lowest';
  const range = rangeInWords(worst.lower ?? 0, worst.upper ?? 0, unit);
  const rarity = rarityOfRun(found, pointName);
  return sentences(
    `${title}: ${over(found, episode)}, ${describeTotal(found.total, series)}, from ${countOf(episode.history, pointName)} of history.`,
    rarity !== null && sayRarity(rarity),
    `The ${extreme} ${pointName} by itself, ${valueWithBasis(worst, series)} in ${worst.label}, lay within its usual range of ${range}.`,
  );
}

/** `for three months running, July to September 2026`; with better ones among them only `over the three months from …`. */
function over({ from, point, total }: Run, { isRunning, series }: DipEpisode): string {
  const points = `${numberWord(total.points)} ${series.pointName}s`;
  const span = spanInWords(from, point);
  return isRunning ? `for ${points} running, ${span}` : `over the ${points} from ${span}`;
}

const rarityOfRun = ({ point }: Run, pointName: string): string | null =>
  point.p === null ? null : onceIn(point.p, pointName);

const sayRarity = (rarity: string): string => `A run like this would happen by chance ${rarity}.`;

// The chance of the run is news only where it is another than that of the point beside it.
function together(episode: DipEpisode): string | null {
  const { together: found, series, worst } = episode;
  if (!found) return null;
  const { pointName } = series;
  const rarity = rarityOfRun(found, pointName);
  return sentences(
    `${sentenceCase(over(found, episode))}: ${describeTotal(found.total, series)}.`,
    rarity !== null && rarity !== rarityOf(worst, pointName) && sayRarity(rarity),
  );
}

type WrittenIn = Pick<MeasuredSeries, 'unit' | 'pointName'>;

/**
 * `together 38 fewer than expected (212 of 250, usual range 236 to 265)`; one share of all where the cases are not
 * stored, and an average over the points for a level.
 */
function describeTotal(total: WindowTotal, { unit, pointName }: WrittenIn): string {
  const { basis, outOf, observed, expected, lower, upper } = total;
  const isMore = observed > expected;
  if (basis !== 'cases') {
    const said = valueWithBasis({ value: observed, n: outOf }, { unit, pointName });
    const range = rangeInWords(lower, upper, unit);
    return `${basis === 'share' ? 'together' : 'on average'} ${said}, ${isMore ? 'above' : 'below'} the usual range of ${range}`;
  }
  const of = outOf === null ? '' : ` of ${wholeNumber(outOf)}`;
  const range = rangeInWords(lower, upper, 'count');
  return `together ${wholeNumber(Math.abs(observed - expected))} ${isMore ? 'more' : 'fewer'} than expected (${wholeNumber(observed)}${of}, usual range ${range})`;
}

// Not said again of a run that has been told point by point already.
function length(episode: DipEpisode): string | null {
  const { first, last, flagged, known, series, together: run } = episode;
  const isSaid = run !== null && run.from.from <= first.from && run.point === last && flagged === known;
  if (first === last || isSaid) return null;
  return `It was unusual for ${stretchInWords({ first, last, flagged, known }, series.pointName)}.`;
}

function recovery({ recovered, back, first, newest, series, isAlsoByQuarter }: DipEpisode): string {
  const { pointName } = series;
  if (recovered && back) {
    // Of the same complaints another finding may say that the quarter as a whole was late.
    const by = isAlsoByQuarter ? `Judged ${pointName} by ${pointName}, it` : 'It';
    return `${by} was back within its usual range in ${back.label}.`;
  }
  if (back) return `${back.label} was within the usual range; one good result is too early to call it over.`;
  if (first === newest) return `This is the latest ${pointName}: it is too early to say whether it lasts.`;
  return `It had not recovered by ${newest.label}.`;
}

function target({ series, worst }: DipEpisode): string | null {
  return worst.target === null ? null : `The target is ${valueInWords(worst.target, series.unit)}.`;
}
