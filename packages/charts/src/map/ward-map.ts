// The ward map: where a rate stands outside its funnel limits. Position is shown by fill and by pattern.
import { element, escapeText, type Picture, svgRoot } from '../svg/markup.ts';
import { PALETTE } from '../svg/palette.ts';
import { type MapFeature, type Outline, projectWards } from './project.ts';

/** Where a ward's rate stands to its funnel limits. `not judged`: no population or too few cases. */
export type FunnelPosition = 'above' | 'below' | 'within' | 'not judged';

export interface WardValue {
  position: FunnelPosition;
  /** What to say of the ward, e.g. `12.4 per 1,000`. */
  label?: string;
}

export interface WardMapOptions extends Omit<Picture, 'id' | 'width' | 'height'> {
  features: readonly MapFeature[];
  /** By ward code. A ward without a value is shown as not judged. */
  values: Readonly<Record<string, WardValue>>;
  /** Code of the ward to emphasise: by weight of its outline, not by hue. */
  selected?: string | null;
  id?: string;
  width?: number;
  height?: number;
}

export interface LegendItem {
  position: FunnelPosition;
  label: string;
  fill: string;
  pattern: 'lines' | 'dots' | 'plain' | 'thin lines';
  /** Wards of the map in this class. */
  count: number;
}

interface MapClass {
  label: string;
  fill: string;
  pattern: LegendItem['pattern'];
}

// No class is "good" or "bad": more feedback than expected can be either. The order is that of the legend.
const CLASSES: Record<FunnelPosition, MapClass> = {
  above: { label: 'Above the limits', fill: PALETTE.orange, pattern: 'lines' },
  within: { label: 'Within the limits', fill: PALETTE.paleGrey, pattern: 'plain' },
  below: { label: 'Below the limits', fill: PALETTE.turquoise, pattern: 'dots' },
  'not judged': { label: 'Not judged', fill: PALETTE.paper, pattern: 'thin lines' },
};
const POSITIONS = Object.keys(CLASSES) as FunnelPosition[];

/** The key to a map, as data: the page shows it above the map, in text. */
export function wardMapLegend({ features, values }: Pick<WardMapOptions, 'features' | 'values'>): LegendItem[] {
  const positions = features.map(({ properties }) => positionOf(values, properties.code));
  return POSITIONS.map((position) => ({
    position,
    ...CLASSES[position],
    count: positions.filter((item) => item === position).length,
  }));
}

/**
 * An SVG choropleth as text. The figures belong in a table beside it: the map is one image to assistive technology.
 * @example renderWardMap({ features, values: { E05001527: { position: 'above' } }, title: '…', description: '…' })
 */
export function renderWardMap(options: WardMapOptions): string {
  const { id = 'ward-map', width = 640, height = 480, title, description, features, values, selected } = options;
  const outlines = projectWards(features, { width, height, margin: 4 });
  const wards = outlines.map((outline) => drawWard(outline, values[outline.code], id)).join('');
  const chosen = outlines.find(({ code }) => code === selected);
  const content = [
    element('defs', {}, patterns(id)),
    element('g', { 'fill-rule': 'evenodd', 'stroke-linejoin': 'round' }, wards || ' '),
    chosen ? emphasise(chosen) : '',
    outlines.length === 0 ? noBoundaries(width, height) : '',
  ];
  return svgRoot({ id, width, height, title, description }, content.join(''));
}

const positionOf = (values: WardMapOptions['values'], code: string): FunnelPosition =>
  (Object.hasOwn(values, code) ? values[code]?.position : undefined) ?? 'not judged';

function drawWard({ code, name, path }: Outline, value: WardValue | undefined, id: string): string {
  const position = value?.position ?? 'not judged';
  const { label, fill, pattern } = CLASSES[position];
  const hint = [name, value?.label, label.toLowerCase()].filter(Boolean).join(': ');
  const attributes = {
    d: path,
    fill: pattern === 'plain' ? fill : `url(#${id}-${pattern.replace(' ', '-')})`,
    stroke: PALETTE.ink,
    'stroke-width': '0.8',
    'stroke-dasharray': position === 'not judged' ? '3 2' : undefined,
    'data-ward': code,
    'data-position': position,
  };
  return element('path', attributes, element('title', {}, escapeText(hint) || ' '));
}

// A light band under a dark line stands out from any fill.
function emphasise({ path }: Outline): string {
  const line = { d: path, fill: 'none', 'stroke-linejoin': 'round', 'pointer-events': 'none' };
  return (
    element('path', { ...line, stroke: PALETTE.paper, 'stroke-width': '6' }) +
    element('path', { ...line, stroke: PALETTE.ink, 'stroke-width': '3', 'data-selected': 'true' })
  );
}

function patterns(id: string): string {
  const box = (name: string) => ({ id: `${id}-${name}`, width: '8', height: '8', patternUnits: 'userSpaceOnUse' });
  const ground = (fill: string): string => element('rect', { width: '8', height: '8', fill });
  const lines = element('path', { d: 'M-2 2L2 -2M0 8L8 0M6 10L10 6', stroke: PALETTE.ink, 'stroke-width': '1.4' });
  const dots = element('circle', { cx: '4', cy: '4', r: '1.6', fill: PALETTE.ink });
  // White alone would look like a hole in the map.
  const thin = element('path', { d: 'M-2 6L2 10M0 0L8 8M6 -2L10 2', stroke: PALETTE.grey, 'stroke-width': '0.5' });
  return (
    element('pattern', box('lines'), ground(CLASSES.above.fill) + lines) +
    element('pattern', box('dots'), ground(CLASSES.below.fill) + dots) +
    element('pattern', box('thin-lines'), ground(CLASSES['not judged'].fill) + thin)
  );
}

function noBoundaries(width: number, height: number): string {
  const place = {
    x: width / 2,
    y: height / 2,
    'text-anchor': 'middle',
    'font-family': 'sans-serif',
    fill: PALETTE.ink,
  };
  return element('text', place, 'No ward boundaries for this date');
}
