// A series with its limits, target and marks, as a picture for documents. The page draws its own, interactive one from
// the same layout.
import { layOutTrend, type PlacedMark, type TrendLayout, type TrendLayoutOptions } from '../geometry/lay-out-trend.ts';
import type { ValueRange } from '../geometry/trend-series.ts';
import { element, escapeText, type Picture, svgRoot } from '../svg/markup.ts';
import { PALETTE } from '../svg/palette.ts';
import { axes, dot, FONT, lines, path, runs, SERIES, targetLine } from './parts.ts';

export interface TrendOptions
  extends Omit<Picture, 'id' | 'width' | 'height'>, Omit<TrendLayoutOptions, 'width' | 'range'> {
  /** Left out, the axis starts near the lowest value. */
  range?: ValueRange;
  /** How a value is written; left out, as a plain number. */
  text?: (value: number) => string;
  id?: string;
  width?: number;
}

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

const CENTRE = { stroke: PALETTE.grey, 'stroke-width': '1.5', 'stroke-dasharray': '6 4', 'data-part': 'centre' };

function bands(layout: TrendLayout): string[] {
  return runs(layout.band).map((run) => {
    const edge = (end: 0 | 1) => run.map(({ place, member }) => ({ place, member: member[end] }));
    const d = `M${path([...edge(1), ...edge(0).reverse()], layout)}Z`;
    return element('path', { d, fill: PALETTE.paleGrey, 'data-part': 'limits' });
  });
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
