// The picture that `said dips --svg` makes: a control chart of each series, one under the other.
import type { DipPoint } from '@said/analysis';
import { type ControlChartOptions, type ControlPoint, renderControlChart, stackPictures } from '@said/charts';
import type { FileSeries } from '@said/ingestion';
import { CHART_NAMES, chartUnit, type ChartUnit } from './chart-units.ts';
import type { DrawnSeries } from './drawn-series.ts';
import { wantedOf } from './print-flagged.ts';

/** All series as one SVG, each with its name, its key and its alternative text. */
export function drawDips(drawn: readonly DrawnSeries[]): string {
  return stackPictures(drawn.map((one, index) => renderControlChart(chartOf(one, `chart-${index + 1}`))));
}

function chartOf(drawn: DrawnSeries, id: string): ControlChartOptions {
  const { series, points, method, frame } = drawn;
  const unit = chartUnit(drawn);
  const grid = gridOf(drawn);
  return {
    id,
    title: series.id,
    subtitle: subtitleOf(drawn, unit),
    description: describe(drawn, unit),
    points: grid.points,
    range: unit.range,
    text: unit.text,
    words: unit.words,
    besideAs: method === 'cusum' ? 'line' : 'points',
    startsAt: (frame?.startsAt ?? []).map((row) => grid.places[row] ?? 0),
    target: targetOf(series, points),
    ...(grid.grain ? { grain: grid.grain } : {}),
  };
}

interface ChartGrid {
  points: ControlPoint[];
  places: number[];
  grain: 'month' | 'quarter' | null;
}

// A missing period is a gap in the picture as it is in the chart. What lies between events has no calendar.
function gridOf({ series, points, between }: DrawnSeries): ChartGrid {
  const { positions, step, rows, starts, polarity } = series;
  const places =
    between === null ? positions.map((position) => position - (positions[0] ?? 0)) : rows.map((_, row) => row);
  const length = (places.at(-1) ?? -1) + 1;
  const grid: ControlPoint[] = Array.from({ length }, () => ({ label: '', ...NOTHING }));
  for (const [row, place] of places.entries()) {
    const [point, from] = [points[row], starts[row]];
    if (!point) continue;
    const { value, centre, lower, upper, beside = null } = point;
    const label = rows[row]?.period ?? '';
    grid[place] = {
      label,
      value,
      centre,
      lower,
      upper,
      beside,
      flag: flagOf(point, polarity),
      ...(from ? { from } : {}),
    };
  }
  const isMonths = between === null && step.unit === 'month';
  return { points: grid, places, grain: isMonths ? (GRAINS[step.length] ?? null) : null };
}

const NOTHING = { value: null, centre: null, lower: null, upper: null, flag: null };
const GRAINS: Record<number, 'month' | 'quarter'> = { 1: 'month', 3: 'quarter' };

function flagOf({ flagged, direction }: DipPoint, polarity: FileSeries['polarity']): ControlPoint['flag'] {
  if (!flagged || direction === null) return null;
  if (polarity === null) return direction;
  return (direction === 'up') === (polarity === 'higher') ? 'better' : 'worse';
}

/** The target where it is the same all along. */
function targetOf({ rows, kind }: FileSeries, points: readonly DipPoint[]): number | null {
  const targets = new Set(
    rows.flatMap(({ target }, row) => (points[row]?.value === null || target === null ? [] : target)),
  );
  const [only] = targets;
  return targets.size === 1 && only !== undefined ? wantedOf(only, kind) : null;
}

function subtitleOf({ points, method }: DrawnSeries, { name, text, words }: ChartUnit): string {
  const last = points.findLast(({ centre }) => centre !== null);
  const level =
    last && typeof last.centre === 'number' && method !== 'cusum' ? `${words.centre} ${text(last.centre)}` : null;
  const flagged = points.filter((point) => point.flagged).length;
  const judged = points.filter(({ score }) => score !== null).length;
  const found = judged === 0 ? 'no point could be judged' : `${flagged} of ${judged} judged points flagged`;
  return [CHART_NAMES[method], name, level, found].filter(Boolean).join(' · ');
}

const MOST_NAMED = 3;

function describe({ series, points, method }: DrawnSeries, { name, text, words }: ChartUnit): string {
  const { rows, id } = series;
  const [first, last] = [rows[0]?.period ?? '', rows.at(-1)?.period ?? ''];
  const latest = points.findLast(({ lower, upper }) => lower !== null && upper !== null);
  const limits = latest ? ` ${words.limits} at the end ${text(latest.lower ?? 0)} to ${text(latest.upper ?? 0)}.` : '';
  const flagged = points.flatMap((point, row) =>
    point.flagged ? [`${rows[row]?.period ?? ''} at ${text(point.value ?? 0)} (${point.rule})`] : [],
  );
  const named = flagged.slice(0, MOST_NAMED).join('; ');
  const more = flagged.length > MOST_NAMED ? `; and ${flagged.length - MOST_NAMED} more` : '';
  const found = flagged.length === 0 ? 'No point is flagged.' : `Flagged: ${named}${more}.`;
  const what = [`${CHART_NAMES[method]} of ${id}`, name, `${first} to ${last}`, `${points.length} points`];
  return `${what.filter((part) => part !== '').join(', ')}.${capitalised(limits)} ${found}`;
}

const capitalised = (text: string): string => text.replace(/^ (.)/, (_, letter: string) => ` ${letter.toUpperCase()}`);
