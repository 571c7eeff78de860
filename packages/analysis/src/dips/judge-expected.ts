import { expectedRange, type ExpectedPoint, type ExpectedSeries, type SeriesKind } from '@said/statistics';
import { type DipKind, type DipPoint, type DipSeries, drawnValues, onGrid, sideOf } from './dip-series.ts';

const KINDS: Record<DipKind, SeriesKind> = { count: 'count', rate: 'count', share: 'proportion', level: 'level' };

/** The expected range (docs/methods-dips.md) of every row that has enough history before it. */
export function judgeByExpectedRange(series: DipSeries): DipPoint[] {
  const shown = drawnValues(series.values, series.denominators);
  if (!series.season) return shown.map((value) => unjudged(value, 'Not judged: no expected range for days'));
  const { period, stride } = series.season;
  const { values, denominators, places } = onGrid(series, stride);
  const expected: ExpectedSeries = {
    kind: KINDS[series.kind],
    values,
    period,
    scale: series.isPercent ? 'percent' : 'unstated',
    ...(denominators ? { denominators } : {}),
  };
  const { points } = expectedRange(expected, { judgeFrom: 0 });
  const byPlace = new Map(points.map((point) => [point.index, point]));
  return shown.map((value, row) => {
    const point = byPlace.get(places[row] ?? -1);
    if (!point) return unjudged(value, 'Not judged: too little history');
    // A rate is modelled as a count that grows with its denominator.
    const size = series.kind === 'rate' ? (series.denominators?.[row] ?? null) : 1;
    return judged(value, point, size === null || size <= 0 ? null : size);
  });
}

function judged(value: number | null, point: ExpectedPoint, size: number | null): DipPoint {
  if (value === null || size === null) return unjudged(value, 'Not judged: no value');
  const range = { centre: point.centre / size, lower: point.lower / size, upper: point.upper / size };
  if (point.standing === 'unjudged') return { ...unjudged(value, 'Not judged: value cannot be used'), ...range };
  const { flagged, score } = point;
  // Months taken together may be low where the last of them is not: then theirs is the direction that was flagged.
  const direction = flagged ? sideWord(point) : sideOf(value, range.centre);
  return { value, ...range, rule: ruleOf(point) + STANDINGS[point.standing], direction, flagged, score };
}

const STANDINGS: Record<ExpectedPoint['standing'], string> = {
  full: '',
  trial: ' (trial range)',
  early: ' (early view)',
  unjudged: '',
};

function sideWord({ direction }: ExpectedPoint): 'up' | 'down' {
  return direction === 1 ? 'up' : 'down';
}

function ruleOf({ flagged, isTooSmall, direction, window }: ExpectedPoint): string {
  if (!flagged && !isTooSmall) return 'As expected';
  const over = window === 1 ? '' : ` over ${window} periods`;
  if (isTooSmall) return `Outside its range${over}, too small to tell`;
  return `${direction === 1 ? 'Above expected' : 'Below expected'}${over}`;
}

function unjudged(value: number | null, rule: string): DipPoint {
  return { value, centre: null, lower: null, upper: null, rule, direction: null, flagged: false, score: null };
}
