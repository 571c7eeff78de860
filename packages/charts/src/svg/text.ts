// How much room text takes. Nothing measures fonts here: widths are those of Arial on the whole, on the safe side.

/** Width of a letter for each pixel of its height, on average over names and sentences. */
const REGULAR = 0.53;
const BOLD = 0.58;
/** Capitals and wide letters take more. */
const WIDE = /[A-Z0-9@%&mwMW–—…]/u;
const WIDER_BY = 1.25;

export interface TextRoom {
  /** Height of the letters in pixels. */
  size: number;
  width: number;
  /** Most lines; what is left over is cut off behind an ellipsis. */
  most: number;
  isBold?: boolean;
}

/** Pixels that a line of text takes, or a little less. */
export function textWidth(text: string, size: number, isBold = false): number {
  const letter = size * (isBold ? BOLD : REGULAR);
  return Array.from(text).reduce((width, sign) => width + letter * (WIDE.test(sign) ? WIDER_BY : 1), 0);
}

/** Lines that fit; a word that is too long for a line is cut. */
export function wrapText(text: string, { size, width, most, isBold = false }: TextRoom): string[] {
  const fits = (line: string): boolean => textWidth(line, size, isBold) <= width;
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    const longer = [lines.at(-1), word].filter((part) => part !== undefined).join(' ');
    if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const kept = lines.slice(0, most);
  if (lines.length > most) kept.push(`${kept.pop() ?? ''}…`);
  return kept.map((line) => (fits(line) ? line : cutText(line, fits)));
}

function cutText(line: string, fits: (line: string) => boolean): string {
  const letters = Array.from(line.replace(/…$/, ''));
  while (letters.length > 0 && !fits(`${letters.join('')}…`)) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
