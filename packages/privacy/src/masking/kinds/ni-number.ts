import { at } from '../words/tokens.ts';
import { fitsAt, found, NONE, type Pass, type Rule } from '../words/rules.ts';
import { BEFORE_NUMBER, OPENS_NUMBER } from '../words/tags.ts';
import { Phrases } from '../words/phrases.ts';
import { behindLinks } from './links.ts';

// Letters that are given out (HMRC, NIM39110), and QQ, which leaflets print as an example.
const PREFIX = '(?:(?:(?![DFIQUVdfiquv])[A-Za-z](?![DFIOQUVdfioquv])[A-Za-z])|[Qq]{2})';
const FIGURES = String.raw`(?:[\s.\-]?[0-9]{2}){3}`;
const SUFFIX = String.raw`[\s.\-]?[A-Da-d]`;
const WHOLE = new RegExp(String.raw`${PREFIX}${FIGURES}${SUFFIX}\b`, 'y');
// Without its last letter it looks like any reference, unless it says what it is.
const SAID_TO_BE = new RegExp(String.raw`${PREFIX}${FIGURES}(?:${SUFFIX})?\b`, 'y');
const WHOLLY = new RegExp(`^${PREFIX}${FIGURES}${SUFFIX}$`);

const LEADS = new Phrases('ni|nino|n.i.|national insurance');
const LINKS = new Set(['number', 'no', 'num', 'is', 'was', '.', ':', '#', '-']);

const whole: Rule = {
  needs: BEFORE_NUMBER,
  find: (text, place) => {
    if (at(text.tokens, place).text.length !== 2) return null;
    const behind = fitsAt(text, place, WHOLE);
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

/** National Insurance numbers: two letters, six figures, a last letter. */
export const NI_NUMBER: Pass = { mask: '[ni number]', rules: [said, whole] };

/** True for a text that is nothing but a National Insurance number. */
export const isNiNumber = (text: string): boolean => WHOLLY.test(text);
