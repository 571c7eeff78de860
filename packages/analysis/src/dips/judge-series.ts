import type { DipOptions, DipPoint, DipSeries } from './dip-series.ts';
import { judgeByChart } from './judge-charts.ts';
import { judgeByExpectedRange } from './judge-expected.ts';
import { judgeByXmr } from './judge-xmr.ts';

/**
 * Judges every row of a series, one point for each row.
 *
 * The expected range judges each point by its own past, prospectively or not. The charts use limits of the whole series,
 * or of what its frame says; prospectively those of the points up to and including the one judged, from the thirteenth on.
 * @throws RangeError when arrays differ in length, positions do not rise, or the series does not go onto the chart
 */
export function judgeSeries(series: DipSeries, options: DipOptions): DipPoint[] {
  checkShape(series);
  if (series.values.length === 0) return [];
  const { method, prospective } = options;
  if (method === 'expected') return judgeByExpectedRange(series);
  return method === 'xmr' ? judgeByXmr(series, prospective) : judgeByChart(series, method, options);
}

function checkShape({ values, denominators, positions, kind }: DipSeries): void {
  const needsDenominators = kind === 'rate' || kind === 'share';
  if (needsDenominators !== (denominators !== null)) {
    throw new RangeError(`A ${kind} ${needsDenominators ? 'needs' : 'takes no'} denominators.`);
  }
  for (const column of [positions, denominators ?? values]) {
    if (column.length !== values.length) {
      throw new RangeError(`${values.length} values need one position and denominator each, not ${column.length}.`);
    }
  }
  for (const [row, position] of positions.entries()) {
    const before = positions[row - 1] ?? -Infinity;
    if (!Number.isInteger(position) || position <= before) {
      throw new RangeError(`Positions must be whole and rise: ${position} follows ${before}.`);
    }
  }
}
