// Which lists a word stands in, looked up once for each word of a text.
import { AMBIGUOUS_FIRST_NAMES } from '../lists/ambiguous-first-names.ts';
import { CAPITAL_FIRST_NAMES, FIRST_NAMES, WORDLIKE_FIRST_NAMES } from '../lists/first-names.ts';
import {
  COUNTING_WORDS,
  HANDLE_LEADS,
  HANDLE_SITES,
  HOMES_WITH_NAMES,
  NUMBER_LEADS,
  PARTS_OF_HOMES,
  REFERENCE_WORDS,
  VEHICLE_WORDS,
} from '../lists/numbers.ts';
import { DEALT_WITH, ENDINGS, GREETINGS, I_AM, SAYS_A_NAME, THANKED } from '../lists/introductions.ts';
import { COUNTRIES } from '../lists/countries.ts';
import { LOAN_WORDS, NOT_FAMILIES, NOT_NAMES, NOT_NAMES_OF_FORMS } from '../lists/not-names.ts';
import { FURTHER_FIRST_NAMES, FURTHER_SURNAMES } from '../lists/further-names.ts';
import {
  PEOPLE,
  PEOPLE_OF_TWO_WORDS,
  NAMED_PEOPLE,
  SMALL_TITLES,
  TITLES,
  TITLES_BEFORE_FIRST_NAMES,
} from '../lists/people.ts';
import { KNOWN_PAIRS, PLACES, SAINTS_AND_KINGS, SMALL_PLACES } from '../lists/places.ts';
import { RARER_FIRST_NAMES } from '../lists/rarer-first-names.ts';
import { SMALL_STREET_TYPES, STREET_TYPES, SURE_STREET_TYPES } from '../lists/streets.ts';
import { SURNAMES } from '../lists/surnames.ts';
import { anyOf, Phrases } from './phrases.ts';
import * as tag from './tags.ts';
import { at, type Token } from './tokens.ts';

type Spelling = (word: string) => readonly string[];

const asWritten: Spelling = (word) => [word];
const orInCapitals: Spelling = (word) => [word, word.toUpperCase()];
const inAnyLetters: Spelling = (word) => [
  word,
  word.toLowerCase(),
  word.toUpperCase(),
  word.charAt(0).toUpperCase() + word.slice(1).toLowerCase(),
];

interface WordList {
  words: readonly string[];
  tag: number;
  spelling: Spelling;
}

const list = (words: string | readonly string[], tags: number, spelling: Spelling): WordList => ({
  words: typeof words === 'string' ? words.split('|') : words,
  tag: tags,
  spelling,
});

const firstOf = (phrases: string): readonly string[] => new Phrases(phrases).firstWords;
const lastWords = (phrases: string): readonly string[] =>
  phrases.split('|').map((phrase) => phrase.split(' ').at(-1) ?? '');

