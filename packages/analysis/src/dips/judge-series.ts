import type { DipMethod, DipOptions, DipPoint, DipSeries } from './dip-series.ts';
import { judgeByExpectedRange } from './judge-expected.ts';
import { judgeByLaney } from './judge-laney.ts';
import { judgeByXmr } from './judge-xmr.ts';

const METHODS: Record<DipMethod, (series: DipSeries, prospective: boolean) => DipPoint[]> = {
  expected: judgeByExpectedRange,
  xmr: judgeByXmr,
  laney: judgeByLaney,
};

/**
 * Judges every row of a series, one point for each row.
 *
 * The expected range judges each point by its own past, prospectively or not. The charts use limits of the whole series,
 * or prospectively those of the points up to and including the one judged, from the thirteenth row on.
 * @throws RangeError when arrays differ in length, or positions do not rise
 */
export function judgeSeries(series: DipSeries, { method, prospective }: DipOptions): DipPoint[] {
  checkShape(series);
  return series.values.length === 0 ? [] : METHODS[method](series, prospective);
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
