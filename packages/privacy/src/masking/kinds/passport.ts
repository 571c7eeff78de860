import { PASSPORT_LINKS } from '../lists/numbers.ts';
import { anyOf } from '../words/phrases.ts';
import { fitsAt, found, NONE, type Pass, type Rule } from '../words/rules.ts';
import { OPENS_NUMBER } from '../words/tags.ts';
import { at } from '../words/tokens.ts';
import { behindLinks } from './links.ts';

const LINKS = anyOf(PASSPORT_LINKS);
// Nine figures, or one or two letters and six to eight (ICAO 9303: up to nine signs).
const NUMBER = /[A-Z]{0,2} ?[0-9]{3} ?[0-9]{3} ?[0-9]{1,3}(?![A-Za-z0-9])/iy;

const said: Rule = {
  needs: OPENS_NUMBER,
  find: (text, place) => {
    if (at(text.tokens, place).lower !== 'passport') return null;
    const start = behindLinks(text.tokens, place + 1, LINKS);
    const behind = fitsAt(text, start, NUMBER);
    return behind === NONE ? null : found(start, behind);
  },
};

/** Numbers of passports, behind the word. */
export const PASSPORT: Pass = { mask: '[passport]', rules: [said] };
