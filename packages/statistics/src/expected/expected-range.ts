import { flagPoint } from './flag-point.ts';
import { at } from '../numeric/matrix.ts';
import { lookAhead, type Outlook, outlookSource } from './outlook.ts';
import type { ExpectedOptions, ExpectedPoint, ExpectedRange, ExpectedSeries } from './series.ts';
import { periodRules } from './settings.ts';
import { usablePeriods } from './usable-periods.ts';

/**
 * What the past of a series leads to expect of each period from `judgeFrom` on, and which periods fall outside it.
 * Each period is judged from the periods before it alone, so a result never changes when later periods arrive.
 * Periods with too short a history before them are left out. Errors: see `usablePeriods`.
 *
 * Method: docs/methods-dips.md. A robust generalised linear model with level, drift, season and steps, averaged over
 * its possible shapes and dispersions; the chance of totals over one to six periods; one p a period.
 */
export function expectedRange(series: ExpectedSeries, options: ExpectedOptions = {}): ExpectedRange {
  const periods = usablePeriods(series);
  const last = series.values.length - 1;
  const judgeFrom = Math.max(0, options.judgeFrom ?? last);
  const source = outlookSource(series, periods);
  const outlooks = new Map<number, Outlook | null>();
  const outlookAt = (origin: number): Outlook | null => {
    const known = outlooks.get(origin);
    if (known !== undefined) return known;
    const outlook = lookAhead(source, origin);
    outlooks.set(origin, outlook);
    return outlook;
  };
  const points: ExpectedPoint[] = [];
  for (let index = judgeFrom; index <= last; index += 1) {
    const outlook = outlookAt(index);
    if (!outlook) continue;
    const isComplete = index < last || options.isLastComplete !== false;
    const isJudged = isComplete && at(periods.usable, index) > 0;
    const windows = isJudged ? openWindows(series, periods.usable, index) : [];
    const earlier = windows.flatMap((window) => outlookAt(index - window + 1) ?? []);
    points.push(flagPoint({ series, periods, outlook, earlier, index, options }));
    outlooks.delete(index - Math.max(...periodRules[series.period].windows));
  }
  const latest = points.at(-1);
  return { points, steps: latest ? [...(outlookAt(latest.index)?.steps ?? [])].sort((a, b) => a - b) : [] };
}

// Windows that end with this period and have no gap or exceptional period in them.
function openWindows({ period }: ExpectedSeries, usable: Float64Array, index: number): number[] {
  return periodRules[period].windows.filter((window) => {
    for (let t = index - window + 1; t <= index; t += 1) if (at(usable, t) === 0) return false;
    return true;
  });
}
