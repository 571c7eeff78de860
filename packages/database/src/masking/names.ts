// Names are found in two steps: words are tagged (a first name, a surname, no name), then small patterns over the tags
// say which capitalised words are a person. Tags are characters of Unicode's private use area, taken out at the end.
import { anyOfWords } from './alternatives.ts';
import { AMBIGUOUS_FIRST_NAMES } from './ambiguous-names.ts';
import { CAPITAL_FIRST_NAMES, FIRST_NAMES, WORDLIKE_FIRST_NAMES } from './first-names.ts';
import { RARER_FIRST_NAMES } from './more-first-names.ts';
import { holds, holdsLarge, replaceEvery, START, STOP } from './mask.ts';
import { onlyIf, orElse, type Step } from './mask-rows.ts';
import {
  CONTEXT_PASSES,
  NAMES_IN_CONTEXT,
  replaceFirstNames,
  replaceIntroduced,
  replacePlainFirstNames,
} from './name-contexts.ts';
import { CONTEXT_HINTS, INTRODUCTION_HINTS, SMALL_LETTER_HINTS } from './name-hints.ts';
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

const inSmallLetters = (names: readonly string[]): readonly string[] => names.map((name) => name.toLowerCase());

// In two patterns: four thousand names in one outgrow RE2's memory for automata, and are five times slower.
const FIRST_NAME = String.raw`\b(?:(?:(?i:${anyOfWords(inSmallLetters(plain(FIRST_NAMES)))})|${anyOfWords(plain(CAPITAL_FIRST_NAMES))})\b|${anyOf(accented([...FIRST_NAMES, ...CAPITAL_FIRST_NAMES]))})`;
const RARER_FIRST_NAME = String.raw`\b(?:${anyOfWords(plain(RARER_FIRST_NAMES))}\b|${anyOfWords(accented(RARER_FIRST_NAMES))})`;
const upperToo = (names: readonly string[]): string =>
  anyOf([...new Set(names.flatMap((name) => [name, name.toUpperCase()]))]);

const tag = (words: string, mark: string) => (expression: string) =>
  replaceEvery(expression, words, String.raw`${mark}\0`);

const NAME_TAGS = `[${FIRST}${PERHAPS_FIRST}${SURNAME}${WORDLIKE_TAG}]`;
const ANY_TAGS = `[${TAGS}]*`;
const PART_OF_PLACE = String.raw`${CAPITAL}[A-Za-z\x{C0}-\x{17F}\-]*(?:['’]s?)?`;

const KNOWN = KNOWN_PAIRS.map((pair) => pair.replace(' ', String.raw`\s+${ANY_TAGS}`)).join('|');
const KNOWN_FIRST = anyOf(KNOWN_PAIRS.map((pair) => pair.split(' ')[0] ?? ''));
const KNOWN_TAGGED = String.raw`(${NO_NAME}(?:${KNOWN_FIRST})\s+)${NAME_TAGS}+(${PART_OF_PLACE}${NO_NAME})`;
// Who is introduced or signs is a person, whatever else is called "Tom Hill" or "Emma Church".
const SAID_TO_BE = String.raw`(?i:\b(?:name is|names|name['’]s|name was|called|signed(?: by)?|regards|sincerely|faithfully|truly|thanks|thank you|wishes|cheers|i am|i['’]m|mrs?|ms|miss|dr)\b)[\s,:.!\-–${NO_NAME}]+`;
const TWO_WORDS = String.raw`${NAME_TAGS}+${PART_OF_PLACE}[ ]+${ANY_TAGS}`;
const NAMED_AFTER = [
  // St John's, Queen Elizabeth; and the end of a word whose accent RE2 takes for a boundary: façade.
  String.raw`([\x{C0}-\x{17F}]|\b(?:St\.?|Saint|King|Queen|Prince|Princess|Pope|Port|Mount|Storm|Hurricane|Marks\s+(?:and|&))\s+)${NAME_TAGS}+`,
  String.raw`${NAME_TAGS}+((?:${KNOWN})\b)`,
  // Victoria Park, James Cook Hospital, Sarah's Law.
  String.raw`${NAME_TAGS}+(${PART_OF_PLACE}[\s\-]+)${ANY_TAGS}((?:${PART_OF_PLACE}\s+${ANY_TAGS})??(?:${PLACES}|${SMALL_PLACES})\b)`,
  // As they are: behind an introduction; on a line of their own, where the second is a surname too.
  String.raw`(${SAID_TO_BE}${TWO_WORDS}${PART_OF_PLACE}|\n[ \t]*${TWO_WORDS}${SURNAME}${ANY_TAGS}${PART_OF_PLACE}[ \t.,!]*(?:\n|${STOP}))`,
].join('|');

