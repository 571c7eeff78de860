/** First and last flagged point, as indexes into the series. */
export interface Span {
  first: number;
  last: number;
}

/** Runs of flagged points; runs with at most `gap` other points between them are one. */
export function findSpans(flags: readonly boolean[], gap = 1): Span[] {
  const spans: Span[] = [];
  for (const [index, isFlagged] of flags.entries()) {
    if (!isFlagged) continue;
    const open = spans.at(-1);
    if (open && index - open.last - 1 <= gap) open.last = index;
    else spans.push({ first: index, last: index });
  }
  return spans;
}
