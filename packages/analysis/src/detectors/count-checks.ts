// How much was looked at, and how much of it would look unusual by chance: said with every list of findings.
import { addMonths } from '@said/calendar';
import { worseSign } from '../series/measured-series.ts';
import type { AnalysisInput } from './detector.ts';
import { checkSeries, headlinePoints, WORTH_A_LOOK } from './headline.ts';

export interface Checks {
  /** Series with at least one result judged in the twelve months before the analysis date, and those results. */
  series: number;
  results: number;
  /** Results worth a look and no more: unusual, but not among so many. */
  worthALook: number;
  /** How many results would be as unusual by chance alone, were nothing different anywhere. */
  byChance: number;
}

const MONTHS_COUNTED = 12;

/** Counts the checks for dips. Only the worse half of the chance counts: good surprises are not dips. */
export function countChecks(input: AnalysisInput): Checks {
  const since = addMonths(input.asOf, -MONTHS_COUNTED);
  const checked = checkSeries(
    input,
    input.series.filter(({ polarity }) => worseSign(polarity) !== 0),
  );
  const headline = headlinePoints(checked);
  const recent = checked.map(({ series, judged }) => ({
    worse: worseSign(series.polarity),
    points: judged.filter(({ p, to }) => p !== null && to > since),
  }));
  const results = recent.reduce((total, { points }) => total + points.length, 0);
  const odd = recent.flatMap(({ worse, points }) =>
    points.filter((point) => point.flag === worse && (point.p ?? 1) < WORTH_A_LOOK && !headline.has(point)),
  );
  return {
    series: recent.filter(({ points }) => points.length > 0).length,
    results,
    worthALook: odd.length,
    byChance: (results * WORTH_A_LOOK) / 2,
  };
}

/** One sentence for a list of findings; null when nothing could be compared with its own past. */
export function describeChecks({ series, results, worthALook, byChance }: Checks): string | null {
  if (results === 0) return null;
  const chance = byChance < 1 ? 'fewer than one' : `about ${Math.round(byChance)}`;
  const are = worthALook === 1 ? '1 of them is' : `${worthALook} of them are`;
  return `${results.toLocaleString('en-GB')} results of the last ${MONTHS_COUNTED} months, in ${series} series, were compared with their own past. By chance alone ${chance} would look as bad as what is marked worth a look; ${are} so marked.`;
}
