// Several pictures in one file, one under the other.
import type { ControlPicture } from './control-chart.ts';

const BETWEEN = 12;

/** One SVG with all pictures, each an image of its own to assistive technology; a single one as it is. */
export function stackPictures(pictures: readonly ControlPicture[]): string {
  const [first] = pictures;
  if (!first || pictures.length === 1) return first?.svg ?? '';
  let y = 0;
  const placed = pictures.map(({ svg, height }) => {
    const at = svg.replace('<svg ', `<svg y="${y}" `);
    y += height + BETWEEN;
    return at;
  });
  const [width, height] = [Math.max(...pictures.map((picture) => picture.width)), y - BETWEEN];
  const size = `viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${placed.join('')}</svg>`;
}
