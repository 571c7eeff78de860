// A series with its limits, target and visits, as a picture for documents. The page draws its own, interactive one.
import { coordinate, element, escapeText, type Picture, svgRoot } from '../svg/markup.ts';
import { PALETTE } from '../svg/palette.ts';
import { labelledPlaces, niceTicks, type Range, rangeOf } from './scales.ts';

export type TrendFlag = 'better' | 'worse' | 'up' | 'down';

export interface TrendPoint {
  /** Period as printed, e.g. `Apr 2024` or `2024-25 Q1`. */
  label: string;
  /** Null: not known, drawn as a gap and never as zero. */
  value: number | null;
  centre: number | null;
  lower: number | null;
  upper: number | null;
  flag: TrendFlag | null;
  /** Drawn hollow: the period is not over. */
  incomplete?: boolean;
}

export interface TrendOptions extends Omit<Picture, 'id' | 'width' | 'height'> {
  points: readonly TrendPoint[];
  target?: number | null;
  /** Printed after each value of the axis, e.g. `%`. */
  unit?: string;
  /** Assessment visits; `at` is the place among the points, 2.5 lying between the third and the fourth. */
  visits?: readonly { at: number; label: string }[];
  id?: string;
  width?: number;
  height?: number;
}

interface Page {
  x(place: number): number;
  y(value: number): number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const MARGIN = { left: 56, right: 20, top: 34, bottom: 34 };
const FONT = { 'font-family': 'Arial, Helvetica, sans-serif', 'font-size': '12', fill: PALETTE.ink };

/** An SVG line chart as text: limits as a band, centre and target as lines, flagged points by shape and colour. */
export function renderTrend(options: TrendOptions): string {
  const { id = 'trend', width = 720, height = 320, title, description, points, target = null } = options;
  const ticks = niceTicks(valueRange(points, target));
  const page = layOut({ width, height }, points.length, { low: ticks[0] ?? 0, high: ticks.at(-1) ?? 1 });
  const content = [
    axes(options, page, ticks),
    ...runs(points, hasLimits).map((run) => band(run, points, page)),
    ...runs(points, ({ centre }) => centre !== null).map((run) =>
      line(
        run.map((i) => [i, points[i]?.centre ?? 0]),
        page,
        CENTRE,
      ),
    ),
    target === null ? '' : targetLine(target, page),
    ...(options.visits ?? []).map((visit) => visitMark(visit, page)),
    ...runs(points, ({ value }) => value !== null).map((run) =>
      line(
        run.map((i) => [i, points[i]?.value ?? 0]),
        page,
        SERIES,
      ),
    ),
    ...points.map((point, i) => mark(point, i, page)),
  ];
  return svgRoot({ id, width, height, title, description }, content.join(''));
}

const SERIES = { stroke: PALETTE.darkBlue, 'stroke-width': '2' };
const CENTRE = { stroke: PALETTE.grey, 'stroke-width': '1.5', 'stroke-dasharray': '6 4' };

const hasLimits = ({ lower, upper }: TrendPoint): boolean => lower !== null && upper !== null;

function valueRange(points: readonly TrendPoint[], target: number | null): Range {
  return rangeOf([...points.flatMap(({ value, centre, lower, upper }) => [value, centre, lower, upper]), target]);
}

function layOut({ width, height }: { width: number; height: number }, count: number, { low, high }: Range): Page {
  const left = MARGIN.left;
  const right = width - MARGIN.right;
  const top = MARGIN.top;
  const bottom = height - MARGIN.bottom;
  // Half a step of air at both ends keeps the first mark off the axis.
  const step = (right - left) / Math.max(1, count);
  return {
    left,
    right,
    top,
    bottom,
    x: (place) => left + (place + 0.5) * step,
    y: (value) => bottom - ((value - low) / (high - low || 1)) * (bottom - top),
  };
}

/** Places of consecutive points that pass a test: a gap starts a new run. */
function runs(points: readonly TrendPoint[], test: (point: TrendPoint) => boolean): number[][] {
  const found: number[][] = [];
  for (const [i, point] of points.entries()) {
    if (!test(point)) continue;
    const run = found.at(-1);
    if (run && run.at(-1) === i - 1) run.push(i);
    else found.push([i]);
  }
  return found;
}

function path(places: readonly (readonly [place: number, value: number])[], page: Page): string {
  return places.map(([i, value]) => `${coordinate(page.x(i))} ${coordinate(page.y(value))}`).join('L');
}

function band(run: readonly number[], points: readonly TrendPoint[], page: Page): string {
  const upper = run.map((i) => [i, points[i]?.upper ?? 0] as const);
  const lower = run.map((i) => [i, points[i]?.lower ?? 0] as const).reverse();
  return element('path', { d: `M${path([...upper, ...lower], page)}Z`, fill: PALETTE.paleGrey, 'data-part': 'limits' });
}

function line(places: readonly (readonly [number, number])[], page: Page, style: Record<string, string>): string {
  return element('path', { d: `M${path(places, page)}`, fill: 'none', ...style });
}

function targetLine(target: number, page: Page): string {
  const y = page.y(target);
  const stroke = { stroke: PALETTE.ink, 'stroke-width': '1.5', 'stroke-dasharray': '2 3' };
  return (
    element('line', { x1: page.left, x2: page.right, y1: y, y2: y, ...stroke, 'data-part': 'target' }) +
    element('text', { x: page.right, y: y - 4, 'text-anchor': 'end', ...FONT }, 'Target')
  );
}

function visitMark({ at, label }: { at: number; label: string }, page: Page): string {
  const x = page.x(at);
  const stroke = { stroke: PALETTE.ink, 'stroke-width': '1' };
  const place = { x, y: page.top - 12, 'text-anchor': anchorAt(x, page), ...FONT };
  return (
    element('line', { x1: x, x2: x, y1: page.top - 6, y2: page.bottom, ...stroke, 'data-part': 'visit' }) +
    element('text', place, escapeText(label) || ' ')
  );
}

// A label near an edge grows inwards, so that none is cut off.
function anchorAt(x: number, { left, right }: Page): 'start' | 'middle' | 'end' {
  const room = 60;
  if (x < left + room) return 'start';
  return x > right - room ? 'end' : 'middle';
}

function axes({ points, unit = '' }: TrendOptions, page: Page, ticks: readonly number[]): string {
  const horizontal = ticks.map((tick) => {
    const y = page.y(tick);
    const text = escapeText(`${tick.toLocaleString('en-GB')}${unit}`);
    return (
      element('line', { x1: page.left, x2: page.right, y1: y, y2: y, stroke: PALETTE.paleGrey }) +
      element('text', { x: page.left - 8, y: y + 4, 'text-anchor': 'end', ...FONT }, text)
    );
  });
  const labels = labelledPlaces(points.length, 8).map((i) => {
    const place = { x: page.x(i), y: page.bottom + 18, 'text-anchor': 'middle', ...FONT };
    return element('text', place, escapeText(points[i]?.label ?? '') || ' ');
  });
  return horizontal.join('') + labels.join('');
}

// Shape says the same as colour: a triangle points where the value went or, when better and worse are known,
// a diamond is better and a square is worse.
const FLAGS: Record<TrendFlag, { fill: string; shape: string; word: string }> = {
  better: { fill: PALETTE.turquoise, shape: 'M0 -7L7 0L0 7L-7 0Z', word: 'better than expected' },
  worse: { fill: PALETTE.orange, shape: 'M-5.5 -5.5H5.5V5.5H-5.5Z', word: 'worse than expected' },
  up: { fill: PALETTE.orange, shape: 'M0 -7L6.5 5H-6.5Z', word: 'higher than expected' },
  down: { fill: PALETTE.orange, shape: 'M0 7L6.5 -5H-6.5Z', word: 'lower than expected' },
};

function mark({ label, value, flag, incomplete = false }: TrendPoint, place: number, page: Page): string {
  if (value === null) return '';
  const [x, y] = [page.x(place), page.y(value)];
  const word = flag === null ? (incomplete ? 'not complete' : '') : FLAGS[flag].word;
  const hint = element(
    'title',
    {},
    escapeText([label, value.toLocaleString('en-GB'), word].filter(Boolean).join(': ')),
  );
  const outline = { stroke: flag === null ? PALETTE.darkBlue : PALETTE.ink, 'stroke-width': '1.5' };
  if (flag === null) {
    const fill = incomplete ? PALETTE.paper : PALETTE.darkBlue;
    return element('circle', { cx: x, cy: y, r: '3', fill, ...outline }, hint);
  }
  const { fill, shape } = FLAGS[flag];
  const move = `translate(${coordinate(x)} ${coordinate(y)})`;
  return element('path', { d: shape, transform: move, fill, ...outline, 'data-flag': flag }, hint);
}
