import { describe, expect, it } from 'vitest';
import { renderWardMap, wardMapLegend, type WardMapOptions } from './ward-map.ts';

const square = (west: number, south: number): number[][] => [
  [west, south],
  [west, south + 1],
  [west + 1, south + 1],
  [west + 1, south],
  [west, south],
];
const ward = (code: string, rings: number[][][], name = `Ward ${code}`) => ({
  properties: { code, name },
  geometry: { type: 'Polygon', coordinates: rings },
});
const draw = (options: Partial<WardMapOptions>): string =>
  renderWardMap({
    features: [ward('A', [square(-2, 51)]), ward('B', [square(-1, 51)])],
    values: { A: { position: 'above', label: '12.4 per 1,000' }, B: { position: 'within' } },
    title: 'Complaints by ward',
    description: 'One ward is above its limits.',
    width: 100,
    height: 100,
    ...options,
  });
const paths = (svg: string): string[] => [...svg.matchAll(/ d="(M[^"]+)"[^>]*data-ward/g)].map(([, d = '']) => d);

describe('renderWardMap', () => {
  it('draws each ward once, side by side, with one decimal at most', () => {
    const svg = draw({});
    expect(paths(svg)).toEqual([
      expect.stringMatching(/^M4,[\d.]+L4,[\d.]+L50,[\d.]+L50,[\d.]+Z$/),
      expect.stringMatching(/^M50,[\d.]+L50,[\d.]+L96,[\d.]+L96,[\d.]+Z$/),
    ]);
    expect(svg).not.toMatch(/ d="[^"]*\d\.\d\d/);
  });

  it('draws the same area whichever way a ring is wound', () => {
    const turned = [ward('A', [square(-2, 51).toReversed()]), ward('B', [square(-1, 51).toReversed()])];
    const numbers = (svg: string): string[] =>
      paths(svg).map((d) => (d.match(/[\d.]+,[\d.]+/g) ?? []).sort().join(' '));
    expect(numbers(draw({ features: turned }))).toEqual(numbers(draw({})));
  });

  it('puts north at the top', () => {
    const svg = draw({ features: [ward('N', [square(0, 52)]), ward('S', [square(0, 51)])] });
    const highest = (d = ''): number => Math.min(...[...d.matchAll(/,([\d.]+)/g)].map(([, y]) => Number(y)));
    const [north, south] = paths(svg);
    expect(highest(north)).toBeLessThan(highest(south));
  });

  it('is one image with a name and a description', () => {
    const svg = draw({ id: 'm1' });
    expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="m1-title m1-description">/);
    expect(svg).toContain('<title id="m1-title">Complaints by ward</title><desc id="m1-description">One ward');
    expect(svg).not.toContain('aria-label=');
  });

  it('shows a position by pattern as well as by fill', () => {
    const values = { A: { position: 'above' }, B: { position: 'below' } } as const;
    expect(draw({ values })).toMatch(/fill="url\(#ward-map-lines\)".*fill="url\(#ward-map-dots\)"/);
    expect(draw({ values: {} }).match(/url\(#ward-map-thin-lines\)/g)).toHaveLength(2);
    expect(draw({})).toContain('<title>Ward A: 12.4 per 1,000: above the limits</title>');
  });

  it('emphasises the selected ward by weight', () => {
    expect(draw({})).not.toContain('data-selected');
    expect(draw({ selected: 'A' }).match(/data-selected/g)).toHaveLength(1);
    expect(draw({ selected: 'no such ward' })).not.toContain('data-selected');
  });

  it('never lets text from a file become markup', () => {
    const evil = `"><script>alert('x')</script>&\u0007`;
    const svg = draw({
      features: [ward(evil, [square(0, 51)], evil)],
      values: { [evil]: { position: 'above', label: evil } },
      title: evil,
      description: evil,
    });
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('\u0007');
    expect(svg).toContain('data-ward="&quot;&gt;&lt;script&gt;');
  });

  it('leaves out detail too small to see, but never a whole ward', () => {
    const jagged = [
      ...Array.from({ length: 5000 }, (_, i) => [i / 5000, 51 + (i % 2) / 1e5]),
      [1, 50],
      [0, 50],
      [0, 51],
    ];
    const islet = [
      [3, 51],
      [3, 51.00001],
      [3.00001, 51.00001],
      [3, 51],
    ];
    const [long = '', small = ''] = paths(draw({ features: [ward('A', [jagged]), ward('B', [islet])] }));
    expect(long.length).toBeLessThan(1500);
    expect(small).toMatch(/^M/);
  });

  it('says so where there are no boundaries, and skips what is no area', () => {
    const point = { properties: { code: 'P', name: 'P' }, geometry: { type: 'Point', coordinates: [0, 51] } };
    expect(draw({ features: [point, { ...point, geometry: null }] })).toContain('No ward boundaries');
  });

  it('gives its key as data, with the number of wards in each class', () => {
    const legend = wardMapLegend({
      features: [ward('A', []), ward('B', []), ward('toString', [])],
      values: { A: { position: 'above' } },
    });
    expect(legend.map(({ position, count, pattern }) => [position, count, pattern])).toEqual([
      ['above', 1, 'lines'],
      ['within', 0, 'plain'],
      ['below', 0, 'dots'],
      ['not judged', 2, 'thin lines'],
    ]);
  });
});
