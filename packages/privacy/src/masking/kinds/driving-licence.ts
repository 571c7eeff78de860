import { DRIVER_LEADS, PASSPORT_LINKS } from '../lists/numbers.ts';
import { anyOf, Phrases } from '../words/phrases.ts';
import { fitsAt, found, NONE, type Pass, type Rule } from '../words/rules.ts';
import { BEFORE_NUMBER, OPENS_NUMBER } from '../words/tags.ts';
import { at } from '../words/tokens.ts';
import { behindLinks } from './links.ts';

// DVLA: five letters of the surname, filled up with nines; year, month (women: plus five in the first place), day and
// year; two initials; a figure and two letters; on older ones the number of the issue.
const BORN = '[0-9](?:0[1-9]|1[0-2]|5[1-9]|6[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]';
const DRIVER = new RegExp(
  String.raw`[A-Z][A-Z9]{4} ?${BORN} ?[A-Z9]{2}[0-9A-Z][A-Z]{2}(?: ?[0-9]{2})?(?![A-Za-z0-9])`,
  'iy',
);
const LEADS = new Phrases(DRIVER_LEADS);
const LINKS = anyOf(PASSPORT_LINKS);
// Northern Ireland has eight figures.
const SAID_TO_BE = new RegExp(
  String.raw`[A-Z0-9]{5} ?[0-9]{6} ?[A-Z0-9]{5}(?: ?[0-9]{2})?(?![A-Za-z0-9])|[0-9]{8}(?![0-9])`,
  'iy',
);

const byShape: Rule = {
  needs: BEFORE_NUMBER,
  find: (text, place) => {
    // The figures are one number, with the nines before them and without.
    if (!/^(?:[0-9]{6}|9{1,4}[0-9]{0,6})$/.test(at(text.tokens, place + 1).text)) return null;
    const behind = fitsAt(text, place, DRIVER);
    return behind === NONE ? null : found(place, behind);
  },
};

const said: Rule = {
  needs: OPENS_NUMBER,
  find: (text, place) => {
    const lead = LEADS.behind(text.tokens, place);
    if (lead === NONE) return null;
    const start = behindLinks(text.tokens, lead, LINKS);
    const behind = fitsAt(text, start, SAID_TO_BE);
    return behind === NONE ? null : found(start, behind);
  },
};

/** Driver numbers, by their shape or behind what says so. */
export const DRIVING_LICENCE: Pass = { mask: '[driving licence]', rules: [said, byShape] };
