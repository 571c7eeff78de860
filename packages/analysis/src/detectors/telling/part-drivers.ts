// Which parts of a share or a level moved most against their own expectation.
//
// A part's own expectation is its own year before, shifted as far as the whole was expected to shift (season, drift):
// on the logit scale for shares, as a ratio for days, by a difference for scores. Parts with few earlier cases lean on
// the whole: ten cases at its level are added (Efron & Morris 1975, shrinkage towards the mean). Contribution: cases in
// excess for a share; for a level, its distance times its cases (Kitagawa 1955: rates compared at fixed composition).
import { addMonths } from '@said/calendar';
import type { Driver } from '../../finding.ts';
import type { JudgedPoint } from '../../series/judge.ts';
import type { MeasuredSeries } from '../../series/measured-series.ts';
import type { PartPoint, SeriesPart } from '../contract/inputs.ts';

/** A part of a series with what it added to the difference of the whole. */
export interface PartDriver extends Driver {
  /** Of all cases of the episode, the share that this part has. */
  caseShare: number;
  /** How many standard deviations of chance the contribution is; null for levels. */
  z: number | null;
}

export interface PartEpisode {
  series: MeasuredSeries;
  /** The judged points of the episode; `centre` says what was expected of the whole. */
  points: readonly Pick<JudgedPoint, 'from' | 'to' | 'value' | 'n' | 'centre'>[];
}

const MONTHS_BEFORE = 12;
/** Surveys come once or twice a year. */
const MONTHS_BEFORE_OF_WAVES = 36;
const LEANING = 10;

/** Parts of each kind, the largest contribution first. Empty without parts, or without any of their past. */
export function findPartDrivers(parts: readonly SeriesPart[], episode: PartEpisode): PartDriver[] {
  const { series, points } = episode;
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return [];
  const isRegular = ['week', 'month', 'quarter'].includes(series.pointName);
  const since = addMonths(first.from, -(isRegular ? MONTHS_BEFORE : MONTHS_BEFORE_OF_WAVES));
  const before = (each: { from: string }): boolean => each.from >= since && each.from < first.from;
  const during = ({ from, to }: { from: string; to: string }): boolean => from >= first.from && to <= last.to;
  const past = meanOf(known(series.points.filter(before)));
  const whole = meanOf(known(points));
  const expected = meanOf(known(points.map((point) => ({ ...point, value: point.centre }))));
  if (!past || !whole || !expected) return [];
  const scale = scaleOf(series);
  const compared = parts.flatMap(({ kind, name, points: own }): Compared[] => {
    const now = meanOf(own.filter(during));
    if (!now) return [];
    const then = meanOf(own.filter(before));
    const usual = then && !then.isKnown ? then.value : leaning(then, past.value);
    return [{ kind, name, now, expected: shifted(usual, { from: past.value, to: expected.value, scale }) }];
  });
  return [...Map.groupBy(compared, ({ kind }) => kind).values()].flatMap((members) =>
    contributions(members, { scale, difference: whole.n * (whole.value - expected.value) }),
  );
}

function leaning(then: Mean | null, level: number): number {
  const { n, value } = then ?? { n: 0, value: 0 };
  return (n * value + LEANING * level) / (n + LEANING);
}

interface Mean {
  n: number;
  value: number;
  /** Whether `n` counts cases; else it counts periods. */
  isKnown: boolean;
}

interface Compared extends Pick<Driver, 'kind' | 'name' | 'expected'> {
  now: Mean;
}

function known(points: readonly { from: string; to: string; value: number | null; n: number | null }[]): PartPoint[] {
  return points.flatMap(({ value, ...point }) => (value === null ? [] : [{ ...point, value }]));
}

/** Weighted by cases; where they are not known each period counts once. Null without any. */
function meanOf(points: readonly PartPoint[]): Mean | null {
  const n = points.reduce((total, point) => total + (point.n ?? 1), 0);
  if (n === 0) return null;
  const value = points.reduce((total, point) => total + (point.n ?? 1) * point.value, 0) / n;
  return { n, value, isKnown: points.every((point) => point.n !== null) };
}

interface Scale {
  kind: 'share' | 'ratio' | 'difference';
  /** What a share of one is written as: 1, or 100 for percentages. */
  whole: number;
}

function scaleOf({ unit, points }: MeasuredSeries): Scale {
  const whole = { share: 1, '%': 100 }[unit];
  if (whole !== undefined && points.every(({ value, n }) => value === null || n !== null))
    return { kind: 'share', whole };
  return { kind: /day|week|hour|minute|second|£|cost/i.test(unit) ? 'ratio' : 'difference', whole: 1 };
}

const logit = (share: number): number => Math.log(share / (1 - share));
const inside = (share: number): number => Math.min(0.999, Math.max(0.001, share));

function shifted(usual: number, { from, to, scale }: { from: number; to: number; scale: Scale }): number {
  if (scale.kind === 'difference') return usual + to - from;
  if (scale.kind === 'ratio') return from > 0 ? (usual * to) / from : to;
  const shift = logit(inside(to / scale.whole)) - logit(inside(from / scale.whole));
  return scale.whole / (1 + Math.exp(-logit(inside(usual / scale.whole)) - shift));
}

function contributions(
  members: readonly Compared[],
  { scale, difference }: { scale: Scale; difference: number },
): PartDriver[] {
  const cases = members.reduce((total, { now }) => total + now.n, 0);
  const moved = members.map(({ now, expected }) => now.n * (now.value - expected));
  // Medians of parts do not add up to the median of the whole, so a level's parts are of their own sum.
  const total = scale.kind === 'share' ? difference : moved.reduce((sum, each) => sum + each, 0);
  if (total === 0 || Math.sign(total) !== Math.sign(difference)) return [];
  const drivers = members.map(({ kind, name, now, expected }, index): PartDriver => {
    const contribution = moved[index] ?? 0;
    const n = now.isKnown ? now.n : null;
    const common = { kind, name, n, caseShare: now.n / cases, part: contribution / total };
    if (scale.kind !== 'share') return { ...common, observed: now.value, expected, z: null };
    const usual = inside(expected / scale.whole);
    const z = Math.abs(contribution / scale.whole) / Math.sqrt(now.n * usual * (1 - usual));
    return { ...common, observed: (now.n * now.value) / scale.whole, expected: now.n * usual, z };
  });
  return drivers.toSorted((a, b) => b.part - a.part);
}
