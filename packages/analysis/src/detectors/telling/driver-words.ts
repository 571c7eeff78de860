// Says which parts of a series moved most: likely drivers, never causes.
import { bareValue, listOf, valueInWords, wholeNumber } from '@said/wording';
import type { Driver, DriverTable } from '../../finding.ts';
import type { MeasuredSeries } from '../../series/measured-series.ts';
import type { PartDriver } from './part-drivers.ts';

/** A driver is named when it explains this part of the difference, with counts that point at nobody. */
const SMALLEST_PART = 0.2;
const FEWEST_CASES = 5;
const MOST_OF_A_KIND = 2;
/** A part that has moved like all the others has the same share of the difference as of the cases. */
const LEAST_EXCESS = 1.5;
/** Where nearly all cases are of one part, it has nearly all of the difference too: that says nothing. */
export const NEARLY_ALL = 0.8;
/** In standard deviations of chance. */
const LEAST_Z = 2;
const MOST_IN_TABLE = 5;

/**
 * `Likely drivers, each against its own past: category Delay (8 of 31, about 26 expected; 55% of the fall), …`; says
 * plainly when it moved everywhere alike. Null without any parts.
 */
export function describePartDrivers(
  drivers: readonly PartDriver[],
  { series, way }: { series: MeasuredSeries; way: 1 | -1 },
): string | null {
  if (drivers.length === 0) return null;
  const kinds = Map.groupBy(drivers, ({ kind }) => kind);
  const told = [...kinds.values()]
    .flatMap((members) => members.filter(isWorthNaming).slice(0, MOST_OF_A_KIND))
    .toSorted((a, b) => b.part - a.part);
  if (told.length === 0) return `No single ${listOf([...kinds.keys()], 'or')} stands out: it moved across them.`;
  const words = told.map(
    (driver) => `${driver.kind} ${driver.name} (${inWords(driver, series)}; ${ofTheWhole(driver, way)})`,
  );
  return `Likely drivers, each against its own past: ${words.join(', ')}.`;
}

function isWorthNaming({ part, n, caseShare, z }: PartDriver): boolean {
  const isOwn = caseShare < NEARLY_ALL && part >= LEAST_EXCESS * caseShare;
  return part >= SMALLEST_PART && (n ?? FEWEST_CASES) >= FEWEST_CASES && isOwn && (z === null || z >= LEAST_Z);
}

function inWords({ n, observed, expected, z }: PartDriver, { unit, pointName }: MeasuredSeries): string {
  if (z !== null) return `${safePart(observed, n ?? 0)}, ${expectedCount(expected)}`;
  const cases = pointName === 'wave' ? 'answers' : 'cases';
  const over = n === null ? '' : ` over ${wholeNumber(n)} ${cases}`;
  return `${valueInWords(observed, unit)}${over}, about ${bareValue(expected, unit)} expected`;
}

// Sentences leave the council in reports: they name no count of one to four people, nor all but so many.
function safePart(part: number, all: number): string {
  if (Math.round(part) < FEWEST_CASES) return `fewer than ${FEWEST_CASES} of ${wholeNumber(all)}`;
  return Math.round(all - part) < FEWEST_CASES
    ? `nearly all of ${wholeNumber(all)}`
    : `${wholeNumber(part)} of ${wholeNumber(all)}`;
}

/** A count in a sentence: `fewer than 5` where it is a handful. */
export function safeCount(count: number): string {
  return count < FEWEST_CASES ? `fewer than ${FEWEST_CASES}` : wholeNumber(count);
}

/** `about 24 expected`, or `next to none expected`. */
export function expectedCount(expected: number): string {
  return Math.round(expected) === 0 ? 'next to none expected' : `about ${wholeNumber(expected)} expected`;
}

/** `55% of the fall`; `all of the fall` also where other parts moved the other way. */
export function ofTheWhole({ part }: Pick<Driver, 'part'>, way: 1 | -1): string {
  const percent = Math.round(100 * part);
  return `${percent > 100 ? 'all' : `${percent}%`} of the ${way === 1 ? 'rise' : 'fall'}`;
}

/** The largest of each kind, named or not, for those who want to see the working. Parts of a handful are left out. */
export function driverTable(title: string, unit: string, drivers: readonly Driver[]): DriverTable[] {
  const rows = [...Map.groupBy(drivers, ({ kind }) => kind).values()].flatMap((members) =>
    members
      .filter(
        ({ n, observed, expected }) =>
          (n ?? (unit === 'count' ? Math.max(observed, expected) : FEWEST_CASES)) >= FEWEST_CASES,
      )
      .slice(0, MOST_IN_TABLE)
      .map(({ kind, name, n, observed, expected, part }) => ({ kind, name, n, observed, expected, part })),
  );
  return rows.length === 0 ? [] : [{ title, unit, rows }];
}
