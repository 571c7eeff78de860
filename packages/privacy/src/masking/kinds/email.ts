import { at, GLUED, type Token } from '../words/tokens.ts';
import { fitsAt, found, type Found, type MaskedText, NONE, type Pass, type Rule } from '../words/rules.ts';
import { anyOf } from '../words/phrases.ts';
import { AT } from '../words/tags.ts';

const LETTERS = String.raw`A-Za-z\p{L}\p{M}`;
const DOMAIN = new RegExp(
  String.raw`@\s?(?:[${LETTERS}0-9_\-]{1,63}\.){1,8}(?:xn--[a-z0-9\-]{1,59}|[${LETTERS}]{2,63})`,
  'uy',
);
// jo.smith (at) example (dot) org: written so that machines do not find it.
const DOT = String.raw`(?:\.|\s?[\[({]?\s?\bdot\b\s?[\])}]?\s?)`;
const WITH_AT = new RegExp(String.raw`[\[({]\s?at\s?[\])}]\s?[a-z0-9\-]{1,63}(?:${DOT}[a-z0-9\-]{1,63}){1,8}`, 'iy');
// "Look at www.council.co.uk" is no address: spelt ones need a provider people have their post with, or "(at)", or "dot".
const PROVIDER =
  '(?:gmail|googlemail|hotmail|outlook|yahoo|icloud|live|btinternet|aol|sky|talktalk|virginmedia|ntlworld)';
const SPELT = new RegExp(
  String.raw`at\s(?:${PROVIDER}${DOT}(?:com|co${DOT}uk|net)\b|[a-z0-9\-]{1,63}(?:\s?\bdot\b\s?[a-z0-9\-]{1,63}){1,3})`,
  'iy',
);

// What a name before the @ is not made of.
const NOT_LOCAL = anyOf('@ < > ( ) , ; : [ ] “ ” ‘ « »');
const isLocal = ({ kind, text }: Token): boolean => kind !== 'mask' && kind !== 'end' && !NOT_LOCAL.has(text);
// The same for an address that is spelt out.
const isPlain = ({ kind, text }: Token): boolean => kind === 'word' || kind === 'number' || '._+-'.includes(text);

/** The place of the first of the tokens before a place that hang together. */
function startOf(tokens: readonly Token[], end: number, fits: (token: Token) => boolean): number {
  let start = end;
  while (start > 0 && fits(at(tokens, start - 1)) && (start === end || at(tokens, start).gap === GLUED)) start -= 1;
  return start;
}

function address(text: MaskedText, place: number, pattern: RegExp): Found | null {
  const fits = pattern === DOMAIN ? isLocal : isPlain;
  const start = startOf(text.tokens, place, fits);
  if (start === place) return null;
  const behind = fitsAt(text, place, pattern);
  return behind === NONE ? null : found(start, behind);
}

const atSign: Rule = {
  needs: AT,
  find: (text, place) => {
    const { text: sign } = at(text.tokens, place);
    if (sign === '@') return address(text, place, DOMAIN);
    if ('([{'.includes(sign)) return address(text, place, WITH_AT);
    return /^at$/i.test(sign) ? address(text, place, SPELT) : null;
  },
};

/** E-mail addresses, also those that are spelt out. */
export const EMAIL: Pass = { mask: '[email]', rules: [atSign] };
