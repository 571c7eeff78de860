import { FLAG_SIGNS } from '@said/charts';
import type { SeriesPoint } from '@said/server';
import { sentenceCase } from '@said/wording';

/** What the chart's rules say of a period, in words. */
export function describeJudgement(point: SeriesPoint): string {
  if (point.incomplete) return 'Not complete yet, not judged';
  if (point.value === null) return 'No figure';
  if (point.flag === null) return point.centre === null ? 'Not judged' : 'Within its usual range';
  return `${sentenceCase(FLAG_SIGNS[point.flag].words)} (${point.rule})`;
}
