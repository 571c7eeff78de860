// Numbers in the sentences of the views, as people write them.

const WHOLE = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const DECIMAL = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

export const wholeNumber = (value: number): string => WHOLE.format(value);

export const decimalNumber = (value: number): string => DECIMAL.format(value);

/** `1 complaint`, `12 complaints`, `1,234 enquiries`. */
export function countOf(count: number, kind: string): string {
  return `${wholeNumber(count)} ${pluralOf(count, kind)}`;
}

export function pluralOf(count: number, kind: string): string {
  if (count === 1 || kind.endsWith('s')) return kind;
  return /[^aeiou]y$/.test(kind) ? `${kind.slice(0, -1)}ies` : `${kind}s`;
}

/** `a`, `a and b`, `a, b and c`. */
export function joinWords(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

/** A part of a whole as a percentage; one decimal under 10%, so that a small share does not read as none. */
export function percentOf(part: number, whole: number): string {
  if (whole === 0) return '0%';
  const percent = (100 * part) / whole;
  return `${percent > 0 && percent < 10 ? decimalNumber(percent) : wholeNumber(percent)}%`;
}
