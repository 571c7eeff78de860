// What every kind of mask is made of: SQL text around DuckDB's regular expressions (RE2: no look-around).

/** One kind of personal detail and what the reader sees instead. */
export interface Mask {
  kind: string;
  /** Holds no digit and no `@`, so that one mask never feeds another. */
  token: string;
  /** SQL that masks a VARCHAR expression. The expression is used once. */
  apply: (expression: string) => string;
}

/** Text as an SQL literal. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Every match of the pattern replaced; `\1` and `\2` in the replacement are its groups, to be kept. Groups cost. */
export function replaceEvery(expression: string, pattern: string, replacement: string): string {
  return `regexp_replace(${expression}, ${literal(pattern)}, ${literal(replacement)}, 'g')`;
}

/** SQL whose body may use `name` often although the expression is worked out once. */
export function bind(expression: string, name: string, body: string): string {
  return `list_transform([${expression}], lambda ${name}: ${body})[1]`;
}

/** What a match must also be: SQL over `candidate` (the match), true to replace it. */
export interface Checked {
  pattern: string;
  isValid: string;
  replacement: string;
}

/** Replaces the matches that pass a check no regular expression can make, such as a check digit. */
export function replaceChecked(expression: string, { pattern, isValid, replacement }: Checked): string {
  const found = `list_filter(list_distinct(regexp_extract_all(whole, ${literal(pattern)})), lambda candidate: ${isValid})`;
  const replaced = `list_reduce(${found}, lambda part, candidate: replace(part, candidate, ${replacement}), whole)`;
  return bind(expression, 'whole', `case when regexp_matches(whole, ${literal(pattern)}) then ${replaced} else whole end`);
}

/** SQL for the digits of a text. */
export const digitsOf = (expression: string): string => `regexp_replace(${expression}, '[^0-9]', '', 'g')`;

/** SQL that sums a term over the digits of a text: `place` counts from 0 at the right, `digit` is the digit there. */
export function sumDigits(digits: string, term: string): string {
  const digit = `(ascii(digits[len(digits) - place]) - 48)`;
  const each = term.replaceAll(/\bdigit\b/g, digit);
  return bind(digits, 'digits', `list_sum(list_transform(range(len(digits)), lambda place: ${each}))`);
}
