// @vitest-environment jsdom
import { renderTrend } from '@said/charts';
import type { SeriesView } from '@said/server';
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { unitBesideName, valueInWords } from '@said/wording';
import { aMeasure, aSeries, withPoints } from '../../testing/a-series.ts';
import { renderPart, stubWidth } from '../../testing/render-part.tsx';
import { rangeOf } from './layout.ts';
import { buildMarks } from './marks.ts';
import { TrendChart } from './TrendChart.tsx';

type Place = readonly [what: string, x: number, y: number];

const at = (element: Element, name: string): number => Number(element.getAttribute(name));
const all = (root: Element, selector: string): Element[] => [...root.querySelectorAll(selector)];

/** The corners of paths from left to right: where the two begin to draw does not matter. */
function corners(what: string, paths: readonly Element[]): Place[] {
  const numbers = paths.flatMap((path) => path.getAttribute('d')?.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
  const places = numbers.flatMap((x, index) => (index % 2 === 0 ? [[what, x, numbers[index + 1] ?? 0] as const] : []));
  return places.sort((a, b) => a[1] - b[1] || a[2] - b[2]);
}

function dot(element: Element): Place {
  const moved = /translate\(([-\d.]+)[ ,]([-\d.]+)\)/.exec(element.getAttribute('transform') ?? '');
  const shape = element.getAttribute('d') ?? `circle ${at(element, 'r').toFixed(1)}`;
  return moved ? [shape, Number(moved[1]), Number(moved[2])] : [shape, at(element, 'cx'), at(element, 'cy')];
}

const textOf = (element: Element): string => element.textContent ?? '';

/** Left, top and bottom end of a line, whichever way it was drawn. */
const lineOf = (line: Element): number[] => [
  at(line, 'x1'),
  Math.min(at(line, 'y1'), at(line, 'y2')),
  Math.max(at(line, 'y1'), at(line, 'y2')),
];

/** The same within half a pixel, for all numbers of a drawing. */
function nearly(drawn: unknown): unknown {
  if (typeof drawn === 'number') return expect.closeTo(drawn, 0);
  if (Array.isArray(drawn)) return drawn.map(nearly);
  if (typeof drawn !== 'object' || drawn === null) return drawn;
  return Object.fromEntries(Object.entries(drawn).map(([name, part]) => [name, nearly(part)]));
}

/** What the page drew, and where. */
function drawnOnPage(root: Element) {
  const [centre, value] = all(root, '.recharts-line');
  return {
    dots: all(root, '.recharts-line-dots circle, .recharts-line-dots path').map(dot),
    periods: all(root, '.recharts-xAxis-tick-labels text').map((text) => [textOf(text), at(text, 'x')]),
    values: all(root, '.recharts-yAxis-tick-labels text').map((text) => [textOf(text), at(text, 'y')]),
    band: corners('band', all(root, '.recharts-area-area')),
    centre: corners('centre', all(centre ?? root, '.recharts-line-curve')),
    series: corners('series', all(value ?? root, '.recharts-line-curve')),
    lines: all(root, '.recharts-reference-line-line').map(lineOf),
    signs: all(root, '.recharts-reference-line text').map((text) => [textOf(text), at(text, 'x'), at(text, 'y')]),
  };
}

/** The same of the picture for documents. Labels of values stand four pixels lower, for want of a middle. */
function drawnInPicture(root: Element) {
  const part = (name: string) => all(root, `[data-part="${name}"]`);
  const texts = all(root, 'text').filter((text) => textOf(text) !== 'Target');
  const bold = texts.filter((text) => text.getAttribute('font-weight') === '700');
  const plain = texts.filter((text) => !bold.includes(text));
  const ofValues = plain.filter((text) => text.getAttribute('text-anchor') === 'end');
  return {
    dots: all(root, 'circle, path[data-flag]').map(dot),
    periods: plain.filter((text) => !ofValues.includes(text)).map((text) => [textOf(text), at(text, 'x')]),
    values: ofValues.map((text) => [textOf(text), at(text, 'y') - 4]),
    band: corners('band', part('limits')),
    centre: corners('centre', part('centre')),
    series: corners('series', part('series')),
    lines: [...part('target'), ...part('visit'), ...part('action'), ...part('event')].map(lineOf),
    signs: bold.map((text) => [textOf(text), at(text, 'x'), at(text, 'y')]),
  };
}

function drawBoth(series: SeriesView, width: number) {
  stubWidth(width);
  const marks = buildMarks(series);
  renderPart(<TrendChart series={series} marks={marks} />);
  const { points, grain, target, measure, standardUnit } = series;
  const picture = document.createElement('div');
  picture.innerHTML = renderTrend({
    points,
    grain,
    target,
    marks,
    range: rangeOf(series),
    text: (value) => valueInWords(value, unitBesideName(measure.unit, standardUnit)),
    title: 'A trend',
    description: 'It rose.',
    width,
  });
  return { page: drawnOnPage(screen.getByRole('img')), picture: drawnInPicture(picture) };
}

const limits = (centre: number, width: number) => ({ centre, lower: centre - width, upper: centre + width });

const COUNTS = withPoints(
  aSeries(
    Array.from({ length: 30 }, (_, index) => 40 + ((index * 7) % 11)),
    {
      visits: [{ date: '2024-03', label: 'full assessment' }],
      actions: [
        { date: '2024-03-20', label: 'New rota' },
        { date: '2025-02-01', label: 'Two crews' },
      ],
      events: [{ from: '2024-06-01', to: '2024-08-15', kind: 'strike', note: null }],
    },
  ),
  {
    12: limits(45, 12),
    13: limits(45, 12),
    14: { ...limits(45, 12), value: 90, flag: 'up' },
    15: { ...limits(46, 12), value: 5, flag: 'down' },
    16: { value: null, centre: null },
    17: limits(44, 10),
    18: limits(44, 10),
    29: { incomplete: true },
  },
);

const SHARES = withPoints(
  aSeries([0.91, 0.95, 0.88, 0.97], {
    measure: aMeasure({ unit: 'share', name: 'answered in time' }),
    grain: 'quarter',
    target: 0.9,
  }),
  {
    1: { ...limits(0.93, 0.1), flag: 'better' },
    2: { ...limits(0.93, 0.1), flag: 'worse' },
    3: limits(0.94, 0.05),
  },
);

describe('the trend on the page and in documents', () => {
  it.each([
    ['counts of many months with marks', COUNTS, 900],
    ['the same on a narrow screen', COUNTS, 343],
    ['shares of few quarters with a target', SHARES, 900],
    ['a single point', aSeries([12]), 900],
  ])('stand at the same places: %s', (_, series, width) => {
    const { page, picture } = drawBoth(series, width);
    expect(picture).toEqual(nearly(page));
    expect(page.dots).toHaveLength(series.points.filter(({ value }) => value !== null).length);
    expect(page.values.length).toBeGreaterThanOrEqual(2);
    expect(page.periods.length).toBeGreaterThanOrEqual(1);
  });

  it('tell every flag by its shape, and what is not over by a ring', () => {
    const flags = { 0: { flag: 'up' }, 1: { flag: 'down' }, 2: { flag: 'better' }, 3: { flag: 'worse' } } as const;
    const { dots } = drawBoth(withPoints(aSeries([1, 2, 3, 4, 5, 6]), { ...flags, 5: { incomplete: true } }), 900).page;
    expect(new Set(dots.map(([shape]) => shape)).size).toBe(6);
  });

  it('write a sign for each mark, none over another', () => {
    const { signs, lines } = drawBoth(COUNTS, 343).page;
    expect(signs.map(([sign]) => sign)).toEqual(['V1', 'A1', 'A2', 'E1']);
    expect(lines).toHaveLength(4);
    const letters = 14;
    const over = signs.filter(([, x, y], index) =>
      signs.slice(index + 1).some(([, other, row]) => row === y && Math.abs(Number(other) - Number(x)) < letters),
    );
    expect(over).toEqual([]);
  });
});

describe('TrendChart', () => {
  it('is one image to a screen reader, named by what it shows', () => {
    stubWidth(900);
    renderPart(<TrendChart series={COUNTS} marks={[]} />);
    expect(screen.getByRole('img', { name: `Chart. ${COUNTS.headline}` })).toBeDefined();
  });
});
