import { decimalNumber } from './numbers.ts';

/** The word for that many of a kind: `complaint` for 1, `complaints` for 0 and 12; `enquiries`, `breaches`, `news`. */
export function pluralOf(count: number, kind: string): string {
  if (count === 1) return kind;
  if (/[^aeiou]y$/.test(kind)) return `${kind.slice(0, -1)}ies`;
  if (/(?:ch|sh|x|z)$/.test(kind)) return `${kind}es`;
  return kind.endsWith('s') ? kind : `${kind}s`;
}

/** `1 complaint`, `1,234 enquiries`, `0 months`. */
export function countOf(count: number, kind: string): string {
  return `${decimalNumber(count)} ${pluralOf(count, kind)}`;
}
