import { at, GLUED } from '../words/tokens.ts';
import { fitsAt, found, NONE, type Pass, type Rule } from '../words/rules.ts';
import { BEFORE_NUMBER, has, REFERENCE } from '../words/tags.ts';

// A postcode's last two letters are never C I K M O V; areas of one letter are these eight (Royal Mail, PAF guide).
const INWARD = '[0-9][ABD-HJLNP-UW-Zabd-hjlnp-uw-z]{2}';
// "The M4 2nd exit": behind an area of one letter and a gap, small letters must not make an ordinal number.
const NO_ORDINAL = `(?!1st|2nd|3rd|[04-9]th|[1-3]th)${INWARD}`;
const GAP = String.raw`[\s.\-]{0,2}`;
const SOME_GAP = String.raw`[\s.\-]{1,2}`;
const ONE = '[BEGLMNSWbeglmnsw][0-9][0-9A-Za-z]?';
const FORMS = [
  `[A-Za-z]{2}[0-9][0-9A-Za-z]?${GAP}${INWARD}`,
  `${ONE}${INWARD}`,
  `${ONE}${SOME_GAP}${NO_ORDINAL}`,
  // TS 18 1AB, in capitals only: "of 20 2nd" is no postcode.
  String.raw`[A-Z]{2}\s[0-9]{1,2}\s?[0-9][ABD-HJLNP-UW-Z]{2}`,
  String.raw`[Gg][Ii][Rr]\s?0[Aa]{2}`,
];
const POSTCODE_IN_TEXT = new RegExp(String.raw`(?:${FORMS.join('|')})\b`, 'y');

const inAnyForm: Rule = {
  needs: BEFORE_NUMBER,
  find: (text, place) => {
    const area = at(text.tokens, place);
    if (area.text.length > 3 || at(text.tokens, place + 1).kind !== 'number') return null;
    if (has(at(text.tokens, place + 1), REFERENCE)) return null;
    if (area.gap === GLUED && place > 0 && /[0-9_]/.test(text.written.charAt(area.start - 1))) return null;
    const behind = fitsAt(text, place, POSTCODE_IN_TEXT);
    return behind === NONE ? null : found(place, behind);
  },
};

/** Postcodes that are whole; an outward code alone, such as W1A, is no person's. */
export const POSTCODE: Pass = { mask: '[postcode]', rules: [inAnyForm] };

const WHOLLY = /^[A-Z]{1,2}[0-9][0-9A-Z]? [0-9][A-Z]{2}$/;

/** True for a text that is nothing but a postcode with its blank: ZZ11AA may be a reference of some system. */
export const isPostcode = (text: string): boolean => WHOLLY.test(text);
