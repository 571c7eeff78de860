import { at } from '../words/tokens.ts';
import { fitsAt, type Found, found, type MaskedText, NONE, type Pass, type Rule } from '../words/rules.ts';
import { NUMBER, OPENS_NUMBER, REFERENCE, has } from '../words/tags.ts';
import { digitsOf, fitsModulus11 } from './check-digits.ts';
import { behindLinks } from './links.ts';
import { ONE_GAP } from './separators.ts';

const GROUPS = `[0-9]{3}${ONE_GAP}[0-9]{3}${ONE_GAP}[0-9]{4}`;
// A gap in both places: in one run they are rarer than references of ten figures.
const GROUPED = new RegExp(String.raw`${GROUPS.replaceAll(']?', ']')}\b`, 'y');
const WHOLLY = new RegExp(`^${GROUPED.source.replace(String.raw`\b`, '')}$`);
// Said to be one, its figures may stand in any groups.
const ANY_GROUPS = new RegExp(String.raw`[0-9](?:${ONE_GAP}[0-9]){9}\b`, 'y');
// In one run only the first figures that England, Wales and Northern Ireland give out.
const RUN = /[34679][0-9]{9}\b/y;

function behindNumber(text: MaskedText, place: number, pattern: RegExp): number {
  const before = at(text.tokens, place);
  const isInsideWord = before.gap === 0 && ['word', 'number'].includes(at(text.tokens, place - 1).kind) && place > 0;
  return isInsideWord ? NONE : fitsAt(text, place, pattern);
}

function fitting(text: MaskedText, place: number, pattern: RegExp): Found | null {
  const behind = behindNumber(text, place, pattern);
  if (behind === NONE) return null;
  const number = text.written.slice(at(text.tokens, place).start, at(text.tokens, behind - 1).end);
  return fitsModulus11(digitsOf(number)) ? found(place, behind) : null;
}

const NUMBER_WORDS = new Set(['number', 'no', 'num']);
const LINKS = new Set(['number', 'no', 'num', 'id', 'is', 'was', '.', ':', '#', '-']);

const said: Rule = {
  needs: OPENS_NUMBER,
  find: (text, place) => {
    if (at(text.tokens, place).lower !== 'nhs') return null;
    const start = behindLinks(text.tokens, place + 1, LINKS);
    // In its own groups behind "NHS number" it is one, though a figure was mistyped.
    const mistyped = NUMBER_WORDS.has(at(text.tokens, place + 1).lower) ? behindNumber(text, start, GROUPED) : NONE;
    return mistyped === NONE ? fitting(text, start, ANY_GROUPS) : found(start, mistyped);
  },
};
const grouped: Rule = { needs: NUMBER, find: (text, place) => fitting(text, place, GROUPED) };
const inOneRun: Rule = {
  needs: NUMBER,
  find: (text, place) => (has(at(text.tokens, place), REFERENCE) ? null : fitting(text, place, RUN)),
};

/** NHS numbers: said to be one, or in their groups, with the right check digit. */
export const NHS_NUMBER: Pass = { mask: '[nhs number]', rules: [said, grouped] };

/** NHS numbers in one run, which only those are that no word says to be a reference. */
export const NHS_NUMBER_RUN: Pass = { mask: '[nhs number]', rules: [inOneRun] };

/** True for a text that is nothing but an NHS number in its groups; a bare run of ten could be any reference. */
export const isNhsNumber = (text: string): boolean => WHOLLY.test(text) && fitsModulus11(digitsOf(text));
