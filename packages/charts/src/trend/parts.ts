// Parts that the pictures of series share: axes, lines with gaps, points and flags.
import { FLAG_SIGNS, POINT_RADIUS } from '../geometry/flags.ts';
import type { TrendLayout } from '../geometry/lay-out-trend.ts';
import type { TrendFlag, TrendPoint } from '../geometry/trend-series.ts';
import { coordinate, element, escapeText } from '../svg/markup.ts';
import { PALETTE } from '../svg/palette.ts';
import { textWidth } from '../svg/text.ts';

export interface Drawing {
  layout: TrendLayout;
  points: readonly TrendPoint[];
  /** How a value is written. */
  text: (value: number) => string;
}

export const FONT_SIZE = 12;
export const FONT = {
  'font-family': 'Arial, Helvetica, sans-serif',
  'font-size': String(FONT_SIZE),
  fill: PALETTE.ink,
};
export const SERIES = { stroke: PALETTE.darkBlue, 'stroke-width': '1.5', 'data-part': 'series' };
export const FLAG_FILLS: Record<TrendFlag, string> = {
  better: PALETTE.turquoise,
  worse: PALETTE.orange,
  up: PALETTE.orange,
  down: PALETTE.orange,
};

/** Consecutive members that are there: a gap starts a new run. One alone is no line, so that two are needed for one. */
export function runs<T>(members: readonly (T | null)[], fewest = 2): { place: number; member: T }[][] {
  const found: { place: number; member: T }[][] = [];
  for (const [place, member] of members.entries()) {
    if (member === null) continue;
    const run = found.at(-1);
    if (run?.at(-1)?.place === place - 1) run.push({ place, member });
    else found.push([{ place, member }]);
  }
  return found.filter((run) => run.length >= fewest);
}

/** Corners of a line through the middle of each place. */
export function path(corners: readonly { place: number; member: number }[], { x, y }: TrendLayout): string {
  return corners.map(({ place, member }) => `${coordinate(x(place))} ${coordinate(y(member))}`).join('L');
}

/** Lines through what is known of each point, broken at gaps. */
export function lines(
  { layout, points }: Drawing,
  of: (point: TrendPoint) => number | null,
  style: Record<string, string>,
): string[] {
  return runs(points.map(of)).map((run) => element('path', { d: `M${path(run, layout)}`, fill: 'none', ...style }));
}

/** The target as a line with its name. */
export function targetLine(target: number, { plot, y }: TrendLayout): string {
  const at = { y1: y(target), y2: y(target) };
  const stroke = { stroke: PALETTE.ink, 'stroke-width': '1.5', 'stroke-dasharray': '2 3' };
  return (
    element('line', { x1: plot.left, x2: plot.right, ...at, ...stroke, 'data-part': 'target' }) +
    element('text', { x: plot.right, y: y(target) - 4, 'text-anchor': 'end', ...FONT }, 'Target')
  );
}

/** Rules and labels of the values, and the periods under the plot. */
export function axes({ layout, text }: Drawing): string {
  const { plot, values, periods, y } = layout;
  const rows = values.ticks.map(
    (tick) =>
      element('line', { x1: plot.left, x2: plot.right, y1: y(tick), y2: y(tick), stroke: PALETTE.paleGrey }) +
      element('text', { x: plot.left - 8, y: y(tick) + 4, 'text-anchor': 'end', ...FONT }, escapeText(text(tick))),
  );
  return rows.join('') + periods.map((tick) => periodLabel(tick, layout)).join('');
}

const EDGE = 4;

// Under the last points a label ends where the picture does.
function periodLabel({ place, label }: { place: number; label: string }, { x, plot, width }: TrendLayout): string {
  const isAtEdge = x(place) + textWidth(label, FONT_SIZE) / 2 > width - EDGE;
  const at = isAtEdge ? { x: width - EDGE, 'text-anchor': 'end' } : { x: x(place), 'text-anchor': 'middle' };
  return element('text', { ...at, y: plot.bottom + 18, ...FONT }, escapeText(label) || ' ');
}

/** A point: a flag by its shape, a plain one as a dot, one that is not complete as a ring. */
export function dot(place: number, { layout, points, text }: Drawing): string {
  const point = points[place];
  if (!point || point.value === null) return '';
  const { label, value, flag, incomplete = false } = point;
  const words = incomplete ? 'not complete' : flag === null ? '' : FLAG_SIGNS[flag].words;
  const hint = element('title', {}, escapeText([label, text(value), words].filter(Boolean).join(': ')));
  const at = { x: layout.x(place), y: layout.y(value) };
  if (incomplete || flag === null) return circle(incomplete, { ...at, scale: layout.scale }, hint);
  const transform = `translate(${coordinate(at.x)} ${coordinate(at.y)}) scale(${Math.round(layout.scale * 100) / 100})`;
  const look = { fill: FLAG_FILLS[flag], stroke: PALETTE.ink, 'stroke-width': '1.5', 'data-flag': flag };
  return element('path', { d: FLAG_SIGNS[flag].shape, transform, ...look }, hint);
}

function circle(incomplete: boolean, { x, y, scale }: { x: number; y: number; scale: number }, hint: string): string {
  const radius = (incomplete ? POINT_RADIUS.incomplete : POINT_RADIUS.plain) * scale;
  const look = { fill: incomplete ? PALETTE.paper : PALETTE.darkBlue, stroke: PALETTE.darkBlue, 'stroke-width': '1.5' };
  return element('circle', { cx: x, cy: y, r: radius, ...look }, hint);
}
