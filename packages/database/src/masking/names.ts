// Names are found in two steps: words are tagged (a first name, a surname, no name), then small patterns over the tags
// say which capitalised words are a person. Tags are characters of Unicode's private use area, taken out at the end.
import { AMBIGUOUS_FIRST_NAMES } from './ambiguous-names.ts';
import { CAPITAL_FIRST_NAMES, FIRST_NAMES } from './first-names.ts';
import { type Mask, replaceEvery } from './mask.ts';
import { NAME_CONTEXTS, NAME_CONTEXT_HINTS } from './name-contexts.ts';
import { FIRST, NO_NAME, PERHAPS_FIRST, SURNAME, TAGS, TOKEN } from './name-parts.ts';
import { KNOWN_PHRASES, NOT_NAMES, PLACES, SMALL_PLACES } from './not-names.ts';
import { SURNAMES } from './surnames.ts';

// RE2's \b knows ASCII only: names that end in another letter are matched without it.
const ENDS_PLAIN = /[a-z]$/;
const anyOf = (names: readonly string[]): string => names.join('|');
const plain = (names: readonly string[]): readonly string[] => names.filter((name) => ENDS_PLAIN.test(name));
const accented = (names: readonly string[]): readonly string[] => names.filter((name) => !ENDS_PLAIN.test(name));

const FIRST_NAME = String.raw`\b(?:(?:(?i:${anyOf(plain(FIRST_NAMES))})|${anyOf(plain(CAPITAL_FIRST_NAMES))})\b|${anyOf(accented([...FIRST_NAMES, ...CAPITAL_FIRST_NAMES]))})`;
const upperToo = (names: readonly string[]): string => anyOf([...new Set(names.flatMap((name) => [name, name.toUpperCase()]))]);

const tag = (words: string, mark: string) => (expression: string) => replaceEvery(expression, words, String.raw`${mark}\0`);

const NAME_TAGS = `[${FIRST}${PERHAPS_FIRST}${SURNAME}]`;
const ANY_TAGS = `[${TAGS}]*`;
const PART_OF_PLACE = String.raw`\p{Lu}[\pL.\-]*(?:['’]s?)?`;

const STEPS: readonly ((expression: string) => string)[] = [
  tag(String.raw`\b(?:${upperToo(NOT_NAMES)})\b`, NO_NAME),
  tag(FIRST_NAME, FIRST),
  tag(String.raw`\b(?:${anyOf(AMBIGUOUS_FIRST_NAMES)})\b`, PERHAPS_FIRST),
  tag(String.raw`\b(?i:${anyOf(SURNAMES)})\b`, SURNAME),
  // Saints, kings and firms, then places called after somebody: the tag of the name becomes "no name".
  (expression) =>
    replaceEvery(
      expression,
      String.raw`\b((?:St\.?|Saint|King|Queen|Prince|Princess|Pope|Port|Mount)\s+)${NAME_TAGS}+`,
      String.raw`\1${NO_NAME}`,
    ),
  (expression) =>
    replaceEvery(
      expression,
      `${NAME_TAGS}+(${KNOWN_PHRASES.replaceAll(String.raw`\s+`, String.raw`\s+${ANY_TAGS}`)})`,
      String.raw`${NO_NAME}\1`,
    ),
  (expression) =>
    replaceEvery(
      expression,
      String.raw`${NAME_TAGS}+(${PART_OF_PLACE}(?:[\s\-]+${ANY_TAGS}${PART_OF_PLACE})??\s+${ANY_TAGS}(?:(?:${PLACES})\b|(?:${SMALL_PLACES})\b))`,
      String.raw`${NO_NAME}\1`,
    ),
];

const tagged = (expression: string): string => STEPS.reduce((text, step) => step(text), expression);
const untagged = (expression: string): string => `translate(${expression}, '${TAGS}', '')`;

/** What must be in a text that holds a name: a first name, or a place where one stands. */
export const NAME_HINTS: readonly string[] = [
  FIRST_NAME,
  // An unlisted first name with a listed surname.
  String.raw`\p{Lu}[\pL'’\-]*\.?\s+(?:${anyOf(SURNAMES)})\b`,
  ...NAME_CONTEXT_HINTS,
];

export const NAME: Mask = {
  kind: 'name',
  token: TOKEN,
  apply: (expression) =>
    untagged(
      NAME_CONTEXTS.reduce(
        (text, { pattern, replacement }) => replaceEvery(text, pattern, replacement),
        tagged(expression),
      ),
    ),
};
