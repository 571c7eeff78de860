// How much was looked at, and how much of it would look unusual by chance: said with every list of findings. Every
// detector says what it put to a test; nothing that was tested is left out of the count.
import { addMonths, quarterOf } from '@said/calendar';
import { decimalNumber } from '@said/wording';
import type { Detector, DetectorContext, TestedSeries } from './contract/detector.ts';
import type { Inputs } from './contract/inputs.ts';

export interface Checks {
  /** Series with at least one result tested in the twelve months before the analysis date, and those results. */
  series: number;
  results: number;
  /** How many of these results would be flagged by chance alone, were nothing different anywhere. */
  byChance: number;
  /** Findings that are worth a look and no more. */
  worthALook: number;
  /** The same by what was tested: detectors by name. */
  byDetector: Tested[];
  /** The same by the quarter that a result ends in, oldest first: labels of quarters. */
  byQuarter: Tested[];
}

export interface Tested {
  name: string;
  series: number;
  results: number;
  byChance: number;
}

const MONTHS_COUNTED = 12;

/** Counts what the detectors tested in the last twelve months. */
export function countChecks(
  input: DetectorContext & Inputs,
  { detectors, worthALook }: { detectors: readonly Detector[]; worthALook: number },
): Checks {
  const since = addMonths(input.asOf, -MONTHS_COUNTED);
  const tests = detectors.flatMap((detector) =>
    (detector.tested?.(input) ?? []).map(({ points }) => ({
      name: detector.name,
      points: points.filter(({ to }) => to > since),
    })),
  );
  const quarters = [...new Set(tests.flatMap(({ points }) => points.map(({ to }) => quarterOf(to).label)))].toSorted();
  const byDetector = detectors
    .map(({ name }) =>
      countTests(
        name,
        tests.filter((test) => test.name === name),
      ),
    )
    .filter(({ results }) => results > 0);
  return {
    ...totalOf(byDetector),
    worthALook,
    byDetector,
    byQuarter: quarters.map((label) =>
      countTests(
        label,
        tests.map(({ points }) => ({ points: points.filter(({ to }) => quarterOf(to).label === label) })),
      ),
    ),
  };
}

function countTests(name: string, tests: readonly TestedSeries[]): Tested {
  const points = tests.flatMap((test) => test.points);
  return {
    name,
    series: tests.filter((test) => test.points.length > 0).length,
    results: points.length,
    byChance: points.reduce((total, { chance }) => total + chance, 0),
  };
}

function totalOf(parts: readonly Tested[]): Omit<Tested, 'name'> {
  const sum = (key: 'series' | 'results' | 'byChance'): number => parts.reduce((total, part) => total + part[key], 0);
  return { series: sum('series'), results: sum('results'), byChance: sum('byChance') };
}

/** What a detector's tests are called in a sentence; its own name for one that is not listed. */
const TESTS: Readonly<Record<string, string>> = {
  dip: 'for dips',
  'demand shift': 'for changes in demand',
  'complaint handling': 'for complaints handled late',
  'ward demand': 'of wards compared with each other',
};

/**
 * One sentence for a list of findings of a quarter, or of the last twelve months. Null when nothing could be compared.
 * @example "We checked 668 results in 64 series of the last 12 months (400 for dips, 268 for changes in demand). By
 * chance alone about 5 at most would be flagged."
 */
export function describeChecks(checks: Checks, quarter?: string): string | null {
  const { series, results, byChance } =
    quarter === undefined ? checks : (checks.byQuarter.find(({ name }) => name === quarter) ?? NOTHING);
  if (results === 0) return null;
  const rounded = Math.round(byChance);
  const chance = byChance < 1 ? 'fewer than one' : `about ${decimalNumber(rounded)} at most`;
  const parts = checks.byDetector.map((part) => `${decimalNumber(part.results)} ${TESTS[part.name] ?? part.name}`);
  const kinds = quarter === undefined && parts.length > 1 ? ` (${parts.join(', ')})` : '';
  const when = quarter === undefined ? `of the last ${MONTHS_COUNTED} months` : `of ${quarter}`;
  return `We checked ${decimalNumber(results)} results ${when} in ${decimalNumber(series)} series${kinds}. By chance alone ${chance} would be flagged.`;
}

const NOTHING = { series: 0, results: 0, byChance: 0 };
