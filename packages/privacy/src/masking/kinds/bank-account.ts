import { ACCOUNT_LINKS, ACCOUNT_WORDS, SORT_CODE_WORDS } from '../lists/numbers.ts';
import { anyOf, Phrases } from '../words/phrases.ts';
import { fitsAt, type Found, found, type MaskedText, NONE, type Pass, type Rule } from '../words/rules.ts';
import { BEFORE_NUMBER, CAPITAL, has, NUMBER, OPENS_NUMBER, OPENS_REFERENCE } from '../words/tags.ts';
import { at, GLUED } from '../words/tokens.ts';
import { behindLinks } from './links.ts';

const SORT_CODE_WORD = new Phrases(SORT_CODE_WORDS);
const ACCOUNT_WORD = new Phrases(ACCOUNT_WORDS);
const LINKS = anyOf(ACCOUNT_LINKS);
const SORT_CODE = /[0-9]{2}[\s.-]?[0-9]{2}[\s.-]?[0-9]{2}(?![0-9])/y;
const ACCOUNT = /[0-9]{8}(?![0-9])|[0-9]{4}[\s-][0-9]{4}(?![0-9])/y;

// An account stands at most so far from its sort code.
const FARTHEST = 8;

/** The place of the first number from a place on that fits, and behind it. */
function nextNumber(text: MaskedText, place: number, pattern: RegExp): Found | null {
  for (let next = place; next < place + FARTHEST; next += 1) {
    if (!has(at(text.tokens, next), NUMBER)) continue;
    const behind = fitsAt(text, next, pattern);
    return behind === NONE ? null : found(next, behind);
  }
  return null;
}

/** Sort code 20-00-00, account 12345678: both, with what stands between them. */
const behindSortCode: Rule = {
  needs: OPENS_NUMBER,
  find: (text, place) => {
    const lead = SORT_CODE_WORD.behind(text.tokens, place);
    if (lead === NONE) return null;
    const start = behindLinks(text.tokens, lead, LINKS);
    const code = fitsAt(text, start, SORT_CODE);
    if (code === NONE) return null;
    const account = nextNumber(text, code, ACCOUNT);
    return found(start, account?.to ?? code);
  },
};

function isBeforeSortCode(text: MaskedText, place: number): boolean {
  for (let next = place; next < place + FARTHEST; next += 1) {
    const lead = SORT_CODE_WORD.behind(text.tokens, next);
    if (lead !== NONE) return fitsAt(text, behindLinks(text.tokens, lead, LINKS), SORT_CODE) !== NONE;
  }
  return false;
}

/** Account 12345678 where a sort code follows, or "bank account": any other may be one of the council's. */
const behindAccount: Rule = {
  needs: OPENS_REFERENCE,
  find: (text, place) => {
    const lead = ACCOUNT_WORD.behind(text.tokens, place);
    if (lead === NONE) return null;
    const start = behindLinks(text.tokens, lead, LINKS);
    const behind = fitsAt(text, start, ACCOUNT);
    const isOfBank = at(text.tokens, place - 1).lower === 'bank' || isBeforeSortCode(text, behind);
    return behind !== NONE && isOfBank ? found(start, behind) : null;
  },
};

// Lengths by country (SWIFT, IBAN registry), of those from which people in the United Kingdom may have an account.
const LENGTHS: Readonly<Record<string, number>> = Object.fromEntries(
  'GB22 IE22 FR27 DE22 ES24 IT27 PT25 NL18 BE16 AT20 CH21 SE24 DK18 NO15 FI18 PL28 RO24 LT20 LV21 EE20 BG22 HU28 CZ24 SK24 GR27 CY28 MT31 HR21 SI19 TR26 UA29 PK24 AE23 SA24 GI23 AL28'
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);
const IBAN = /[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}(?![A-Za-z0-9])/y;
const IBAN_IN_GROUPS = /[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![A-Za-z0-9])/y;

/** ISO 13616: the first four signs moved to the end, letters as 10 to 35, leave 1 when divided by 97. */
function fitsModulus97(written: string): boolean {
  const compact = written.replaceAll(' ', '');
  if (compact.length !== LENGTHS[compact.slice(0, 2)]) return false;
  let rest = 0;
  for (const sign of `${compact.slice(4)}${compact.slice(0, 4)}`) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

const iban: Rule = {
  needs: BEFORE_NUMBER,
  find: (text, place) => {
    const first = at(text.tokens, place);
    if (first.text.length !== 2 || !has(first, CAPITAL)) return null;
    if (
      LENGTHS[first.text] === undefined ||
      (place > 0 && first.gap === GLUED && at(text.tokens, place - 1).kind !== 'sign')
    )
      return null;
    const behind = Math.max(fitsAt(text, place, IBAN_IN_GROUPS), fitsAt(text, place, IBAN));
    if (behind === NONE) return null;
    const written = text.written.slice(first.start, at(text.tokens, behind - 1).end);
    return fitsModulus97(written) ? found(place, behind) : null;
  },
};

/** Accounts with a bank: behind a sort code or "bank account", and international numbers (IBAN) with the right check. */
export const BANK_ACCOUNT: Pass = { mask: '[bank account]', rules: [behindSortCode, behindAccount, iban] };
