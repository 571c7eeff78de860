import { type DipOptions, type DipPoint, type DipSeries, judgeSeries } from '@said/analysis';
import type { FileSeries, SeriesStep } from '@said/ingestion';

/** Judges several series one after the other. */
export function judgeAll(series: readonly DipSeries[], options: DipOptions): DipPoint[][] {
  return series.map((one) => judgeSeries(one, options));
}

/** A series from a file as the judges take it. */
export function toDipSeries({ kind, rows, positions, step }: FileSeries): DipSeries {
  const hasDenominators = kind === 'rate' || kind === 'share';
  return {
    kind,
    values: rows.map(({ value }) => value),
    denominators: hasDenominators ? rows.map(({ denominator }) => denominator) : null,
    positions,
    season: seasonOf(step),
  };
}

// Steps that quarters are made of keep to quarters, other months to months; a year then is four quarters, three unknown.
function seasonOf({ unit, length }: SeriesStep): DipSeries['season'] {
  if (unit === 'day') return null;
  if (unit === 'week') return { period: 52, stride: length };
  return length % 3 === 0 ? { period: 4, stride: length / 3 } : { period: 12, stride: length };
}
