import { wilsonInterval, shiftSides, type Sign, xmrChart, type XmrPoint } from '@said/statistics';
import type { JudgeableSeries, JudgedPoint, JudgeMethod } from './judge.ts';
import type { MeasuredPoint } from './measured-series.ts';

/**
 * The NHS XmR chart as a judge. Only points outside the limits and shifts of seven are flagged: the trend and the
 * two-in-three rules are for the eye, and on seasonal series they mostly cry wolf (METHODS, scores on the benchmark).
 * A share that rests on few cases is flagged only when its own Wilson interval excludes the centre as well.
 */
export const xmrMethod: JudgeMethod = {
  name: 'NHS XmR chart',
  caveatOf: () => 'Seasons are not allowed for.',
  explain: ({ pointName }) =>
    `Usual range: the average plus and minus 2.66 times the average change from one ${pointName} to the next (NHS “Making Data Count” XmR chart).`,
  fewestPoints: 12,
  judge: judgeByXmr,
};

function judgeByXmr(series: JudgeableSeries): JudgedPoint[] {
  const values = series.points.map(({ value }) => value);
  const present = values.filter((value) => value !== null).length;
  const { points, groups } = xmrChart(values, { improvement: 'neutral' });
  const isJudged = present >= xmrMethod.fewestPoints;
  const shifts = shiftSides(values, groups[0]?.centre ?? Number.NaN);
  return series.points.map((point, index) => {
    const drawn = points[index] ?? UNDRAWN;
    if (!isJudged) {
      return { ...point, ...NO_CHANCE, centre: drawn.centre, lower: null, upper: null, flag: 0, rule: 'Common Cause' };
    }
    const { centre, lower, upper, rule } = drawn;
    const flag = flagOf(point, drawn, { shift: shifts[index] ?? 0, unit: series.unit });
    return { ...point, ...NO_CHANCE, centre, lower, upper, flag, rule };
  });
}

/** A control chart gives limits and no chance. */
const NO_CHANCE = { p: null, pointP: null, windowTotal: null, history: null } as const;

type Drawn = Pick<XmrPoint, 'centre' | 'lower' | 'upper' | 'rule'>;

const UNDRAWN: Drawn = { centre: null, lower: null, upper: null, rule: 'Common Cause' };

function flagOf(point: MeasuredPoint, drawn: Drawn, { shift, unit }: { shift: Sign; unit: string }): Sign {
  if (drawn.rule === 'Above UCL' && isBeyondChance(point, drawn.centre, unit)) return 1;
  if (drawn.rule === 'Below LCL' && isBeyondChance(point, drawn.centre, unit)) return -1;
  return shift;
}

function isBeyondChance({ value, n }: MeasuredPoint, centre: number | null, unit: string): boolean {
  const scale = { share: 1, '%': 100 }[unit];
  if (scale === undefined || n === null || value === null || centre === null) return true;
  const interval = wilsonInterval((value / scale) * n, n);
  return interval !== null && (centre / scale < interval[0] || centre / scale > interval[1]);
}