type Change = (expression: string) => string;

const tagNotNames = tag(String.raw`\b(?:${upperToo(NOT_NAMES)})\b`, NO_NAME);
const tagFirstNames = tag(FIRST_NAME, FIRST);
const tagRarerFirstNames = tag(RARER_FIRST_NAME, FIRST);
const RARER_NAMES = [
  { words: String.raw`\b(?:${anyOf(AMBIGUOUS_FIRST_NAMES)})\b`, mark: PERHAPS_FIRST },
  { words: String.raw`\b(?:${anyOf(WORDLIKE_FIRST_NAMES)})\b`, mark: WORDLIKE_TAG },
  { words: String.raw`\b(?i:${anyOf(SURNAMES)})\b`, mark: SURNAME },
];
const tagRarerNames: Change = (expression) =>
  RARER_NAMES.reduce((text, { words, mark }) => tag(words, mark)(text), expression);
// Sunderland hospital: what stands before a place is no name, listed or not.
const tagPlaces: Change = (expression) =>
  replaceEvery(
    expression,
    String.raw`(${START}|[\s(])(${CAPITAL}[a-z]+\s+(?:${PLACES}|${SMALL_PLACES})\b)`,
    String.raw`\1${NO_NAME}\2`,
  );
// Saints and kings, firms, places called after somebody: the tag of the name becomes "no name".
const untagNamedAfter: Change = (expression) =>
  replaceEvery(
    replaceEvery(expression, NAMED_AFTER, String.raw`\1${NO_NAME}\2\3${NO_NAME}\4\5`),
    KNOWN_TAGGED,
    String.raw`\1${NO_NAME}\2`,
  );

// Only the rarer names have other tags than these two.
const untagCommon: Change = (expression) => `replace(replace(${expression}, '${NO_NAME}', ''), '${FIRST}', '')`;
const untag: Change = (expression) => replaceEvery(expression, `[${TAGS}]`, '');

// Several looks, as one pattern of all outgrows RE2's memory for automata, and is many times slower.
const COMMON_SURNAME = String.raw`[A-Z][A-Za-z'’\-]*\.?\s+(?:${anyOf(SURNAMES)})\b`;
const WORDLIKE_NAMES = anyOf(WORDLIKE_FIRST_NAMES);
const WORDLIKE_IN_PLACE = String.raw`[a-z,;)]\s+(?:(?:${WORDLIKE_NAMES})\b|(?:${anyOf(AMBIGUOUS_FIRST_NAMES)})\s[A-Z])|\b(?:${WORDLIKE_NAMES})\s[A-Z]`;
// Where a name can begin: at a capital behind the start, a mark, a line end, a word in small letters or one that is no
// name. Behind "in", "on" and "at", behind a figure, and behind another capital that could be one, none does.
const SMALL_WORD = String.raw`\b(?:[b-hj-np-z][a-z'’]*|a(?:[a-su-z'’][a-z'’]*|t[a-z'’]+)?|[io](?:[a-mo-z'’][a-z'’]*|n[a-z'’]+)?)`;
const BEGINNING = String.raw`(?:${START}|[^A-Za-z0-9\x{C0}-\x{17F}${NO_NAME}\s]\s*|\n\s*|(?:${SMALL_WORD}|[\x{DF}-\x{17F}]|${NO_NAME}[A-Za-z'’\-]+)[.,]?[ \t\x{A0}]+)${CAPITAL}|${FIRST}`;

