// Headings in a message: few and short, as a file without headings may have anything in their place.
const MOST_HEADINGS = 15;
const LONGEST_HEADING = 80;

/** Up to fifteen headings, each on one line and at most 80 characters long. */
export function listHeadings(header: readonly string[]): string {
  const named = header.slice(0, MOST_HEADINGS).map((heading) => {
    const line = heading
      .slice(0, LONGEST_HEADING * 2)
      .replaceAll(/\s+/g, ' ')
      .trim();
    return line.length > LONGEST_HEADING ? `${line.slice(0, LONGEST_HEADING - 1)}…` : line;
  });
  const rest = header.length > MOST_HEADINGS ? ` and ${header.length - MOST_HEADINGS} more` : '';
  return `${named.join(', ')}${rest}`;
}
