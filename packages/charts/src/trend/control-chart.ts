// A control chart as a picture to stand by itself: name, chart, and a key to its signs. Limits are level within each period
// and step between periods, because they belong to periods of their own size.
import { FLAG_SIGNS } from '../geometry/flags.ts';
import { layOutTrend, type TrendLayout, type TrendLayoutOptions } from '../geometry/lay-out-trend.ts';
import type { TrendFlag, TrendPoint, ValueRange } from '../geometry/trend-series.ts';
import { coordinate, element, escapeText, svgRoot } from '../svg/markup.ts';
import { PALETTE } from '../svg/palette.ts';
import { wrapText } from '../svg/text.ts';
import { drawKey, type KeyItem, keyHeight } from './key.ts';
import { axes, dot, FLAG_FILLS, FONT, lines, runs, SERIES, targetLine } from './parts.ts';

/** A point with what is drawn beside its value: the single observation of an average, the other of two sums. */
export interface ControlPoint extends TrendPoint {
  beside?: number | null;
}

export interface ControlChartOptions extends Pick<TrendLayoutOptions, 'grain' | 'target'> {
  /** What is charted; drawn at the head, in two lines at most, and the picture's accessible name in full. */
  title: string;
  /** Which chart, in which unit, with which limits: a line or two under the title. */
  subtitle: string;
  /** What the picture shows, in words: its alternative text. */
  description: string;
  points: readonly ControlPoint[];
  range?: ValueRange;
  /** How a value is written. */
  text: (value: number) => string;
  /** Words of the key. */
  words: { value: string; centre: string; limits: string; beside?: string };
  /** How what lies beside values is drawn; left out, as single points. */
  besideAs?: 'points' | 'line';
  /** Places at which limits start anew. */
  startsAt?: readonly number[];
  id?: string;
}

export interface ControlPicture {
  /** The element `svg`, as text. */
  svg: string;
  width: number;
  height: number;
}

const WIDTH = 720;
const MARGIN = 16;
const TITLE = { size: 17, line: 22 };
const SUBTITLE = { size: 13, line: 18 };

/** Draws the chart: centre line, limits, values, and points flagged by the signs of the page. */
export function renderControlChart(options: ControlChartOptions): ControlPicture {
  const { id = 'chart', title, description, points, target = null, range = { from: 'lowest' as const } } = options;
  const layout = layOutTrend({ ...options, width: WIDTH, target, range, points: points.map(withBeside) });
  const head = drawHead(options);
  const items = keyItems(options);
  const height = head.height + layout.height + keyHeight(items, WIDTH - 2 * MARGIN) + MARGIN;
  const chart = drawChart(options, layout);
  const key = drawKey(items, WIDTH - 2 * MARGIN);
  const content = [
    element('rect', { x: 0, y: 0, width: WIDTH, height, fill: PALETTE.paper }),
    head.markup,
    element('g', { transform: `translate(0 ${coordinate(head.height)})` }, chart),
    element('g', { transform: `translate(${MARGIN} ${coordinate(head.height + layout.height)})` }, key),
  ];
  return { svg: svgRoot({ id, width: WIDTH, height, title, description }, content.join('')), width: WIDTH, height };
}

/** The axis must reach what is drawn beside values too; limits of the layout itself are not drawn. */
function withBeside({ beside, ...point }: ControlPoint): TrendPoint {
  if (beside === null || beside === undefined) return point;
  const [lower, upper] = [point.lower ?? beside, point.upper ?? beside];
  return { ...point, lower: Math.min(lower, beside), upper: Math.max(upper, beside) };
}

function drawHead({ title, subtitle }: ControlChartOptions): { markup: string; height: number } {
  const titles = wrapText(title, { size: TITLE.size, width: WIDTH - 2 * MARGIN, most: 2, isBold: true });
  const subtitles = wrapText(subtitle, { size: SUBTITLE.size, width: WIDTH - 2 * MARGIN, most: 2 });
  const at = { x: MARGIN, 'font-family': FONT['font-family'] };
  const rows = [
    ...titles.map((line, row) => {
      const look = { 'font-size': String(TITLE.size), 'font-weight': '700', fill: PALETTE.ink };
      return element(
        'text',
        { ...at, ...look, y: MARGIN + TITLE.size + row * TITLE.line - 3 },
        escapeText(line) || ' ',
      );
    }),
    ...subtitles.map((line, row) => {
      const look = { 'font-size': String(SUBTITLE.size), fill: PALETTE.grey };
      const y = MARGIN + titles.length * TITLE.line + SUBTITLE.size + row * SUBTITLE.line;
      return element('text', { ...at, ...look, y }, escapeText(line) || ' ');
    }),
  ];
  return { markup: rows.join(''), height: MARGIN + titles.length * TITLE.line + subtitles.length * SUBTITLE.line };
}

const CENTRE = { stroke: PALETTE.ink, 'stroke-width': '1.5', fill: 'none', 'data-part': 'centre' };
const LIMIT = { stroke: PALETTE.grey, 'stroke-width': '1.25', 'stroke-dasharray': '5 3', fill: 'none' };
const BESIDE = { stroke: PALETTE.turquoise, 'stroke-width': '1.5', 'data-part': 'beside' };

