import type { DipMethod, DipPoint, RuleSet } from '@said/analysis';
import type { FileSeries, SeriesPolarity } from '@said/ingestion';
import { valueInWords, wholeNumber } from '@said/wording';
import type { Cell, Reporter } from '../effects/reporter.ts';

export interface JudgedFile {
  series: readonly FileSeries[];
  points: readonly (readonly DipPoint[])[];
  method: DipMethod;
  rules: RuleSet;
}

const MOST_ROWS = 200;

// How many points a method flags where nothing has changed: the expected range and XmR measured on the labelled draw
// (docs/methods-dips.md), the others on 1,000 simulated steady series of 36 points; Laney's from 0.1% of shares of pure
// chance to 1% of counts of three times its variance.
const BY_CHANCE: Record<DipMethod, number> = {
  expected: 0.01,
  xmr: 0.02,
  laney: 0.005,
  p: 0.003,
  u: 0.003,
  c: 0.003,
  i: 0.004,
  mr: 0.007,
  g: 0.016,
  t: 0.003,
  runs: 0.008,
  cusum: 0.004,
  ewma: 0.003,
};
const BY_CHANCE_WITH_RULES: Record<RuleSet, number | null> = { limits: null, 'western-electric': 0.011, nelson: 0.016 };
const STEADY = ' in steady series, and more where there is a season or a trend';

/** Prints the flagged points for people, and one line on how many they are and how many chance alone would give. */
export function printFlagged(judged: JudgedFile, reporter: Reporter): void {
  const { series, points } = judged;
  const flagged = series.flatMap((one, number) => flaggedRows(one, points[number] ?? []));
  if (flagged.length > 0) {
    reporter.printTable(
      ['series', 'period', 'value', 'expected', 'from', 'to', 'what', 'meaning', 'target'],
      flagged.slice(0, MOST_ROWS),
    );
  }
  if (flagged.length > MOST_ROWS) {
    reporter.note(
      `The first ${MOST_ROWS} of ${wholeNumber(flagged.length)} flagged points are shown; --csv gives every point.`,
    );
  }
  reporter.note(summarise(judged, flagged.length));
}

function flaggedRows({ id, rows, polarity, kind }: FileSeries, points: readonly DipPoint[]): Cell[][] {
  return points.flatMap((point, index) => {
    if (!point.flagged) return [];
    const { value, centre, lower, upper, rule, direction } = point;
    const row = rows[index];
    const target = targetWord(value, { target: row?.target ?? null, polarity, kind });
    const figures = [value, centre, lower, upper].map((figure) => figureText(figure, kind));
    return [[id, row?.period ?? '', ...figures, rule, meaning(direction, polarity), target]];
  });
}

function figureText(figure: number | null, kind: FileSeries['kind']): string {
  if (figure === null) return '';
  if (kind === 'share') return valueInWords(figure, 'share');
  if (Number.isInteger(figure)) return String(figure);
  // Four digits, and never fewer than those before the point and one after it: 98765.4 is not 98770.
  const whole = Math.trunc(Math.abs(figure)).toString().length;
  return String(Number(figure.toPrecision(Math.max(4, whole + 1))));
}

function meaning(direction: DipPoint['direction'], polarity: SeriesPolarity | null): string {
  if (direction === null) return '';
  if (polarity === null) return direction;
  return (direction === 'up') === (polarity === 'higher') ? 'better' : 'worse';
}

interface TargetOf {
  target: number | null;
  polarity: SeriesPolarity | null;
  kind: FileSeries['kind'];
}

/** The target in the unit of the figures: councils write that of a share as 95 as often as 0.95. */
export function wantedOf(target: number, kind: FileSeries['kind']): number {
  return kind === 'share' && target > 1 ? target / 100 : target;
}

function targetWord(value: number | null, { target, polarity, kind }: TargetOf): string {
  if (value === null || target === null || polarity === null) return '';
  const wanted = wantedOf(target, kind);
  const isMet = polarity === 'higher' ? value >= wanted : value <= wanted;
  return isMet ? 'met' : 'missed';
}

function summarise({ series, points, method, rules }: JudgedFile, flaggedCount: number): string {
  const judged = points.flat().filter(({ score }) => score !== null).length;
  const affected = points.filter((own) => own.some(({ flagged }) => flagged)).length;
  const share = BY_CHANCE_WITH_RULES[rules] ?? BY_CHANCE[method];
  const words = method === 'expected' ? '' : STEADY;
  const byChance = Math.round(judged * share);
  const chance = `Chance alone would flag about ${wholeNumber(byChance)}${words}.`;
  const unjudged = points.filter((own) => own.every(({ score }) => score === null)).length;
  const short = unjudged > 0 ? ` ${wholeNumber(unjudged)} series could not be judged: --csv says why.` : '';
  const count = `${wholeNumber(flaggedCount)} of ${wholeNumber(judged)} judged points flagged, in ${wholeNumber(affected)} of ${wholeNumber(series.length)} series.`;
  return judged === 0 ? `No point could be judged.${short}` : `${count} ${chance}${short}`;
}
