import { PLATE_LINKS, PLATE_WORDS, VEHICLE_LINKS, VEHICLES } from '../lists/numbers.ts';
import { THREE_LETTER_WORDS, TWO_LETTER_WORDS } from '../lists/short-words.ts';
import { anyOf, Phrases } from '../words/phrases.ts';
import { fitsAt, found, type Found, type MaskedText, NONE, type Pass, type Rule } from '../words/rules.ts';
import { BEFORE_NUMBER, has, NUMBER, REFERENCE, VEHICLE } from '../words/tags.ts';
import { at, GLUED } from '../words/tokens.ts';
import { behindLinks } from './links.ts';

// I and Q are not used in the first pair, nor in the last three; the two figures are 02 to 30 or 51 to 80 (DVLA INF104).
const AGE = '(?:0[2-9]|[12][0-9]|30|5[1-9]|[67][0-9]|80)';
const FIRST = 'A-HJ-PR-Y';
const LAST = 'A-HJ-PR-Z';
const GAP = String.raw`[\s\-]?`;
const small = (letters: string): string => letters.toLowerCase();

const CURRENT = [
  `[${FIRST}]{2}${GAP}${AGE}${GAP}[${LAST}]{3}`,
  `[${FIRST}${small(FIRST)}]{2}${AGE}[${LAST}${small(LAST)}]{3}`,
  `[${small(FIRST)}]{2}${AGE} [${small(LAST)}]{3}`,
];
// Behind a letter with one figure and a space stands a road or a paper size: A19 THE, A4 PDF.
const PREFIX_LETTER = 'A-HJ-NPR-TV-Y';
const PREFIX = [
  `[${PREFIX_LETTER}](?:[0-9]{2,3}${GAP.slice(0, -1)}|[0-9]{1,3})[${LAST}]{3}`,
  `[${small(PREFIX_LETTER)}][0-9]{3}[${small(LAST)}]{3}`,
];
// Northern Ireland: a letter, a county's two letters with an I or a Z, and up to four figures.
const NORTHERN_IRISH = `[A-HJ-PR-Y](?:I[ABGJLW]|[JOUX]I|[A-HJ-PR-Y]Z)${GAP}[1-9][0-9]{3}`;
// "reg" may be glued on, and is masked with it.
const BY_SHAPE = new RegExp(String.raw`(?:[Rr]eg)?(?:${[...CURRENT, ...PREFIX, NORTHERN_IRISH].join('|')})\b`, 'y');

// Said of a vehicle: also with spaces, in small letters, and in the older form. Said to be one: the oldest too.
const ANY_LETTER = '[A-Za-z]';
const OF_VEHICLE = [
  `${ANY_LETTER}{2}${GAP}${AGE}${GAP}${ANY_LETTER}{3}`,
  `${ANY_LETTER}[0-9]{1,3}${GAP}${ANY_LETTER}{3}`,
  `${ANY_LETTER}{3}${GAP}[0-9]{1,3}${ANY_LETTER}`,
  `[A-Z]{3}${GAP}[0-9]{4}`,
].join('|');
const IN_ANY_CASE = new RegExp(String.raw`(?:${OF_VEHICLE})\b`, 'y');
const OLDER = new RegExp(String.raw`(?:${OF_VEHICLE}|[A-Z]{1,3}${GAP}[0-9]{1,4}|[0-9]{1,4}${GAP}[A-Z]{1,3})\b`, 'y');

const isWithoutGap = (written: string): boolean => !/[\s-]/.test(written);

// "In TS18 THE", "AT 10 SEP": letters that make a word are no plate, unless all is in one piece.
function isPlate(written: string): boolean {
  const isOfWords =
    THREE_LETTER_WORDS.has(written.slice(-3).toUpperCase()) ||
    THREE_LETTER_WORDS.has(written.slice(0, 3)) ||
    TWO_LETTER_WORDS.has(written.slice(0, 3).trim());
  return !isOfWords || isWithoutGap(written);
}

const behindGlue = ({ written, tokens }: MaskedText, place: number): boolean => {
  const { start, gap } = at(tokens, place);
  return place > 0 && gap === GLUED && /[A-Za-z0-9_]/.test(written.charAt(start - 1));
};

const LONGEST = 'regABC'.length;

const byShape: Rule = {
  needs: BEFORE_NUMBER,
  find: (text, place) => {
    const { tokens } = text;
    const number = at(tokens, place + 1);
    if (at(tokens, place).text.length > LONGEST || !has(number, NUMBER) || has(number, REFERENCE)) return null;
    const behind = behindGlue(text, place) ? NONE : fitsAt(text, place, BY_SHAPE);
    if (behind === NONE) return null;
    const plate = text.written.slice(at(tokens, place).start, at(tokens, behind - 1).end);
    return isPlate(plate) ? found(place, behind) : null;
  },
};

const PLATES = new Phrases(PLATE_WORDS);
const PLATE_BETWEEN = anyOf(`${PLATE_LINKS} . : # ( , - “ " '`);
const OF_VEHICLES = new Phrases(VEHICLES);
const VEHICLE_BETWEEN = anyOf(`${VEHICLE_LINKS} . : # ( , -`);

function plateBehind(text: MaskedText, start: number, pattern: RegExp): Found | null {
  if (start === NONE || has(at(text.tokens, start), REFERENCE)) return null;
  const behind = fitsAt(text, start, pattern);
  return behind === NONE ? null : found(start, behind);
}

function behindLead(
  { text, place }: { text: MaskedText; place: number },
  words: Phrases,
  links: ReadonlySet<string>,
): number {
  const behind = words.behind(text.tokens, place);
  return behind === NONE ? NONE : behindLinks(text.tokens, behind, links);
}

const said: Rule = {
  needs: VEHICLE,
  find: (text, place) =>
    plateBehind(text, behindLead({ text, place }, PLATES, PLATE_BETWEEN), OLDER) ??
    plateBehind(text, behindLead({ text, place }, OF_VEHICLES, VEHICLE_BETWEEN), IN_ANY_CASE),
};

/** Registrations of vehicles: the present form and the one before by their shape, older ones where they are said to be one. */
export const REGISTRATION: Pass = { mask: '[registration]', rules: [said, byShape] };