function drawChart(options: ControlChartOptions, layout: TrendLayout): string {
  const { points, text, target = null, startsAt = [], besideAs = 'points' } = options;
  const drawing = { layout, points, text };
  return [
    axes(drawing),
    ...bands(options, layout),
    ...steps(points, ({ centre }) => centre, { layout, startsAt, look: CENTRE }),
    ...(['lower', 'upper'] as const).flatMap((side) =>
      steps(points, (point) => onAxis(point[side], layout), {
        layout,
        startsAt,
        look: { ...LIMIT, 'data-part': side },
      }),
    ),
    target === null ? '' : targetLine(target, layout),
    ...(besideAs === 'line' ? besideLines(points, layout) : besideDots(points, layout)),
    ...lines(drawing, ({ value }) => value, SERIES),
    ...points.map((_, place) => dot(place, drawing)),
  ].join('');
}

/** A limit beyond what values can be is not drawn: the band ends at the edge of the plot. */
function onAxis(limit: number | null, { values }: TrendLayout): number | null {
  return limit === null || limit < values.low || limit > values.high ? null : limit;
}

interface Stepping {
  layout: TrendLayout;
  startsAt: readonly number[];
  look: Record<string, string>;
}

/** Where neighbours belong together: known, next to each other, and not across a new start of limits. */
function stretches<T>(members: readonly (T | null)[], startsAt: readonly number[]): { place: number; member: T }[][] {
  const bounds = [0, ...startsAt, members.length];
  return bounds.slice(1).flatMap((end, index) => {
    const start = bounds[index] ?? 0;
    return runs(members.slice(start, end), 1).map((run) => run.map((one) => ({ ...one, place: one.place + start })));
  });
}

function steps(
  points: readonly ControlPoint[],
  of: (point: ControlPoint) => number | null,
  { layout, startsAt, look }: Stepping,
): string[] {
  return stretches(points.map(of), startsAt).map((run) => element('path', { d: `M${stepPath(run, layout)}`, ...look }));
}

/** Level through each period, from its left edge to its right. */
function stepPath(run: readonly { place: number; member: number }[], { x, y }: TrendLayout, isBack = false): string {
  const corners = run.flatMap(({ place, member }) => {
    const edges = isBack ? [place + 0.5, place - 0.5] : [place - 0.5, place + 0.5];
    return edges.map((edge) => `${coordinate(x(edge))} ${coordinate(y(member))}`);
  });
  return corners.join('L');
}

function bands({ points, startsAt = [] }: ControlChartOptions, layout: TrendLayout): string[] {
  const { low, high } = layout.values;
  const within = (limit: number): number => Math.min(high, Math.max(low, limit));
  const limits = points.map(({ lower, upper }) =>
    lower === null || upper === null ? null : ([within(lower), within(upper)] as const),
  );
  return stretches(limits, startsAt).map((run) => {
    const edge = (end: 0 | 1) => run.map(({ place, member }) => ({ place, member: member[end] }));
    const d = `M${stepPath(edge(1), layout)}L${stepPath(edge(0).reverse(), layout, true)}Z`;
    return element('path', { d, fill: PALETTE.paleGrey, 'fill-opacity': '0.6', 'data-part': 'limits' });
  });
}

function besideLines(points: readonly ControlPoint[], { x, y }: TrendLayout): string[] {
  return runs(points.map(({ beside }) => beside ?? null)).map((run) => {
    const d = run.map(({ place, member }) => `${coordinate(x(place))} ${coordinate(y(member))}`).join('L');
    return element('path', { d: `M${d}`, fill: 'none', ...BESIDE });
  });
}

function besideDots(points: readonly ControlPoint[], { x, y, scale }: TrendLayout): string[] {
  return points.flatMap(({ beside }, place) => {
    if (typeof beside !== 'number') return [];
    const look = { fill: PALETTE.paper, stroke: PALETTE.turquoise, 'stroke-width': '1.5', 'data-part': 'beside' };
    return [element('circle', { cx: x(place), cy: y(beside), r: 2.5 * scale, ...look })];
  });
}

const FLAGS: readonly TrendFlag[] = ['worse', 'better', 'up', 'down'];

/** What is on the picture, and nothing else. */
function keyItems({ points, words, target = null, besideAs }: ControlChartOptions): KeyItem[] {
  const used = new Set(points.flatMap(({ flag }) => flag ?? []));
  const has = (of: (point: ControlPoint) => number | null | undefined): boolean =>
    points.some((point) => typeof of(point) === 'number');
  const items: (KeyItem | null)[] = [
    { words: words.value, sign: { line: SERIES, dot: PALETTE.darkBlue } },
    has(({ beside }) => beside)
      ? { words: words.beside ?? '', sign: besideAs === 'line' ? { line: BESIDE } : { ring: PALETTE.turquoise } }
      : null,
    has(({ centre }) => centre) ? { words: words.centre, sign: { line: CENTRE } } : null,
    has(({ upper }) => upper) ? { words: words.limits, sign: { line: LIMIT, band: PALETTE.paleGrey } } : null,
    target === null ? null : { words: 'target', sign: { line: { stroke: PALETTE.ink, 'stroke-dasharray': '2 3' } } },
    ...FLAGS.filter((flag) => used.has(flag)).map((flag) => {
      const { shape, words: meaning } = FLAG_SIGNS[flag];
      return { words: meaning, sign: { shape, fill: FLAG_FILLS[flag] } };
    }),
  ];
  return items.filter((item) => item !== null);
}
