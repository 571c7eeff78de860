// A series with its limits, target and marks, as a picture for documents. The page draws its own, interactive one from
// the same layout.
import { FLAG_SIGNS, POINT_RADIUS } from '../geometry/flags.ts';
import { layOutTrend, type PlacedMark, type TrendLayout, type TrendLayoutOptions } from '../geometry/lay-out-trend.ts';
import type { TrendFlag, TrendPoint, ValueRange } from '../geometry/trend-series.ts';
import { coordinate, element, escapeText, type Picture, svgRoot } from '../svg/markup.ts';
import { PALETTE } from '../svg/palette.ts';

export interface TrendOptions
  extends Omit<Picture, 'id' | 'width' | 'height'>, Omit<TrendLayoutOptions, 'width' | 'range'> {
  /** Left out, the axis starts near the lowest value. */
  range?: ValueRange;
  /** How a value is written; left out, as a plain number. */
  text?: (value: number) => string;
  id?: string;
  width?: number;
}

interface Drawing {
  layout: TrendLayout;
  points: readonly TrendPoint[];
  text: (value: number) => string;
}

const FONT = { 'font-family': 'Arial, Helvetica, sans-serif', 'font-size': '12', fill: PALETTE.ink };

/** An SVG line chart as text: limits as a band, centre and target as lines, flagged points by shape and colour. */
export function renderTrend(options: TrendOptions): string {
  const { id = 'trend', width = 720, title, description, points, target = null } = options;
  const { text = (value: number) => value.toLocaleString('en-GB') } = options;
  const layout = layOutTrend({ ...options, width, range: options.range ?? { from: 'lowest' } });
  const drawing = { layout, points, text };
  const content = [
    axes(drawing),
    ...layout.marks.map((mark) => span(mark, layout)),
    ...bands(layout),
    ...lines(drawing, ({ centre }) => centre, CENTRE),
    target === null ? '' : targetLine(target, layout),
    ...layout.marks.map((mark) => sign(mark, layout)),
    ...lines(drawing, ({ value }) => value, SERIES),
    ...points.map((_, place) => dot(place, drawing)),
  ];
  return svgRoot({ id, width, height: layout.height, title, description }, content.join(''));
}

const SERIES = { stroke: PALETTE.darkBlue, 'stroke-width': '1.5', 'data-part': 'series' };
const CENTRE = { stroke: PALETTE.grey, 'stroke-width': '1.5', 'stroke-dasharray': '6 4', 'data-part': 'centre' };

/** Consecutive members that are there: a gap starts a new run, and one alone is no line. */
function runs<T>(members: readonly (T | null)[]): { place: number; member: T }[][] {
  const found: { place: number; member: T }[][] = [];
  for (const [place, member] of members.entries()) {
    if (member === null) continue;
    const run = found.at(-1);
    if (run?.at(-1)?.place === place - 1) run.push({ place, member });
    else found.push([{ place, member }]);
  }
  return found.filter((run) => run.length > 1);
}

function path(corners: readonly { place: number; member: number }[], { x, y }: TrendLayout): string {
  return corners.map(({ place, member }) => `${coordinate(x(place))} ${coordinate(y(member))}`).join('L');
}

function bands(layout: TrendLayout): string[] {
  return runs(layout.band).map((run) => {
    const edge = (end: 0 | 1) => run.map(({ place, member }) => ({ place, member: member[end] }));
    const d = `M${path([...edge(1), ...edge(0).reverse()], layout)}Z`;
    return element('path', { d, fill: PALETTE.paleGrey, 'data-part': 'limits' });
  });
}

type Style = Record<string, string>;

function lines({ layout, points }: Drawing, of: (point: TrendPoint) => number | null, style: Style): string[] {
  return runs(points.map(of)).map((run) => element('path', { d: `M${path(run, layout)}`, fill: 'none', ...style }));
}

function targetLine(target: number, { plot, y }: TrendLayout): string {
  const at = { y1: y(target), y2: y(target) };
  const stroke = { stroke: PALETTE.ink, 'stroke-width': '1.5', 'stroke-dasharray': '2 3' };
  return (
    element('line', { x1: plot.left, x2: plot.right, ...at, ...stroke, 'data-part': 'target' }) +
    element('text', { x: plot.right, y: y(target) - 4, 'text-anchor': 'end', ...FONT }, 'Target')
  );
}

/** What lasted is shaded. */
function span({ x, until }: PlacedMark, { plot }: TrendLayout): string {
  if (until === null) return '';
  const place = { x, y: plot.top, width: until - x, height: plot.bottom - plot.top };
  return element('rect', { ...place, fill: PALETTE.paleGrey, 'data-part': 'span' });
}

function sign({ mark, x, textY, anchor }: PlacedMark, { plot }: TrendLayout): string {
  const stroke = { stroke: PALETTE.ink, 'stroke-width': mark.kind === 'visit' ? '1.5' : '1' };
  const dash = mark.kind === 'visit' ? {} : { 'stroke-dasharray': '4 3' };
  const line = { x1: x, x2: x, y1: plot.top, y2: plot.bottom, ...stroke, ...dash, 'data-part': mark.kind };
  const text = { x, y: textY, 'text-anchor': anchor, ...FONT, 'font-weight': '700' };
  return element('line', line) + element('text', text, escapeText(mark.sign) || ' ');
}

function axes({ layout, text }: Drawing): string {
  const { plot, values, periods, x, y } = layout;
  const rows = values.ticks.map(
    (tick) =>
      element('line', { x1: plot.left, x2: plot.right, y1: y(tick), y2: y(tick), stroke: PALETTE.paleGrey }) +
      element('text', { x: plot.left - 8, y: y(tick) + 4, 'text-anchor': 'end', ...FONT }, escapeText(text(tick))),
  );
  const labels = periods.map(({ place, label }) =>
    element('text', { x: x(place), y: plot.bottom + 18, 'text-anchor': 'middle', ...FONT }, escapeText(label) || ' '),
  );
  return rows.join('') + labels.join('');
}

const FILLS: Record<TrendFlag, string> = {
  better: PALETTE.turquoise,
  worse: PALETTE.orange,
  up: PALETTE.orange,
  down: PALETTE.orange,
};

function dot(place: number, { layout, points, text }: Drawing): string {
  const point = points[place];
  if (!point || point.value === null) return '';
  const { label, value, flag, incomplete = false } = point;
  const words = incomplete ? 'not complete' : flag === null ? '' : FLAG_SIGNS[flag].words;
  const hint = element('title', {}, escapeText([label, text(value), words].filter(Boolean).join(': ')));
  const at = { x: layout.x(place), y: layout.y(value) };
  if (incomplete || flag === null) return circle(incomplete, { ...at, scale: layout.scale }, hint);
  const transform = `translate(${coordinate(at.x)} ${coordinate(at.y)}) scale(${Math.round(layout.scale * 100) / 100})`;
  const look = { fill: FILLS[flag], stroke: PALETTE.ink, 'stroke-width': '1.5', 'data-flag': flag };
  return element('path', { d: FLAG_SIGNS[flag].shape, transform, ...look }, hint);
}

function circle(incomplete: boolean, { x, y, scale }: { x: number; y: number; scale: number }, hint: string): string {
  const radius = (incomplete ? POINT_RADIUS.incomplete : POINT_RADIUS.plain) * scale;
  const look = { fill: incomplete ? PALETTE.paper : PALETTE.darkBlue, stroke: PALETTE.darkBlue, 'stroke-width': '1.5' };
  return element('circle', { cx: x, cy: y, r: radius, ...look }, hint);
}
