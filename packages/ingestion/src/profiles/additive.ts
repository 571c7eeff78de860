// What may be done with the figures of areas within a ward: counts are added up; rates may be averaged, by the base that
// they are rates of; ranks, bands and middles of small areas say nothing of a large one.

/** `count`: adds up. `rate`: averages over its base. `position`, `middle`: neither. `unclear`: not surely a count. */
export type Additivity = 'count' | 'rate' | 'position' | 'middle' | 'unclear';

const POSITION = /\b(?:rank|ranking|decile|quintile|quartile|tertile|percentile|centile|band|class|cluster|category)\b/;
const MIDDLE = /\b(?:median|mode|modal|minimum|maximum|lowest|highest|life expectancy|range)\b/;
const RATE =
  /%|\bper ?cent(?:age)?\b|\bpct\b|\brates?\b|\bratio\b|\bper\b|\bmean\b|\baverage\b|\bavg\b|\bscore\b|\bindex\b|\bshare\b|\bproportion\b|\bdensity\b|\bprice\b|\blikelihood\b|\bprobability\b/;
const COUNTED =
  /\b(?:population|number|no|count|total|sum|households?|dwellings?|people|persons|residents|claimants|electors|pupils|homes|hectares|area)\b/;
// What is measured of each, and adds up to nothing: how content people are, how long something took, how old they are.
const OPINION = /\b(?:dis)?satisfaction\b|\b(?:scores?|ratings?|marks?)\b/;
const MEASURED =
  /\b(?:(?:dis)?satisfied|days|hours|minutes|mins|waits?|waiting(?! list)|durations?)\b|(?<!\b(?:full|part|term|first)[ -])\btime\b|^(?:[a-z]+ )?age(?: in years)? *$/;
// "Pension age", "Part-time: 15 hours or less" and "People satisfied" are people.
const OF_PEOPLE =
  /\b(?:population|people|persons|residents|households?|dwellings?|homes|claimants|electors|pupils|total)\b|\b(?:pension|retirement|working|school)(?:able)? age\b|\d\+? (?:or (?:more|less|fewer|over|under) )?(?:days|hours|minutes|mins)\b/;
const NUMBER_OF = /^(?:number|no|count)\b/;

const isMeasured = (text: string): boolean => {
  if (OPINION.test(text)) return !NUMBER_OF.test(text);
  return (
    MEASURED.test(text) && !OF_PEOPLE.test(text) && !/^(?:number|no|count) (?:satisfied|dissatisfied)\b/.test(text)
  );
};

const words = (text: string): string =>
  text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[_\s]+/g, ' ');

/** What an indicator is, by its name and unit first and by its values then. */
export function judgeAdditivity(name: string, unit: string | null, values: readonly number[]): Additivity {
  const text = `${words(name)} ${words(unit ?? '')}`;
  if (POSITION.test(text)) return 'position';
  if (MIDDLE.test(text)) return 'middle';
  if (RATE.test(text)) return 'rate';
  if (isMeasured(text)) return 'unclear';
  if (values.every((value) => Number.isInteger(value))) return 'count';
  // `electors/population` is one thing by another; `aged 18-59/64` is not.
  return COUNTED.test(text) && !/[a-z] ?\/ ?[a-z]/.test(text) ? 'count' : 'unclear';
}

/** What the base of a rate is looked for by: its name and, where several periods have it, its period. */
export interface NamedFigure {
  header: string;
  indicator: string;
  period: string | null;
}

const same = (a: string, b: string): boolean => words(a).trim() === words(b).trim();

const isCalled = ({ header, indicator }: NamedFigure, name: string): boolean =>
  same(header, name) || same(indicator, name);

// Scores of the Indices of Deprivation are published with their denominators so that they can be averaged over larger
// areas, weighted by population (DCLG, "English indices of deprivation 2015: file 6, population denominators"). Each score
// is weighted by the people it is about.
const DEPRIVATION = /\bindex of multiple deprivation\b|\bimd\b/;
const DEPRIVATION_BASES: readonly (readonly [score: RegExp, base: RegExp])[] = [
  [/\bidaci\b|affecting children/, /\bchildren\b/],
  [/\bidaopi\b|affecting older/, /\bolder (?:population|people)\b/],
  [/\bemployment\b/, /\bworking[ -]age (?:population|people)\b/],
  [/./, /\btotal population\b|^population\b|\b(?:all|usual|total) (?:people|residents|persons)\b/],
];

/**
 * The figure that a rate is of: as the mapping says (`bases`, by heading or indicator, `*` for every rate), or the
 * population that goes with a score of deprivation. Null when nothing says it.
 */
export function baseOf<T extends NamedFigure>(
  rate: T,
  counts: readonly T[],
  { bases, all }: { bases: Readonly<Record<string, string>>; all: readonly NamedFigure[] },
): T | null {
  const said = Object.entries(bases).find(([name]) => isCalled(rate, name))?.[1] ?? bases['*'];
  if (said !== undefined)
    return nearest(
      rate,
      counts.filter((count) => isCalled(count, said)),
    );
  const name = words(rate.header);
  if (!/\bscore\b/.test(name) || !all.some(({ header }) => DEPRIVATION.test(words(header)))) return null;
  const base = DEPRIVATION_BASES.find(([score]) => score.test(name))?.[1];
  return base
    ? nearest(
        rate,
        counts.filter(({ header }) => base.test(words(header))),
      )
    : null;
}

const nearest = <T extends NamedFigure>({ period }: T, found: readonly T[]): T | null =>
  found.find((count) => count.period === period) ?? found[0] ?? null;
