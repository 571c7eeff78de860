import type { Direction, SeriesPoint } from '@said/server';

const FLAG_WORDS: Record<Direction, string> = {
  better: 'Better than usual',
  worse: 'Worse than usual',
  up: 'Higher than usual',
  down: 'Lower than usual',
};

/** What the chart's rules say of a period, in words. */
export function describeJudgement(point: SeriesPoint): string {
  if (point.incomplete) return 'Not complete yet, not judged';
  if (point.value === null) return 'No figure';
  if (point.flag === null) return point.centre === null ? 'Not judged' : 'Within its usual range';
  return `${FLAG_WORDS[point.flag]} (${point.rule})`;
}
