import { describe, expect, it } from 'vitest';
import { wrapText } from '../svg/text.ts';
import { type ControlChartOptions, type ControlPoint, renderControlChart } from './control-chart.ts';
import { stackPictures } from './stack.ts';

const point = (value: number | null, rest: Partial<ControlPoint> = {}): ControlPoint => ({
  label: 'Apr 2024',
  value,
  centre: 50,
  lower: 40,
  upper: 60,
  flag: null,
  ...rest,
});
const draw = (points: ControlPoint[], rest: Partial<ControlChartOptions> = {}): string =>
  renderControlChart({
    title: 'Bins & "boxes" <all>',
    subtitle: 'c chart',
    description: 'It fell.',
    points,
    text: String,
    words: { value: 'value', centre: 'mean', limits: 'limits', beside: 'single values' },
    ...rest,
  }).svg;
const count = (svg: string, part: string): number => svg.split(`data-part="${part}"`).length - 1;

describe('renderControlChart', () => {
  it('steps limits from period to period, each level through its own', () => {
    const svg = draw([point(50), point(50, { upper: 70 })]);
    const d = /<path d="M([^"]+)"[^>]*data-part="upper"/.exec(svg)?.[1] ?? '';
    const [first, second, third, fourth] = d.split('L').map((corner) => corner.split(' '));
    expect(first?.[1]).toBe(second?.[1]);
    expect(third?.[1]).toBe(fourth?.[1]);
    expect(second?.[0]).toBe(third?.[0]);
    expect(Number(third?.[1])).toBeLessThan(Number(second?.[1]));
  });

  it('starts centre and limits anew, and breaks them at a gap', () => {
    const points = [point(50), point(50), point(50), point(50)];
    expect(count(draw(points), 'centre') + count(draw(points), 'limits')).toBe(2);
    expect(count(draw(points, { startsAt: [2] }), 'centre')).toBe(2);
    const gap = point(null, { centre: null, lower: null, upper: null });
    expect(count(draw([point(50), gap, point(50)]), 'limits')).toBe(2);
  });

  it('draws no line for a limit that values cannot reach', () => {
    const beyond = [point(50, { lower: -5 }), point(51, { lower: -5 })];
    const svg = draw(beyond, { range: { from: 'zero', least: 0 } });
    expect([count(svg, 'lower'), count(svg, 'upper'), count(svg, 'limits')]).toEqual([0, 1, 1]);
  });

  it('names itself, and has a key of what is on it and nothing else', () => {
    const plain = draw([point(50), point(51)]);
    expect(plain).toContain('<title id="chart-title">Bins &amp; &quot;boxes&quot; &lt;all&gt;</title>');
    expect(plain).toContain('<desc id="chart-description">It fell.</desc>');
    expect(plain).not.toMatch(/worse than usual|target|single values/);
    const all = draw([point(50, { flag: 'worse', beside: 90 }), point(51)], { target: 55 });
    for (const words of ['worse than usual', 'target', 'single values']) expect(all).toContain(`>${words}<`);
    expect(all).not.toContain('better than usual');
  });

  it('keeps everything on the picture: nothing, one point, equal values, 200 points, long names and periods', () => {
    const many = Array.from({ length: 200 }, (_, index) => point(index, { label: `from March to September ${index}` }));
    for (const points of [[], [point(0, { centre: 0, lower: 0, upper: 0 })], [point(1), point(1), point(1)], many]) {
      const svg = draw(points, { title: 'Everything that the council collects '.repeat(9) });
      const [width, height] = / viewBox="0 0 (\d+) (\d+)"/.exec(svg)?.slice(1).map(Number) ?? [];
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      for (const [, x] of svg.matchAll(/ (?:cx|x|x1|x2)="([^"]+)"/g)) expect(Number(x)).toBeLessThanOrEqual(width ?? 0);
      for (const [, y] of svg.matchAll(/ (?:cy|y|y1|y2)="([^"]+)"/g))
        expect(Number(y)).toBeLessThanOrEqual(height ?? 0);
    }
    const labels = [...draw(many).matchAll(/text-anchor="\w+" y="[^"]+"[^>]*>from March/g)];
    expect(labels.length).toBeLessThanOrEqual(4);
  });
});

describe('stackPictures', () => {
  it('puts pictures under each other, and leaves a single one as it is', () => {
    const picture = (height: number) => ({ svg: `<svg id="${height}"/>`, width: 700, height });
    expect(stackPictures([picture(100)])).toBe('<svg id="100"/>');
    const both = stackPictures([picture(100), picture(200)]);
    expect(both).toContain('<svg y="0" id="100"/><svg y="112" id="200"/>');
    expect(both).toContain('viewBox="0 0 700 312"');
  });
});

describe('wrapText', () => {
  it('wraps at words, cuts what is too long, and ends with an ellipsis where lines are left over', () => {
    const room = { size: 10, width: 60, most: 2 };
    expect(wrapText('one two three', room)).toEqual(['one two', 'three']);
    expect(wrapText('one two three four five six', room).at(-1)).toMatch(/…$/);
    expect(wrapText('Llanfairpwllgwyngyll', room)[0]).toMatch(/^Llanfair\w*…$/);
  });
});
