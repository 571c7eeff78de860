// Ways of writing "nothing here" that real exports use: the one list, of which SQL and TypeScript make their tests.

/** In lower case, without blanks around them. */
export const NOTHING_HERE: readonly string[] = [
  '',
  '-',
  '--',
  '–',
  '—',
  'n/a',
  'n.a.',
  'na',
  'nan',
  'n\\a',
  '(anonymous)',
  '(blank)',
  '(none)',
  '(null)',
  '(empty)',
  'not known',
  'not recorded',
  'tbc',
  'null',
  'none given',
  '#n/a',
];

const WORDS = new Set(NOTHING_HERE);

/** True where a cell says that there is nothing, whatever its case. Blanks around it are the caller's to take off. */
export const isNothingHere = (trimmed: string): boolean => WORDS.has(trimmed.toLowerCase());