const ROOM_FOR_A_NAME: readonly string[] = [BEGINNING, ...SMALL_LETTER_HINTS];

/** Masks the names in a text that has no other details any more. */
export const NAME_STEPS: readonly Step[] = [
  {
    looks: {
      common: ({ original }) => holdsLarge(original, [FIRST_NAME, WORDLIKE_IN_PLACE, COMMON_SURNAME]),
      hinted: ({ original }) => holdsLarge(original, [RARER_FIRST_NAME, ...INTRODUCTION_HINTS]),
      unnamed: ({ text }) => text,
    },
  },
  {
    looks: {
      known: ({ original, of }) => orElse(of('common'), onlyIf(of('hinted'), holdsLarge(original, [RARER_FIRST_NAME]))),
      introduced: ({ original, of }) => onlyIf(of('hinted'), holds(original, INTRODUCTION_HINTS)),
      named: ({ original, of }) => orElse(`${of('common')} or ${of('hinted')}`, holds(original, CONTEXT_HINTS)),
    },
  },
  { name: 'without no names', when: ({ of }) => of('named'), apply: ({ text }) => tagNotNames(text) },
  {
    name: 'first names',
    // A mask beside a name can bring it to light.
    when: ({ original, of }) => `${of('named')} and (${of('known')} or ${of('unnamed')} <> ${original})`,
    apply: ({ text }) => tagFirstNames(text),
  },
  {
    name: 'rarer first names',
    when: ({ original, of }) => `${of('named')} and (${of('hinted')} or ${of('unnamed')} <> ${original})`,
    apply: ({ text }) => tagRarerFirstNames(text),
  },
  {
    looks: {
      rarer: ({ text, of }) =>
        onlyIf(
          of('named'),
          holds(
            text,
            RARER_NAMES.map(({ words }) => words),
          ),
        ),
    },
  },
  { name: 'rarer names', when: ({ of }) => of('rarer'), apply: ({ text }) => tagRarerNames(text) },
  { name: 'places', when: ({ of }) => of('named'), apply: ({ text }) => tagPlaces(text) },
  // What looks like the place of a name may have no word in it that can be one.
  {
    looks: {
      live: ({ text, of }) =>
        orElse(
          `${of('known')} or ${of('introduced')} or ${of('rarer')}`,
          onlyIf(of('named'), holds(text, ROOM_FOR_A_NAME)),
        ),
    },
  },
  { looks: { taken: ({ text, of }) => onlyIf(of('live'), holdsLarge(text, [...NAMES_IN_CONTEXT, NAMED_AFTER])) } },
  { name: 'named after', when: ({ of }) => of('taken'), apply: ({ text }) => untagNamedAfter(text) },
  {
    name: 'without first names',
    when: ({ of }) => of('live'),
    apply: ({ text, of }) =>
      `case when ${of('taken')} then ${replaceFirstNames(text)} else ${replacePlainFirstNames(text)} end`,
  },
  // Most texts with a first name have no other.
  {
    looks: {
      more: ({ text, of }) => orElse(of('introduced'), onlyIf(of('live'), holds(text, ROOM_FOR_A_NAME))),
    },
  },
  {
    name: 'introductions',
    when: ({ of }) => of('introduced'),
    apply: ({ text }) => replaceIntroduced(text),
  },
  ...CONTEXT_PASSES.map(({ apply, mayFind }, index): Step => ({
    name: `context ${index}`,
    when: ({ text, of }) => (mayFind ? onlyIf(of('more'), mayFind(text)) : of('more')),
    apply: ({ text }) => apply(text),
  })),
  {
    name: 'masked',
    when: ({ of }) => of('named'),
    apply: ({ text, of }) =>
      `case when not ${of('live')} then ${of('unnamed')} when ${of('rarer')} then ${untag(text)} else ${untagCommon(text)} end`,
  },
];

/** What the reader sees instead of a name. */
export const NAME_TOKEN = TOKEN;
