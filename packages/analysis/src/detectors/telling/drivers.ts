// Which parts of a series of counts moved most against their own share of the year before.
import type { Driver } from '../../finding.ts';
import type { DemandPart } from '../contract/inputs.ts';
import { expectedCount, NEARLY_ALL, ofTheWhole, safeCount } from './driver-words.ts';

/** Points in an episode, as indexes into the series, with what the whole was and was expected to be over them. */
export interface DriverEpisode {
  first: number;
  last: number;
  observed: number;
  expected: number;
}

const POINTS_BEFORE = 12;
/** A driver is named when it explains this part of the difference, with counts that point at nobody. */
const SMALLEST_PART = 0.2;
const FEWEST_EVENTS = 5;
const MOST_OF_A_KIND = 2;

/**
 * Parts ranked by contribution: each part's own expectation is its share of the year before the episode, times what the
 * whole was expected to be, so that season and trend of the whole are in it. Over all parts of a kind the contributions
 * add up to the whole difference, but for what is not recorded. Empty without twelve points before.
 */
export function findDrivers(
  parts: readonly DemandPart[],
  { first, last, observed, expected }: DriverEpisode,
): Driver[] {
  const difference = observed - expected;
  if (first < POINTS_BEFORE || difference === 0) return [];
  const between = (counts: readonly number[], from: number, to: number): number =>
    counts.slice(from, to).reduce((total, count) => total + count, 0);
  const kinds = Map.groupBy(parts, ({ kind }) => kind);
  return [...kinds.values()].flatMap((members) => {
    const before = members.map(({ counts }) => between(counts, first - POINTS_BEFORE, first));
    const all = before.reduce((total, count) => total + count, 0);
    if (all === 0) return [];
    const drivers = members.map(({ kind, name, counts }, index): Driver => {
      const now = between(counts, first, last + 1);
      const usual = (expected * (before[index] ?? 0)) / all;
      return { kind, name, n: null, observed: now, expected: usual, part: (now - usual) / difference };
    });
    return drivers.toSorted((a, b) => b.part - a.part);
  });
}

/** `category Fly-tipping (88, about 24 expected; 61% of the rise), ward Samphire Vale (…)`; null where none stands out. */
export function nameDrivers(drivers: readonly Driver[], way: 1 | -1): string | null {
  const told = [...Map.groupBy(drivers, ({ kind }) => kind).values()]
    .flatMap((members) => {
      const all = members.reduce((total, { expected }) => total + expected, 0);
      return members.filter((driver) => isWorthNaming(driver, all)).slice(0, MOST_OF_A_KIND);
    })
    .toSorted((a, b) => b.part - a.part);
  if (told.length === 0) return null;
  return told
    .map((driver) => {
      const { kind, name, observed, expected } = driver;
      return `${kind} ${name} (${safeCount(observed)}, ${expectedCount(expected)}; ${ofTheWhole(driver, way)})`;
    })
    .join(', ');
}

/** What moved the same way as the whole. Likely drivers, not causes; null where none stands out. */
export function describeDrivers(drivers: readonly Driver[], way: 1 | -1): string | null {
  const words = nameDrivers(drivers, way);
  return words === null ? null : `Where it moved most against its own share of the year before: ${words}.`;
}

function isWorthNaming({ observed, expected, part }: Driver, all: number): boolean {
  const isMany = Math.max(observed, expected) >= FEWEST_EVENTS;
  return part >= SMALLEST_PART && isMany && expected < NEARLY_ALL * all;
}
