// In which words and figures a chart is drawn.
import type { DipMethod } from '@said/analysis';
import type { ControlChartOptions } from '@said/charts';
import type { DrawnSeries } from './drawn-series.ts';

export const CHART_NAMES: Record<DipMethod, string> = {
  expected: 'Expected range',
  xmr: 'XmR chart',
  laney: 'Laney chart',
  p: 'p chart',
  u: 'u chart',
  c: 'c chart',
  i: 'I chart',
  mr: 'MR chart',
  g: 'g chart',
  t: 't chart',
  runs: 'Run chart',
  cusum: 'CUSUM',
  ewma: 'EWMA chart',
};

export interface ChartUnit extends Pick<ControlChartOptions, 'text' | 'words'> {
  /** The unit in words, as it stands under the name. */
  name: string;
  range: NonNullable<ControlChartOptions['range']>;
}

/** How the values of a series are written, and what their axis must hold. */
export function chartUnit(drawn: DrawnSeries): ChartUnit {
  return { ...unitOf(drawn), words: wordsOf(drawn.method) };
}

const MEASURED = { centre: 'mean', limits: 'limits' };
const LIMITS: Partial<Record<DipMethod, { centre: string; limits: string }>> = {
  expected: { centre: 'expected', limits: 'expected range' },
  g: { centre: 'median', limits: 'limits' },
  t: { centre: 'centre', limits: 'limits' },
  runs: { centre: 'median', limits: 'limits' },
  cusum: { centre: 'no shift', limits: 'decision limits' },
};
const VALUES: Partial<Record<DipMethod, string>> = { mr: 'moving range', cusum: 'sum further from 0', ewma: 'average' };
const BESIDE: Partial<Record<DipMethod, string>> = { cusum: 'the other sum', ewma: 'single values' };

function wordsOf(method: DipMethod): ChartUnit['words'] {
  const beside = BESIDE[method];
  const words = { value: VALUES[method] ?? 'value', ...(LIMITS[method] ?? MEASURED) };
  return beside === undefined ? words : { ...words, beside };
}

function unitOf({ series, points, method, between }: DrawnSeries): Omit<ChartUnit, 'words'> {
  const values = points.flatMap(({ value }) => value ?? []);
  if (method === 'cusum') return { name: 'standard deviations added up', text: plain, range: { from: 'lowest' } };
  if (between !== null) return { name: `${between} between events`, text: plain, range: FROM_ZERO };
  const { kind, isPercent } = series;
  if (kind === 'share')
    return { name: 'share of cases', text: (value) => percent(value * 100), range: shareRange(method) };
  if (kind === 'rate') return rateUnit(values);
  if (kind === 'count') return { name: 'events', text: plain, range: FROM_ZERO };
  return { name: '', text: isPercent ? percent : plain, range: levelRange(values, isPercent, method) };
}

const FROM_ZERO = { from: 'zero', least: 0 } as const;

function shareRange(method: DipMethod): ChartUnit['range'] {
  return method === 'mr' ? FROM_ZERO : { from: 'lowest', least: 0, most: 1 };
}

// Days and costs know no negative figures, and percentages none above 100: limits beyond them are not drawn.
function levelRange(values: readonly number[], isPercent: boolean, method: DipMethod): ChartUnit['range'] {
  if (method === 'mr') return FROM_ZERO;
  const least = values.every((value) => value >= 0) ? { least: 0 } : {};
  const most = isPercent && values.every((value) => value <= 100) ? { most: 100 } : {};
  return { from: 'lowest', ...least, ...most };
}

const SCALES = [1, 100, 1000, 10_000, 100_000, 1_000_000];

/** Rates in units of which there are one or more: 4 per 1,000 and not 0.004. */
function rateUnit(values: readonly number[]): Omit<ChartUnit, 'words'> {
  const typical = values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 1;
  const scale = SCALES.find((size) => typical * size >= 1) ?? (typical > 0 ? 1_000_000 : 1);
  const name = scale === 1 ? 'events for each unit' : `events per ${scale.toLocaleString('en-GB')}`;
  return { name, text: (value) => plain(value * scale), range: FROM_ZERO };
}

const MILLION = 1_000_000;

/** Four figures, and never fewer than those before the point and one after it: `98,765.4`; `12.35m`, as axes are narrow. */
function plain(value: number): string {
  if (Math.abs(value) >= MILLION) return `${plain(value / MILLION)}m`;
  const whole = Math.trunc(Math.abs(value)).toString().length;
  return Number(value.toPrecision(Math.max(4, whole + 1))).toLocaleString('en-GB', { maximumFractionDigits: 6 });
}

// One decimal, and two where the last percent is what matters.
function percent(value: number): string {
  const digits = value > 99 || value < 1 ? 2 : 1;
  return `${Number(value.toFixed(digits)).toLocaleString('en-GB')}%`;
}
