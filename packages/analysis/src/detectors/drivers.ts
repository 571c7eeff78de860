import type { DemandPart } from './detector.ts';
import { formatNumber } from './wording.ts';

/** What a part added to the difference between what came and what was expected. */
export interface Driver {
  kind: DemandPart['kind'];
  name: string;
  observed: number;
  expected: number;
  /** Observed less expected; over all parts of a kind these add up to the whole difference, but for what is not recorded. */
  contribution: number;
}

/** Points in an episode, as indexes into the series, and what the series as a whole was expected to be over them. */
export interface DriverEpisode {
  first: number;
  last: number;
  expected: number;
}

const POINTS_BEFORE = 12;
/** A driver is named when it explains this part of the difference, with counts that point at nobody. */
const SMALLEST_PART = 0.2;
const FEWEST_EVENTS = 5;
const MOST_OF_A_KIND = 2;

/**
 * Parts ranked by contribution: each part's own expectation is its share of the year before the episode, times what the
 * whole was expected to be, so that season and trend of the whole are in it. Empty without twelve points before.
 */
export function findDrivers(parts: readonly DemandPart[], { first, last, expected }: DriverEpisode): Driver[] {
  if (first < POINTS_BEFORE) return [];
  const between = (counts: readonly number[], from: number, to: number): number =>
    counts.slice(from, to).reduce((total, count) => total + count, 0);
  const kinds = Map.groupBy(parts, ({ kind }) => kind);
  return [...kinds.values()].flatMap((members) => {
    const before = members.map(({ counts }) => between(counts, first - POINTS_BEFORE, first));
    const all = before.reduce((total, count) => total + count, 0);
    if (all === 0) return [];
    const drivers = members.map(({ kind, name, counts }, index) => {
      const observed = between(counts, first, last + 1);
      const usual = (expected * (before[index] ?? 0)) / all;
      return { kind, name, observed, expected: usual, contribution: observed - usual };
    });
    return drivers.toSorted((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution));
  });
}

const KIND_WORDS = { service: 'service', ward: 'ward', channel: 'channel', category: 'category' } as const;

/**
 * `Most of the difference: category Fly-tipping (+64), ward Samphire Vale (+40).` Only parts that moved the same way
 * as the whole. They are likely drivers, not causes; null where none stands out.
 */
export function describeDrivers(drivers: readonly Driver[], difference: number): string | null {
  const told = [...Map.groupBy(drivers, ({ kind }) => kind).values()].flatMap((members) =>
    members.filter((driver) => isWorthNaming(driver, difference)).slice(0, MOST_OF_A_KIND),
  );
  if (told.length === 0) return null;
  const sign = difference > 0 ? '+' : '−';
  const words = told.map(
    ({ kind, name, contribution }) =>
      `${KIND_WORDS[kind]} ${name} (${sign}${formatNumber(Math.round(Math.abs(contribution)))})`,
  );
  return `Where it moved most against its own share of the year before: ${words.join(', ')}.`;
}

function isWorthNaming({ observed, expected, contribution }: Driver, difference: number): boolean {
  const isSameWay = contribution > 0 === difference > 0;
  return (
    isSameWay &&
    Math.abs(contribution) >= SMALLEST_PART * Math.abs(difference) &&
    Math.max(observed, expected) >= FEWEST_EVENTS
  );
}
