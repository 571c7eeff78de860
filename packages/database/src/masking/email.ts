import { OTHER_LETTERS, replaceEvery, type ShapeMask } from './mask.ts';

const LOCAL = String.raw`[^\s\x{1E}@<>(),;:\[\]“”‘«»]+`;
const DOMAIN = String.raw`(?:[A-Za-z0-9${OTHER_LETTERS}_\-]+\.)+(?:[A-Za-z${OTHER_LETTERS}]{2,}|xn--[a-z0-9\-]+)`;
// jo.smith (at) example (dot) org: written so that machines do not find it.
const AT_WORD = String.raw`\s?[\[({]\s?at\s?[\])}]\s?`;
const DOT = String.raw`(?:\.|\s?[\[({]?\s?\bdot\b\s?[\])}]?\s?)`;
const TOKEN = '[email]';

/** What must be in a text that holds an e-mail address. */
export const EMAIL_HINTS: readonly string[] = [
  '@',
  String.raw`(?i:[\[({]\s?at\s?[\])}]|\sat\s\S+\sdot\s)`,
  // jo at example.com
  String.raw`(?i:\sat\s[a-z0-9\-]+\.(?:com|co\.uk|org|net)\b)`,
];

// "Look at www.council.co.uk" is no address: spelt ones need a provider people have their post with, or "(at)", or "dot".
const PROVIDER =
  '(?:gmail|googlemail|hotmail|outlook|yahoo|icloud|live|btinternet|aol|sky|talktalk|virginmedia|ntlworld)';
const WITH_PROVIDER = String.raw`(?i:[a-z0-9._+\-]+\sat\s${PROVIDER}${DOT}(?:com|co${DOT}uk|net)\b)`;
const WITH_DOT = String.raw`(?i:[a-z0-9._+\-]+\sat\s[a-z0-9\-]+(?:\s?\bdot\b\s?[a-z0-9\-]+){1,3})`;
const WITH_AT = String.raw`(?i:[a-z0-9._+\-]+${AT_WORD}[a-z0-9\-]+(?:${DOT}[a-z0-9\-]+)+)`;

export const EMAIL: ShapeMask = {
  kind: 'email',
  token: TOKEN,
  apply: ({ text }) =>
    replaceEvery(text, String.raw`${LOCAL}\s?@\s?${DOMAIN}|${WITH_AT}|${WITH_PROVIDER}|${WITH_DOT}`, TOKEN),
};
