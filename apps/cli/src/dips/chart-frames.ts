// Which points the limits of each series come from: --baseline, --rebase and --leave-out, found among its periods.
import type { ChartFrame, DipMethod } from '@said/analysis';
import { UsageError } from '@said/database/errors';
import { type FileSeries, findPeriod } from '@said/ingestion';

export interface FrameOptions {
  method: DipMethod;
  baseline?: string;
  rebase?: readonly string[];
  leaveOut?: readonly string[];
}

const COUNT = /^\d{1,3}$/;
/** The NHS chart's own least; the other charts' limits move as much under it, but are asked for with quarters too. */
const FEWEST_OF_XMR = 12;
const FEWEST = 8;

/** The frame of each series; null where none is asked for. @throws UsageError where options and series do not go together */
export function chartFrames(series: readonly FileSeries[], options: FrameOptions): (ChartFrame | null)[] {
  const { baseline, rebase = [], leaveOut = [] } = options;
  if (baseline === undefined && rebase.length === 0 && leaveOut.length === 0) return series.map(() => null);
  checkMethod(options);
  return series.map((one) => ({
    baseline: baseline === undefined ? null : baselineOf(one, baseline, options.method),
    startsAt: rebase.map((period) => rowOf(one, '--rebase', period)).filter((row) => row > 0),
    leftOut: leaveOut.map((period) => rowOf(one, '--leave-out', period)),
  }));
}

function checkMethod({ method, leaveOut = [] }: FrameOptions): void {
  if (method === 'expected') {
    throw new UsageError(
      'wrong-option',
      'The expected range judges each point by all of its past: it takes no baseline.',
      {
        hint: '--baseline, --rebase and --leave-out are for charts: name one with --method, such as xmr.',
      },
    );
  }
  if (method === 'xmr' && leaveOut.length > 0) {
    throw new UsageError('wrong-option', 'The NHS XmR chart leaves no period out of its limits.', {
      hint: 'Use --method i, which draws the same chart and can.',
    });
  }
}

function baselineOf(series: FileSeries, text: string, method: DipMethod): number {
  const rows = COUNT.test(text) ? rowsWithFigures(series, Number(text)) : periodOf(series, '--baseline', text).upTo + 1;
  const known = series.rows.slice(0, rows).filter(({ value }) => value !== null).length;
  const fewest = method === 'xmr' ? FEWEST_OF_XMR : FEWEST;
  if (known >= fewest) return rows;
  throw new UsageError(
    'wrong-option',
    `A baseline needs ${fewest} points at least; ${quoted(series)} has ${known} in it.`,
    {
      hint: 'Name a later period, or leave --baseline out to use the whole series.',
    },
  );
}

/** Rows up to the one with the nth figure: all of a series that has fewer. */
function rowsWithFigures({ rows }: FileSeries, count: number): number {
  const withFigures = rows.flatMap(({ value }, row) => (value === null ? [] : [row]));
  return (withFigures[count - 1] ?? rows.length - 1) + 1;
}

function rowOf(series: FileSeries, option: string, text: string): number {
  const { from } = periodOf(series, option, text);
  if (from >= 0) return from;
  throw new UsageError(
    'wrong-option',
    `${option} ${text}: ${quoted(series)} ends before it, with ${lastPeriod(series)}.`,
  );
}

function periodOf(series: FileSeries, option: string, text: string): { from: number; upTo: number } {
  const found = findPeriod(series, text);
  if (found) return found;
  throw new UsageError('wrong-option', `${option} ${text}: that is no period.`, {
    hint: `Write it as the file does; the last period of ${quoted(series)} is ${lastPeriod(series)}.`,
  });
}

const quoted = ({ id }: FileSeries): string => JSON.stringify(id);
const lastPeriod = ({ rows }: FileSeries): string => rows.at(-1)?.period ?? '';
