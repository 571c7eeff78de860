// What every kind of mask is made of: SQL text around DuckDB's regular expressions (RE2: no look-around).

/** A kind of personal detail and what the reader sees instead. */
export interface Mask {
  kind: string;
  /** Holds no digit and no `@`, so that one mask never feeds another. */
  token: string;
}

/** SQL of the text before any mask, a column as it may be repeated, and SQL of the text so far, which may not. */
export interface MaskInput {
  original: string;
  text: string;
}

/** A kind that a shape gives away. */
export interface ShapeMask extends Mask {
  /** SQL of the text without that kind. */
  apply: (input: MaskInput) => string;
}

/** A mask without groups, which RE2 finds several times faster, for the texts in which there is nothing beside it to keep. */
export interface QuickMask {
  /** SQL that is true for a text that needs the full mask. */
  unless: (text: string) => string;
  /** SQL of the text without that kind. */
  apply: (text: string) => string;
}

/** Text as an SQL literal. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** SQL that is true where one of the patterns matches. */
export const holds = (expression: string, patterns: readonly string[]): string =>
  `regexp_matches(${expression}, ${literal(patterns.join('|'))})`;

/** The same for large patterns: DuckDB compiles those of `regexp_matches` three times, as it looks for short cuts. */
export const holdsLarge = (expression: string, patterns: readonly string[]): string =>
  `regexp_extract(${expression}, ${literal(patterns.join('|'))}) <> ''`;

/** Every match of the pattern replaced; `\1` and `\2` in the replacement are its groups, to be kept. Groups cost. */
export function replaceEvery(expression: string, pattern: string, replacement: string): string {
  return `regexp_replace(${expression}, ${literal(pattern)}, ${literal(replacement)}, 'g')`;
}

/** Matches that are replaced only if they pass a check that no regular expression can make, such as a check digit. */
export interface Checked {
  /** Group 1 is the candidate. */
  pattern: string;
  /** SQL over `candidate`, true to replace it. No regular expression: DuckDB compiles those in a lambda for every vector. */
  isValid: string;
  /** SQL over `candidate` of what stands there instead. */
  replacement: string;
}

/** Candidates are looked for in the original, and replaced in the text so far, where an earlier mask has not taken them. */
export function replaceChecked({ original, text }: MaskInput, { pattern, isValid, replacement }: Checked): string {
  const found = `regexp_extract_all(${original}, ${literal(pattern)}, 1)`;
  const valid = `list_filter(${found}, lambda candidate: ${isValid})`;
  return `list_reduce(${valid}, lambda part, candidate: replace(part, candidate, ${replacement}), ${text})`;
}

/** Letters that are not ASCII, and figures of other scripts, inside a class: RE2 makes thousands of states of `\pL`. */
export const OTHER_LETTERS = String.raw`\x{AA}\x{B5}\x{BA}\x{C0}-\x{D6}\x{D8}-\x{F6}\x{F8}-\x{24F}\x{370}-\x{1FFF}\x{2C00}-\x{2DFF}\x{3041}-\x{D7FF}\x{F900}-\x{FDFF}`;

/** Where a text begins and ends, as alternatives of a group: texts of one row are masked as one (see `stepThrough`). */
export const START = String.raw`^|\x{1E}`;
export const STOP = String.raw`$|\x{1E}`;

/** What people type between the groups of a number. */
export const SEPARATORS = String.raw`[\s.\-\x{A0}\x{2010}-\x{2014}]`;
/** SQL for the digits of a candidate without its separators. */
export const digitsOf = (candidate: string): string =>
  `translate(${candidate}, ' \t\r\n.-\u00A0\u2010\u2011\u2012\u2013\u2014', '')`;

/** SQL that sums a term over the digits of a text: `place` counts from 0 at the right, `digit` is the digit there. */
export function sumDigits(digits: string, term: string): string {
  const each = term.replaceAll(/\bdigit\b/g, `(ascii(${digits}[len(${digits}) - place]) - 48)`);
  return `list_sum(list_transform(range(len(${digits})), lambda place: ${each}))`;
}
