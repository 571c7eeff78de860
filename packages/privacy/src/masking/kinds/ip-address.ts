import { anyOf } from '../words/phrases.ts';
import { fitsAt, found, NONE, type Pass, type Rule } from '../words/rules.ts';
import { has, NUMBER, OPENS_NUMBER } from '../words/tags.ts';
import { at, GLUED } from '../words/tokens.ts';
import { behindLinks } from './links.ts';

const OCTET = '(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])';
const VERSION_4 = String.raw`${OCTET}(?:\.${OCTET}){3}(?![0-9.]*[0-9])`;
const VERSION_6 = String.raw`(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|(?:[0-9a-f]{1,4}:){1,6}(?::[0-9a-f]{1,4}){1,6}|(?:[0-9a-f]{1,4}:){2,7}:`;
const ANY = new RegExp(String.raw`(?:${VERSION_6}|${VERSION_4})(?![0-9a-f:])`, 'iy');
// Version 10.2.1.4 of a program has no part of three figures.
const BY_SHAPE = new RegExp(String.raw`(?=[0-9.]*[0-9]{3})${VERSION_4}(?![0-9])`, 'y');
const LINKS = anyOf('address addresses addr is was : = - number no . ( from');
const VERSIONS = anyOf('version|ver|v|release|build|section|paragraph|clause|para');

const said: Rule = {
  needs: OPENS_NUMBER,
  find: (text, place) => {
    const word = at(text.tokens, place).lower;
    if (word !== 'ip' && word !== 'ipaddress') return null;
    const start = behindLinks(text.tokens, place + 1, LINKS);
    const behind = fitsAt(text, start, ANY);
    return behind === NONE ? null : found(start, behind);
  },
};

const byShape: Rule = {
  needs: NUMBER,
  find: (text, place) => {
    if (at(text.tokens, place + 1).text !== '.' || !has(at(text.tokens, place + 2), NUMBER)) return null;
    const before = at(text.tokens, place - 1);
    const isPart = at(text.tokens, place).gap === GLUED && place > 0 && (has(before, NUMBER) || before.text === '.');
    if (isPart || VERSIONS.has(before.lower)) return null;
    const behind = fitsAt(text, place, BY_SHAPE);
    return behind === NONE ? null : found(place, behind);
  },
};

/** Addresses of computers: behind "IP", or four numbers of which one has three figures. */
export const IP_ADDRESS: Pass = { mask: '[ip address]', rules: [said, byShape] };
