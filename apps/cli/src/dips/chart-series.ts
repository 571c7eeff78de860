// From what a file gives to what goes onto a chart; what does not go is a usage error that names the chart it belongs on.
import { betweenEvents, chartHints, type DipMethod, type DipSeries, findMisfit } from '@said/analysis';
import { UsageError } from '@said/database/errors';
import type { FileSeries } from '@said/ingestion';
import { chartFrames, type FrameOptions } from './chart-frames.ts';
import { type DipJob, toDipJob } from './judged-series.ts';

/** A series as it is charted, with the rows of the file that its points stand for. */
export interface ChartedSeries {
  series: FileSeries;
  job: DipJob;
  /** What is counted between events, where that is charted: days, cases; else null. */
  between: string | null;
}

const MOST_TOLD = 5;

/** @throws UsageError `wrong-chart` naming each series that does not go onto the chart, and where it would go */
export function chartSeries(file: string, all: readonly FileSeries[], options: FrameOptions): ChartedSeries[] {
  const { method } = options;
  const charted: ChartedSeries[] = all.map((series) => ({ series, job: toDipJob(series), between: null }));
  checkFit(file, charted, method);
  const between = charted.map((one) => chartBetween(one, method));
  const frames = chartFrames(
    between.map(({ series }) => series),
    options,
  );
  return between.map((one, index) => {
    const { series, job } = one;
    const frame = frames[index];
    if (!frame) return { ...one, series: shownAs(series, method) };
    const framed = (own: DipSeries): DipSeries => ({ ...own, frame });
    const judged = { series: framed(job.series), beginnings: job.beginnings.map(framed) };
    return { ...one, series: shownAs(series, method), job: judged };
  });
}

// What is not drawn in the unit of the series has no target, deviations no unit, and ranges no better side.
function shownAs(series: FileSeries, method: DipMethod): FileSeries {
  if (method !== 'mr' && method !== 'cusum' && method !== 'ewma') return series;
  const rows = series.rows.map((row) => ({ ...row, target: null }));
  if (method === 'cusum') return { ...series, rows, kind: 'level', isPercent: false };
  return { ...series, rows, polarity: method === 'mr' ? null : series.polarity };
}

function checkFit(file: string, charted: readonly ChartedSeries[], method: DipMethod): void {
  const misfits = charted.flatMap(({ series, job }) => {
    const misfit = findMisfit(job.series, method);
    if (!misfit) return [];
    const row = misfit.row === null ? undefined : series.rows[misfit.row];
    const where = row ? `${file}, line ${row.line}, value ${row.value}: ` : '';
    return [`${where}${JSON.stringify(series.id)}: ${CHARTS[method]} ${misfit.message}.`];
  });
  if (misfits.length === 0) return;
  const rest = misfits.length - MOST_TOLD;
  const lines = [...misfits.slice(0, MOST_TOLD), ...(rest > 0 ? [`… and ${rest} more series.`] : [])];
  throw new UsageError('wrong-chart', lines.join('\n'), {
    hint: 'Nothing was judged. docs/checking-any-series.md says which chart answers which question.',
  });
}

const CHARTS: Record<DipMethod, string> = {
  expected: 'an expected range',
  xmr: 'an XmR chart',
  laney: 'a Laney chart',
  p: 'a p chart',
  u: 'a u chart',
  c: 'a c chart',
  i: 'an i chart',
  mr: 'an mr chart',
  g: 'a g chart',
  t: 'a t chart',
  runs: 'a run chart',
  cusum: 'a CUSUM',
  ewma: 'an EWMA chart',
};

// More events are worse where more of them are; a longer time between them then is better.
function chartBetween(one: ChartedSeries, method: DipMethod): ChartedSeries {
  const { series, job } = one;
  const between = betweenEvents(job.series, method);
  if (!between) return method === 'g' || method === 't' ? { ...one, between: WHAT[method] } : one;
  const values = between.series.values;
  const rows = between.rows.flatMap((row, index) => {
    const own = series.rows[row];
    return own ? [{ ...own, value: values[index] ?? null, denominator: null, target: null }] : [];
  });
  const starts = between.rows.map((row) => series.starts[row] ?? '');
  const polarity = series.polarity && (series.polarity === 'lower' ? 'higher' : 'lower');
  const positions = [...between.series.positions];
  const charted: FileSeries = { ...series, kind: 'level', rows, starts, polarity, positions, earlier: [] };
  const unit = method === 'g' && job.series.denominators ? 'cases' : stepsOf(series.step);
  return { series: charted, job: { series: between.series, beginnings: [] }, between: unit };
}

const WHAT = { g: 'cases', t: 'time' } as const;

function stepsOf({ unit, length }: FileSeries['step']): string {
  if (length === 1) return `${unit}s`;
  return unit === 'month' && length === 3 ? 'quarters' : 'periods';
}

const MOST_HINTS = 3;

/** Says what a chart cannot: limits too narrow for the data, levels that have changed, events too few to see a fall. */
export function tellHints(charted: readonly ChartedSeries[], method: DipMethod, note: (line: string) => void): void {
  const hints = charted.flatMap(({ series, job }) => hintsOf(series, job, method));
  for (const hint of hints.slice(0, MOST_HINTS)) note(hint);
  if (hints.length > MOST_HINTS) note(`The same or the like is true of ${hints.length - MOST_HINTS} more series.`);
}

function hintsOf({ id, rows }: FileSeries, { series }: DipJob, method: DipMethod): string[] {
  const { beyondChance, fewEvents, newLevelFrom } = chartHints(series, method);
  const name = JSON.stringify(id);
  const from = newLevelFrom === null ? undefined : rows[newLevelFrom]?.period;
  return [
    beyondChance === null
      ? null
      : `${name} varies ${beyondChance.toFixed(1)} times as far as chance alone would have it: --method laney allows for that.`,
    fewEvents === null
      ? null
      : `${name} has ${fewEvents.toFixed(1)} events a period: too few to see a fall. --method t or g looks at what lies between them.`,
    from === undefined
      ? null
      : `The level of ${name} seems to have changed with ${from} and stayed. Where there is a known reason, --rebase ${shellWord(from)} starts its limits anew.`,
  ].filter((hint) => hint !== null);
}

const shellWord = (period: string): string => (/\s/.test(period) ? `"${period}"` : period);
