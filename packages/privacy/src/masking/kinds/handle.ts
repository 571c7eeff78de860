import { HANDLE_LEADS, HANDLE_SITES, INSTITUTIONS } from '../lists/numbers.ts';
import { anyOf, Phrases } from '../words/phrases.ts';
import { fitsAt, found, type MaskedText, NONE, type Pass, type Rule } from '../words/rules.ts';
import { AT } from '../words/tags.ts';
import { at, GLUED } from '../words/tokens.ts';
import { behindLinks } from './links.ts';

const NAME = String.raw`[A-Za-z0-9_][A-Za-z0-9_.]{1,38}[A-Za-z0-9_]`;
const WITH_AT = new RegExp(String.raw`@${NAME}`, 'y');
const WITHOUT = new RegExp(NAME, 'y');
const INSTITUTION = new RegExp(INSTITUTIONS, 'i');

const isInstitution = ({ written, tokens }: MaskedText, from: number, to: number): boolean =>
  INSTITUTION.test(written.slice(at(tokens, from).start, at(tokens, to - 1).end));

/** The place behind a handle; `NONE` where there is none, or where it is a council's, a paper's or a shop's. */
function behindHandle(text: MaskedText, place: number, pattern: RegExp): number {
  const behind = fitsAt(text, place, pattern);
  return behind === NONE || isInstitution(text, place, behind) ? NONE : behind;
}

// @SUM(A1) is how old spreadsheets begin a formula.
const isFormula = ({ tokens }: MaskedText, behind: number): boolean =>
  at(tokens, behind).text === '(' && at(tokens, behind).gap === GLUED;

/** @annie_b: not the end of an address, and not "@ 5pm". */
const withAt: Rule = {
  needs: AT,
  find: (text, place) => {
    const sign = at(text.tokens, place);
    const before = at(text.tokens, place - 1);
    const isPart = place > 0 && sign.gap === GLUED && before.kind !== 'sign';
    if (sign.text !== '@' || isPart || at(text.tokens, place + 1).gap !== GLUED) return null;
    const behind = behindHandle(text, place, WITH_AT);
    return behind === NONE || isFormula(text, behind) ? null : found(place, behind);
  },
};

const SITES = new Phrases(HANDLE_SITES);

/** facebook.com/annie.b: what stands behind the site. */
const ofSite: Rule = {
  needs: AT,
  find: (text, place) => {
    const site = SITES.behind(text.tokens, place);
    if (site === NONE || at(text.tokens, site).text !== '/') return null;
    const start = at(text.tokens, site + 1).text === '@' ? site + 2 : site + 1;
    const behind = at(text.tokens, start).gap === GLUED ? behindHandle(text, start, WITHOUT) : NONE;
    return behind === NONE ? null : found(start, behind);
  },
};

const LEADS = new Phrases(HANDLE_LEADS);
const LINKS = anyOf('is : - = name handle');

/** Username: annie_b. */
const said: Rule = {
  needs: AT,
  find: (text, place) => {
    const lead = LEADS.behind(text.tokens, place);
    const start = lead === NONE ? NONE : behindLinks(text.tokens, lead, LINKS);
    if (lead === NONE || start === lead || SITES.behind(text.tokens, start) !== NONE) return null;
    const behind = behindHandle(text, start, WITHOUT);
    return behind === NONE ||
      !/[0-9_.]/.test(text.written.slice(at(text.tokens, start).start, at(text.tokens, behind - 1).end))
      ? null
      : found(start, behind);
  },
};

/** Names under which somebody writes on social media. */
export const HANDLE: Pass = { mask: '[handle]', rules: [withAt, ofSite, said] };
