// The key under a chart: each sign that is on it, with its words.
import { coordinate, element, escapeText } from '../svg/markup.ts';
import { PALETTE } from '../svg/palette.ts';
import { textWidth } from '../svg/text.ts';
import { FONT, FONT_SIZE } from './parts.ts';

/** How a line, a band, a point or a flag looks. */
interface KeySign {
  line?: Record<string, string>;
  band?: string;
  dot?: string;
  ring?: string;
  shape?: string;
  fill?: string;
}

export interface KeyItem {
  words: string;
  sign: KeySign;
}

const SIGN_WIDTH = 26;
const GAP = 8;
const BETWEEN = 20;
const ROW = 20;

interface PlacedItem extends KeyItem {
  x: number;
  row: number;
}

/** Pixels that a key of some width is high. */
export function keyHeight(items: readonly KeyItem[], width: number): number {
  return ROW * (1 + Math.max(-1, ...placeItems(items, width).map(({ row }) => row)));
}

/** Items one after the other, in as many rows as they need. */
export function drawKey(items: readonly KeyItem[], width: number): string {
  return placeItems(items, width)
    .map(({ words, sign, x, row }) => {
      const text = element('text', { x: SIGN_WIDTH + GAP, y: 4, ...FONT }, escapeText(words) || ' ');
      return element('g', { transform: `translate(${coordinate(x)} ${ROW * row + ROW / 2})` }, drawSign(sign) + text);
    })
    .join('');
}

function placeItems(items: readonly KeyItem[], width: number): PlacedItem[] {
  let [x, row] = [0, 0];
  return items.map((item) => {
    const own = SIGN_WIDTH + GAP + textWidth(item.words, FONT_SIZE);
    if (x > 0 && x + own > width) [x, row] = [0, row + 1];
    const placed = { ...item, x, row };
    x += own + BETWEEN;
    return placed;
  });
}

function drawSign({ line, band, dot, ring, shape, fill }: KeySign): string {
  const middle = SIGN_WIDTH / 2;
  const edge = (y: number): string =>
    element('line', { x1: 0, x2: SIGN_WIDTH, y1: y, y2: y, 'stroke-width': '1.5', ...line, 'data-part': undefined });
  const parts = [
    band ? element('rect', { x: 0, y: -6, width: SIGN_WIDTH, height: 12, fill: band, 'fill-opacity': '0.6' }) : '',
    line && band ? edge(-6) + edge(6) : '',
    line && !band ? edge(0) : '',
    dot ? element('circle', { cx: middle, cy: 0, r: 2.5, fill: dot }) : '',
    ring
      ? element('circle', { cx: middle, cy: 0, r: 2.5, fill: PALETTE.paper, stroke: ring, 'stroke-width': '1.5' })
      : '',
  ];
  const flag = {
    transform: `translate(${middle} 0)`,
    fill: fill ?? PALETTE.ink,
    stroke: PALETTE.ink,
    'stroke-width': '1.5',
  };
  return parts.join('') + (shape ? element('path', { d: shape, ...flag }) : '');
}