const LISTS: () => readonly WordList[] = () => [
  list([...NOT_NAMES, ...COUNTRIES, ...LOAN_WORDS, ...NOT_NAMES_OF_FORMS], tag.NOT_NAME, orInCapitals),
  list(FIRST_NAMES, tag.FIRST, inAnyLetters),
  list([...CAPITAL_FIRST_NAMES, ...RARER_FIRST_NAMES, ...FURTHER_FIRST_NAMES], tag.FIRST, asWritten),
  list(AMBIGUOUS_FIRST_NAMES, tag.PERHAPS_FIRST, asWritten),
  list(WORDLIKE_FIRST_NAMES, tag.WORDLIKE, asWritten),
  list(SURNAMES, tag.SURNAME, inAnyLetters),
  list(FURTHER_SURNAMES, tag.SURNAME, inAnyLetters),
  list(PLACES, tag.PLACE, orInCapitals),
  list(SMALL_PLACES, tag.PLACE, asWritten),
  list(SAINTS_AND_KINGS, tag.SAINTLY, asWritten),
  list(
    KNOWN_PAIRS.map((pair) => pair.split(' ')[0] ?? ''),
    tag.OPENS_KNOWN_PAIR,
    asWritten,
  ),
  list(`${TITLES}|${TITLES_BEFORE_FIRST_NAMES}|mr|mrs`, tag.TITLE, asWritten),
  list(SMALL_TITLES, tag.TITLE, inAnyLetters),
  list(`${PEOPLE}|${NAMED_PEOPLE}`, tag.PERSON, inAnyLetters),
  list(lastWords(PEOPLE_OF_TWO_WORDS), tag.PERSON, inAnyLetters),
  list(firstOf(`${SAYS_A_NAME}|${DEALT_WITH}|${I_AM}`), tag.OPENS_INTRODUCTION, inAnyLetters),
  list(firstOf(ENDINGS), tag.OPENS_ENDING, inAnyLetters),
  list(firstOf(GREETINGS), tag.GREETS, inAnyLetters),
  list(firstOf(THANKED), tag.OPENS_THANKS, inAnyLetters),
  list(`${STREET_TYPES}|${STREET_TYPES.toUpperCase()}`, tag.STREET_TYPE, asWritten),
  list(SURE_STREET_TYPES, tag.STREET_TYPE, inAnyLetters),
  list(SMALL_STREET_TYPES, tag.STREET_TYPE, inAnyLetters),
  list(PARTS_OF_HOMES, tag.PART_OF_HOME, inAnyLetters),
  list(HOMES_WITH_NAMES, tag.NAMED_HOME, asWritten),
  list(firstOf(REFERENCE_WORDS), tag.OPENS_REFERENCE, inAnyLetters),
  list(COUNTING_WORDS, tag.COUNTS, inAnyLetters),
  list(firstOf(VEHICLE_WORDS), tag.VEHICLE, inAnyLetters),
  list(firstOf(NUMBER_LEADS), tag.OPENS_NUMBER, inAnyLetters),
  list(['at', ...firstOf(`${HANDLE_SITES}|${HANDLE_LEADS}`)], tag.AT, inAnyLetters),
];

const ACCENTED = /[\u0080-\uFFFF]/;
// Letters that are no composed ones (Unicode has no parts for them).
const UNCOMPOSED: Readonly<Record<string, string>> = {
  ł: 'l',
  Ł: 'L',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  ı: 'i',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
  Þ: 'Th',
};
const MARKS = /\p{M}/gu;

/** A word without its accents: Łukasz as Lukasz. */
const fold = (word: string): string =>
  word
    .normalize('NFD')
    .replaceAll(MARKS, '')
    .replaceAll(/[łŁøØđĐðıæÆœßþÞ]/g, (letter) => UNCOMPOSED[letter] ?? letter);

function buildDictionary(): ReadonlyMap<string, number> {
  const tags = new Map<string, number>();
  for (const { words, tag: own, spelling } of LISTS()) {
    const add = (spelt: string): void => {
      tags.set(spelt, (tags.get(spelt) ?? 0) | own);
    };
    for (const word of words) {
      for (const spelt of new Set(spelling(word))) add(spelt);
      // Only with its capital: "sion" in small letters is the end of a word.
      if (ACCENTED.test(word) && !isSmall(word.charAt(0))) add(fold(word));
    }
  }
  return tags;
}

let dictionary: ReadonlyMap<string, number> | undefined;

const isSmall = (character: string): boolean => character === character.toLowerCase();

// Umpleby, O'Brien, McCall, UMPLEBY; short words in capitals are more often an abbreviation.
function hasNameShape(word: string): boolean {
  const rest = word.charAt(1) === "'" ? 3 : 1;
  if (rest >= word.length) return false;
  if (isSmall(word.charAt(rest))) return true;
  return word.length >= rest + 3 && !isSmall(word.charAt(rest + 1)) && !isSmall(word.charAt(rest + 2));
}

