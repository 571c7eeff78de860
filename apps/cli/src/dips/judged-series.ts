import { type DipOptions, type DipPoint, type DipSeries, judgeSeries } from '@said/analysis';
import type { FileSeries, SeriesStep } from '@said/ingestion';

/** A series to judge, and its beginnings as they lay in time before its last rows arrived (see `FileSeries`). */
export interface DipJob {
  series: DipSeries;
  beginnings: DipSeries[];
}

/** Judges several series one after the other. */
export function judgeAll(jobs: readonly DipJob[], options: DipOptions): DipPoint[][] {
  return jobs.map((job) => judgeJob(job, options));
}

// What was judged as it arrived keeps the step that was known then: a row that shows a smaller one changes nothing before
// it. The expected range always judges so.
function judgeJob({ series, beginnings }: DipJob, options: DipOptions): DipPoint[] {
  const isAsItArrived = options.prospective || options.method === 'expected';
  if (beginnings.length === 0 || !isAsItArrived) return judgeSeries(series, options);
  const points: DipPoint[] = [];
  for (const known of [...beginnings, series]) points.push(...judgeSeries(known, options).slice(points.length));
  return points;
}

/** A series from a file as the judges take it. */
export function toDipJob({ kind, isPercent, isEvents, rows, positions, step, earlier }: FileSeries): DipJob {
  const hasDenominators = kind === 'rate' || kind === 'share';
  const values = rows.map(({ value }) => value);
  const denominators = hasDenominators ? rows.map(({ denominator }) => denominator) : null;
  const series: DipSeries = { kind, isPercent, isEvents, values, denominators, positions, season: seasonOf(step) };
  const beginnings = earlier.map((placing) => ({
    ...series,
    values: values.slice(0, placing.rows),
    denominators: denominators && denominators.slice(0, placing.rows),
    positions: placing.positions,
    season: seasonOf(placing.step),
  }));
  return { series, beginnings };
}

// Steps that quarters are made of keep to quarters, other months to months; a year then is four quarters, three unknown.
function seasonOf({ unit, length }: SeriesStep): DipSeries['season'] {
  if (unit === 'day') return null;
  if (unit === 'week') return { period: 52, stride: length };
  return length % 3 === 0 ? { period: 4, stride: length / 3 } : { period: 12, stride: length };
}
