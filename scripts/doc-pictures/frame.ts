// The project's own trend chart with a visible title above it and a key below, as a picture that stands alone.
import { FLAG_SIGNS, PALETTE, POINT_RADIUS, renderTrend, type TrendOptions } from '@said/charts';

export interface FrameOptions extends Omit<TrendOptions, 'id' | 'width' | 'height' | 'text'> {
  id: string;
  /** Printed after each value, e.g. `%`. */
  unit: string;
  /** A line under the title, in plain words. */
  subtitle: string;
}

const WIDTH = 720;
const CHART_HEIGHT = 300;
const TOP = 52;
const KEY_LINE = 20;
const FONT = `font-family="Arial, Helvetica, sans-serif" fill="${PALETTE.ink}"`;

// An edge keeps the band in sight in black and white. The key names the target: beside its line there is no room.
const STYLE = `[data-part=limits]{stroke:${PALETTE.grey}} [data-part=target]+text{display:none}`;

/** SVG text with one final line end. */
export function renderFramed(options: FrameOptions): string {
  const { id, title, subtitle, unit } = options;
  const keys = keyOf(options);
  const text = (value: number): string => `${value.toLocaleString('en-GB')}${unit}`;
  const chart = renderTrend({ ...options, text, id: `${id}-chart`, width: WIDTH, height: CHART_HEIGHT });
  const height = TOP + CHART_HEIGHT + KEY_LINE * Math.ceil(keys.length / KEYS_A_LINE) + 10;
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}">`,
    `<style>${STYLE}</style>`,
    `<rect width="${WIDTH}" height="${height}" fill="${PALETTE.paper}"/>`,
    `<text x="16" y="26" font-size="18" font-weight="bold" ${FONT}>${escaped(title)}</text>`,
    `<text x="16" y="46" font-size="14" ${FONT}>${escaped(subtitle)}</text>`,
    chart.replace('<svg ', `<svg y="${TOP}" `),
    ...keys.map((key, index) => drawKey(key, index)),
    '</svg>',
  ];
  return `${parts.join('\n')}\n`;
}

interface Key {
  label: string;
  sign: string;
}

const KEYS_A_LINE = 3;
const KEY_WIDTH = 228;

// Signs as the chart draws them, each in a box of 24 by 14.
const line = (style: string): string => `<path d="M0 7H24" fill="none" ${style}/>`;
const shape = (d: string, fill: string): string =>
  `<path d="${d}" transform="translate(12 7)" fill="${fill}" stroke="${PALETTE.ink}" stroke-width="1.5"/>`;

const RESULT: Key = {
  label: 'result of the month',
  sign: `${line(`stroke="${PALETTE.darkBlue}" stroke-width="1.5"`)}<circle cx="12" cy="7" r="${POINT_RADIUS.plain}" fill="${PALETTE.darkBlue}"/>`,
};
const BAND: Key = {
  label: 'usual range (the band)',
  sign: `<rect width="24" height="14" fill="${PALETTE.paleGrey}" stroke="${PALETTE.grey}" stroke-width=".75"/>`,
};
const CENTRE: Key = {
  label: 'what was to be expected',
  sign: line(`stroke="${PALETTE.grey}" stroke-width="1.5" stroke-dasharray="6 4"`),
};
const TARGET_SIGN = line(`stroke="${PALETTE.ink}" stroke-width="1.5" stroke-dasharray="2 3"`);
const WORSE: Key = {
  label: 'flagged as worse',
  sign: shape(FLAG_SIGNS.worse.shape, PALETTE.orange),
};
const BETTER: Key = {
  label: 'flagged as better',
  sign: shape(FLAG_SIGNS.better.shape, PALETTE.turquoise),
};

function keyOf({ points, target, unit }: FrameOptions): Key[] {
  const has = (flag: string): boolean => points.some((point) => point.flag === flag);
  return [
    RESULT,
    BAND,
    CENTRE,
    ...(has('worse') ? [WORSE] : []),
    ...(has('better') ? [BETTER] : []),
    ...(typeof target === 'number' ? [{ label: `target: ${target}${unit}`, sign: TARGET_SIGN }] : []),
  ];
}

function drawKey({ label, sign }: Key, index: number): string {
  const x = 16 + (index % KEYS_A_LINE) * KEY_WIDTH;
  const y = TOP + CHART_HEIGHT + KEY_LINE * Math.floor(index / KEYS_A_LINE);
  return `<g transform="translate(${x} ${y})">${sign}<text x="32" y="12" font-size="13" ${FONT}>${label}</text></g>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
