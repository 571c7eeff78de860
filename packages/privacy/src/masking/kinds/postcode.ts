import { anyOf, Phrases } from '../words/phrases.ts';
import { INWARD_CODE, OUTWARD_CODE } from '../words/postcode-shape.ts';
import { at, GLUED } from '../words/tokens.ts';
import { behindLinks } from './links.ts';
import { fitsAt, found, NONE, type Pass, type Rule } from '../words/rules.ts';
import { BEFORE_NUMBER, has, OPENS_NUMBER, REFERENCE } from '../words/tags.ts';

// A postcode's last two letters are never C I K M O V; areas of one letter are these eight (Royal Mail, PAF guide).
const INWARD = '[0-9][ABD-HJLNP-UW-Zabd-hjlnp-uw-z]{2}';
// "The M4 2nd exit": behind an area of one letter and a gap, small letters must not make an ordinal number.
const NO_ORDINAL = `(?!1st|2nd|3rd|[04-9]th|[1-3]th)${INWARD}`;
const GAP = String.raw`[\s.\-]{0,2}`;
const SOME_GAP = String.raw`[\s.\-]{1,2}`;
const ONE = '[BEGLMNSWbeglmnsw][0-9][0-9A-Za-z]?';
// Areas of two letters (Royal Mail, PAF guide), and ZZ, which examples use: behind these any last letters, if no unit.
const AREAS =
  'AB|AL|BA|BB|BD|BH|BL|BN|BR|BS|BT|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|EC|EH|EN|EX|FK|FY|GL|GU|GY|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|LA|LD|LE|LL|LN|LS|LU|ME|MK|ML|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|WA|WC|WD|WF|WN|WR|WS|WV|YO|ZE|ZZ';
const AREA = anyOf(AREAS);
const NO_UNIT = '(?!.(?:st|nd|rd|th|kg|km|cm|mm|ml|mg|kw|am|pm|hr|in|ft|oz|lb|mb|gb|tb)(?![A-Za-z]))';
const FORMS = [
  `[A-Za-z]{2}[0-9][0-9A-Za-z]?${GAP}${INWARD}`,
  `${ONE}${INWARD}`,
  `${ONE}${SOME_GAP}${NO_ORDINAL}`,
  // TS 18 1AB, in capitals only: "of 20 2nd" is no postcode.
  String.raw`[A-Z]{2}\s[0-9]{1,2}\s?[0-9][ABD-HJLNP-UW-Z]{2}`,
  String.raw`[Gg][Ii][Rr]\s?0[Aa]{2}`,
];
// Of either case, not of both.
const OF_AREA = new RegExp(String.raw`[A-Za-z]{2}[0-9][0-9A-Za-z]?\s${NO_UNIT}[0-9](?:[a-z]{2}|[A-Z]{2})\b`, 'y');
const POSTCODE_IN_TEXT = new RegExp(String.raw`(?:${FORMS.join('|')})\b`, 'y');

const inAnyForm: Rule = {
  needs: BEFORE_NUMBER,
  find: (text, place) => {
    const area = at(text.tokens, place);
    if (area.text.length > 3 || at(text.tokens, place + 1).kind !== 'number') return null;
    if (has(at(text.tokens, place + 1), REFERENCE)) return null;
    if (area.gap === GLUED && place > 0 && /[0-9_]/.test(text.written.charAt(area.start - 1))) return null;
    const usual = fitsAt(text, place, POSTCODE_IN_TEXT);
    const behind = usual === NONE && AREA.has(area.text.toUpperCase()) ? fitsAt(text, place, OF_AREA) : usual;
    return behind === NONE ? null : found(place, behind);
  },
};

// Said to be one: a letter may stand for a figure (BSI 4DJ), and the last two may be any.
const POSTCODE_LEADS = new Phrases('postcode|post code');
const LINKS = anyOf('is : - . =');
const MISTYPED = new RegExp(String.raw`[A-Za-z]{1,2}[0-9IlOo][0-9A-Za-z]?\s?[0-9IlOo][A-Za-z]{2}\b`, 'y');

const said: Rule = {
  needs: OPENS_NUMBER,
  find: (text, place) => {
    const lead = POSTCODE_LEADS.behind(text.tokens, place);
    if (lead === NONE) return null;
    const start = behindLinks(text.tokens, lead, LINKS);
    const behind = fitsAt(text, start, MISTYPED);
    const hasFigure =
      behind !== NONE &&
      /[0-9]/.test(text.written.slice(at(text.tokens, start).start, at(text.tokens, behind - 1).end));
    return hasFigure ? found(start, behind) : null;
  },
};

/** Postcodes that are whole; an outward code alone, such as W1A, is no person's. */
export const POSTCODE: Pass = { mask: '[postcode]', rules: [inAnyForm, said] };

const WHOLLY = new RegExp(`^${OUTWARD_CODE} ${INWARD_CODE}$`);

/** True for a text that is nothing but a postcode with its blank: ZZ11AA may be a reference of some system. */
export const isPostcode = (text: string): boolean => WHOLLY.test(text);