function shapeOf(word: string): number {
  if (isSmall(word.charAt(0))) return tag.SMALL;
  if (word.length === 1) return tag.CAPITAL | tag.INITIAL;
  return hasNameShape(word) ? tag.CAPITAL | tag.NAME_SHAPE : tag.CAPITAL;
}

const withCanBeName = (tags: number): number =>
  (tags & (tag.NAME_SHAPE | tag.NOT_NAME)) === tag.NAME_SHAPE ? tags | tag.CAN_BE_NAME : tags;

const SIGNS: Readonly<Record<string, number>> = {
  '@': tag.AT,
  '(': tag.OPENS_PHONE | tag.AT,
  '[': tag.AT,
  '{': tag.AT,
  '+': tag.OPENS_PHONE,
  ':': tag.OPENS_REFERENCE,
  '=': tag.OPENS_REFERENCE,
};

// O'Dowd, McSorley, MacDonald, D'Souza: no other words are written so.
const FAMILY = /^(?:O'|D'|Mc|Mac)\p{Lu}\p{L}/u;
const NO_FAMILY = anyOf(NOT_FAMILIES);
const SOUNDS = /[âêîôûŵŷÂÊÎÔÛŴŶ]/;

const isFamily = (word: string): boolean => FAMILY.test(word) && !NO_FAMILY.has(word);

/** What is known of a word that no list has: letters with accents are rare in English, but for Welsh and a few loans. */
function tagsOfUnlisted(word: string, known: ReadonlyMap<string, number>): number {
  if (isFamily(word)) return tag.FIRST | tag.SURNAME;
  if (!ACCENTED.test(word)) return 0;
  // Sơn is a name, and no son.
  const folded = (known.get(fold(word)) ?? 0) & tag.ANY_NAME;
  const isForeign =
    !isSmall(word.charAt(0)) && word.length > 2 && !SOUNDS.test(word) && /^\p{Script=Latin}+$/u.test(word);
  return isForeign ? folded | tag.FIRST : folded;
}

// The words that people write are few: what was found of one is kept, so that most take a single look.
const MOST_LEARNED = 30_000;
const LONGEST_LEARNED = 24;
const learned = new Map<string, number>();

function learn(word: string, known: ReadonlyMap<string, number>): number {
  const tags = withCanBeName(shapeOf(word) | (known.get(word) ?? tagsOfUnlisted(word, known)));
  if (learned.size >= MOST_LEARNED) learned.clear();
  if (word.length <= LONGEST_LEARNED) learned.set(word, tags);
  return tags;
}

function tagsOf({ kind, text }: Token, known: ReadonlyMap<string, number>): number {
  if (kind === 'word') return learned.get(text) ?? learn(text, known);
  if (kind === 'number') return tag.NUMBER;
  if (kind === 'mask') return tag.MASK;
  return (SIGNS[text] ?? 0) | (known.get(text) ?? 0);
}

const LONGEST_BEFORE = 6;

/** Tags letters before a number, which may be a postcode or a plate with it. */
function tagBefore(tokens: readonly Token[], place: number): number {
  const before = at(tokens, place - 1);
  const letters = before.kind === 'sign' && '-.'.includes(before.text) ? at(tokens, place - 2) : before;
  if (letters.kind !== 'word' || letters.text.length > LONGEST_BEFORE) return 0;
  letters.tags |= tag.BEFORE_NUMBER;
  return tag.BEFORE_NUMBER;
}

/** Tags the tokens of a text, each by itself, and gives all tags that there are in it. */
export function tagTokens(tokens: readonly Token[]): number {
  dictionary ??= buildDictionary();
  let all = 0;
  for (let place = 0; place < tokens.length; place += 1) {
    const token = at(tokens, place);
    token.tags = tagsOf(token, dictionary);
    all |= token.tags;
    if (token.kind === 'number') all |= tagBefore(tokens, place);
  }
  return all;
}
