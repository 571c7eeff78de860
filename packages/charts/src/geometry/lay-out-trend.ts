// Where everything of a trend stands, in pixels. The page's chart and the picture for documents are both drawn from this.
import { pointScale } from './flags.ts';
import { rowsOf, signWidth } from './marks.ts';
import { periodTicks, type PeriodTick } from './period-axis.ts';
import type { Grain, TrendMark, TrendPoint, ValueRange } from './trend-series.ts';
import { valueAxis, type ValueAxis } from './value-axis.ts';

export interface TrendLayoutOptions {
  width: number;
  /** The whole picture; left out, as high as suits the width, with room for the signs of all marks. */
  height?: number;
  points: readonly TrendPoint[];
  grain?: Grain;
  target?: number | null;
  range: ValueRange;
  marks?: readonly TrendMark[];
}

/** A mark with its places: the line at `x`, the span to `until`, the sign around `textX` above the chart. */
export interface PlacedMark<Mark extends TrendMark = TrendMark> {
  mark: Mark;
  x: number;
  until: number | null;
  /** Base line of the sign. */
  textY: number;
  /** A long sign near an edge grows inwards, so that none is cut off. */
  anchor: 'start' | 'middle' | 'end';
}

export interface TrendLayout {
  width: number;
  height: number;
  plot: { left: number; right: number; top: number; bottom: number };
  /** From a place among the points, and from a value, to pixels. */
  x: (place: number) => number;
  y: (value: number) => number;
  values: ValueAxis;
  periods: PeriodTick[];
  /** Limits of each point, cut off at the ends of the axis; null where it has none. */
  band: ([lower: number, upper: number] | null)[];
  marks: PlacedMark[];
  /** How large points are drawn. */
  scale: number;
}

const NARROW = 560;
/** By the room there is: labels of values, height without signs, and how many periods are written. */
const SIZES = {
  narrow: { left: 48, height: 290, periods: 4 },
  wide: { left: 68, height: 380, periods: 9 },
};
const RIGHT = 20;
const BELOW = 38;
const ABOVE = 20;
const SIGN_HEIGHT = 14;
const SIGN_AIR = 5;

/** Lays out a series: plot area, axes, band and the signs of its marks. */
export function layOutTrend(options: TrendLayoutOptions): TrendLayout {
  const { width, points, grain, target = null, range, marks = [] } = options;
  const size = width < NARROW ? SIZES.narrow : SIZES.wide;
  const [left, right] = [size.left, width - RIGHT];
  // Half a step of air at both ends keeps the first point off the axis.
  const step = (right - left) / Math.max(1, points.length);
  const rows = rowsOf(marks, step);
  const top = ABOVE + SIGN_HEIGHT * Math.max(0, ...rows.values());
  const height = options.height ?? size.height + top;
  const bottom = height - BELOW;
  const values = valueAxis(points, target, range);
  const x = (place: number): number => left + (place + 0.5) * step;
  return {
    width,
    height,
    plot: { left, right, top, bottom },
    x,
    y: (value) => bottom - ((value - values.low) / (values.high - values.low)) * (bottom - top),
    values,
    periods: periodTicks(points, grain, Math.min(size.periods, mostLabels(points, grain, right - left))),
    band: points.map((point) => bandOf(point, values)),
    marks: marks.map((mark) => {
      const at = x(mark.at);
      const until = mark.until === null ? null : x(mark.until);
      const textY = top - SIGN_AIR - SIGN_HEIGHT * (rows.get(mark) ?? 0);
      return { mark, x: at, until, textY, anchor: anchorAt(at, signWidth(mark), width) };
    }),
    scale: pointScale(step),
  };
}

const LETTER_WIDTH = 7;
const LABEL_GAP = 14;

/** How many periods can be written side by side: months and quarters are short, what a file calls a period may not be. */
function mostLabels(points: readonly TrendPoint[], grain: Grain | undefined, room: number): number {
  if (grain !== undefined) return Infinity;
  const longest = points.reduce((most, { label }) => Math.max(most, label.length), 0);
  return Math.max(1, Math.floor(room / (LETTER_WIDTH * longest + LABEL_GAP)));
}

function bandOf({ lower, upper }: TrendPoint, { low, high }: ValueAxis): [number, number] | null {
  const within = (value: number): number => Math.min(high, Math.max(low, value));
  return lower === null || upper === null ? null : [within(lower), within(upper)];
}

function anchorAt(x: number, signWidth: number, width: number): PlacedMark['anchor'] {
  if (x - signWidth / 2 < 0) return 'start';
  return x + signWidth / 2 > width ? 'end' : 'middle';
}
