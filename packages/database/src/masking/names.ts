// Names are found in two steps: words are tagged (a first name, a surname, no name), then small patterns over the tags
// say which capitalised words are a person. Tags are characters of Unicode's private use area, taken out at the end.
import { AMBIGUOUS_FIRST_NAMES } from './ambiguous-names.ts';
import { CAPITAL_FIRST_NAMES, FIRST_NAMES, WORDLIKE_FIRST_NAMES } from './first-names.ts';
import { literal, replaceEvery } from './mask.ts';
import { CONTEXT_HINTS, INTRODUCTION_HINTS, replaceFirstNames, replaceNamesInContext } from './name-contexts.ts';
import {
  CAPITAL,
  FIRST,
  NO_NAME,
  PERHAPS_FIRST,
  SURNAME,
  TAGS,
  TOKEN,
  WORDLIKE as WORDLIKE_TAG,
} from './name-parts.ts';
import { KNOWN_PAIRS, NOT_NAMES, PLACES, SMALL_PLACES } from './not-names.ts';
import { SURNAMES } from './surnames.ts';

// RE2's \b knows ASCII only: names that end in another letter are matched without it.
const ENDS_PLAIN = /[a-z]$/;
const anyOf = (names: readonly string[]): string => names.join('|');
const plain = (names: readonly string[]): readonly string[] => names.filter((name) => ENDS_PLAIN.test(name));
const accented = (names: readonly string[]): readonly string[] => names.filter((name) => !ENDS_PLAIN.test(name));

const FIRST_NAME = String.raw`\b(?:(?:(?i:${anyOf(plain(FIRST_NAMES))})|${anyOf(plain(CAPITAL_FIRST_NAMES))})\b|${anyOf(accented([...FIRST_NAMES, ...CAPITAL_FIRST_NAMES]))})`;
const upperToo = (names: readonly string[]): string =>
  anyOf([...new Set(names.flatMap((name) => [name, name.toUpperCase()]))]);

const tag = (words: string, mark: string) => (expression: string) =>
  replaceEvery(expression, words, String.raw`${mark}\0`);

const NAME_TAGS = `[${FIRST}${PERHAPS_FIRST}${SURNAME}${WORDLIKE_TAG}]`;
const ANY_TAGS = `[${TAGS}]*`;
const PART_OF_PLACE = String.raw`${CAPITAL}[A-Za-z\x{C0}-\x{17F}\-]*(?:['’]s?)?`;

const known = KNOWN_PAIRS.map((pair) => {
  const [first = '', second = ''] = pair.split(' ');
  return { first, second };
});
const KNOWN_FIRST = anyOf([...new Set(known.map(({ first }) => first))]);
const KNOWN_SECOND = anyOf([...new Set(known.map(({ second }) => second))]);
const NAMED_AFTER = [
  // St John's, Queen Elizabeth; and the end of a word whose accent RE2 takes for a boundary: façade.
  String.raw`([\x{C0}-\x{17F}]|\b(?:St\.?|Saint|King|Queen|Prince|Princess|Pope|Port|Mount|Storm|Hurricane|Marks\s+(?:and|&))\s+)${NAME_TAGS}+`,
  String.raw`${NAME_TAGS}+((?:${KNOWN_FIRST})\s+)${ANY_TAGS}((?:${KNOWN_SECOND})\b)`,
  // Victoria Park, James Cook Hospital, Sarah's Law.
  String.raw`${NAME_TAGS}+(${PART_OF_PLACE}[\s\-]+)${ANY_TAGS}((?:${PART_OF_PLACE}\s+${ANY_TAGS})??(?:${PLACES}|${SMALL_PLACES})\b)`,
].join('|');

const STEPS: readonly ((expression: string) => string)[] = [
  tag(String.raw`\b(?:${upperToo(NOT_NAMES)})\b`, NO_NAME),
  tag(FIRST_NAME, FIRST),
  tag(String.raw`\b(?:${anyOf(AMBIGUOUS_FIRST_NAMES)})\b`, PERHAPS_FIRST),
  tag(String.raw`\b(?:${anyOf(WORDLIKE_FIRST_NAMES)})\b`, WORDLIKE_TAG),
  tag(String.raw`\b(?i:${anyOf(SURNAMES)})\b`, SURNAME),
  // Sunderland hospital: what stands before a place is no name, listed or not.
  (expression) =>
    replaceEvery(
      expression,
      String.raw`(^|[\s(])(${CAPITAL}[a-z]+\s+(?:${PLACES}|${SMALL_PLACES})\b)`,
      String.raw`\1${NO_NAME}\2`,
    ),
  // Saints and kings, firms, places called after somebody: the tag of the name becomes "no name".
  (expression) => replaceEvery(expression, NAMED_AFTER, String.raw`\1${NO_NAME}\2\4${NO_NAME}\3\5`),
];

const tagged = (expression: string): string => STEPS.reduce((text, step) => step(text), expression);
const untagged = (expression: string): string => `translate(${expression}, '${TAGS}', '')`;

// Several looks, as one pattern of all outgrows RE2's memory for automata, and is many times slower.
const COMMON_SURNAME = String.raw`[A-Z][A-Za-z'’\-]*\.?\s+(?:${anyOf(SURNAMES)})\b`;
const CONTEXT_LOOKS = [[COMMON_SURNAME, ...INTRODUCTION_HINTS], CONTEXT_HINTS].map((hints) => hints.join('|'));
const hasContext = (text: string): string =>
  CONTEXT_LOOKS.map((hint) => `regexp_matches(${text}, ${literal(hint)})`).join(' or ');
const WORDLIKE_NAMES = anyOf(WORDLIKE_FIRST_NAMES);
const WORDLIKE_IN_PLACE = String.raw`[a-z,;)]\s+(?:(?:${WORDLIKE_NAMES})\b|(?:${anyOf(AMBIGUOUS_FIRST_NAMES)})\s[A-Z])|\b(?:${WORDLIKE_NAMES})\s[A-Z]`;
const hasFirstName = (text: string): string =>
  `regexp_matches(${text}, ${literal(`${FIRST_NAME}|${WORDLIKE_IN_PLACE}`)})`;

/**
 * SQL that masks the names in a text.
 * @param original the text before other masks, used often: a column
 * @param masked SQL of the text after them, in which the names are replaced
 */
export function maskNames(original: string, masked: string): string {
  const replaced = untagged(replaceNamesInContext(replaceFirstNames(tagged(masked))));
  return `case when ${hasFirstName(original)} or ${hasContext(original)} then ${replaced} else ${masked} end`;
}

/** What the reader sees instead of a name. */
export const NAME_TOKEN = TOKEN;
