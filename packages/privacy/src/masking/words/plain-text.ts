// What a text says, as it would have been typed: signs of web pages, odd blanks and other ways of writing the same letter
// are not told apart by any list.
import { ENTITIES } from '../lists/entities.ts';

/** Fits every text that `plainText` changes, in RE2 as in JavaScript. */
export const ODD =
  '[&<\u00A0\u00AD\u0300-\u036F\u061C\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\u09E6-\u09EF\u0A66-\u0A6F\u0AE6-\u0AEF\u1680\u180E\u2000-\u2012\u2028-\u202F\u205F-\u2064\u2066-\u206F\u2212\u3000\uFB00-\uFB06\uFEFF\uFF01-\uFF5E]|%40';
// Nearly no text has one, and this is the only look that such a text costs.
const IS_ODD = new RegExp(ODD);

const BLANKS = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;
const LINE_ENDS = /[\u2028\u2029]/g;
// No-break and other hyphens, the figure dash and the minus sign.
const HYPHENS = /[\u2010-\u2012\u2212]/g;
// A zero-width space parts two words; so does any other mark without width before a capital.
const PARTING =
  /(?<=[\p{L}\p{N}])(?:\u200B[\u00AD\u200B-\u200F\u2060\uFEFF]*(?=[\p{L}\p{N}])|(?<=[\p{Ll}\p{N}])[\u2060\uFEFF]+(?=\p{Lu}))/gu;
// Joiners stay where scripts and pictures are written with them.
const WITHOUT_WIDTH =
  /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]|(?<=[ -~])[\u200C\u200D]+/g;
const WIDE_OR_JOINED = /[\uFB00-\uFB06\uFF01-\uFF5E]+/g;

// Figures of other scripts stand in tens from these on (Unicode, category Nd).
const NOUGHTS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6];
const FIGURES = /[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\u09E6-\u09EF\u0A66-\u0A6F\u0AE6-\u0AEF]/g;

function figureOf(character: string): string {
  const code = character.charCodeAt(0);
  return String(code - (NOUGHTS.findLast((nought) => nought <= code) ?? code));
}

// `&amp;nbsp;` has been written for a page twice: its ampersands are one.
const AMPERSANDS = /&(?:(?:amp|AMP|#38|#x26);)+(?=#?[A-Za-z0-9]{1,31};)/g;
const ENTITY =
  /&(?:#([0-9]{1,7})|#[xX]([0-9A-Fa-f]{1,6})|([A-Za-z][A-Za-z0-9]{1,30}));|&(nbsp|amp|lt|gt|quot)(?![A-Za-z0-9;=])/g;
const LAST_CODE = 0x10ff_ff;

function characterOf(code: number, written: string): string {
  const isCharacter = code > 0 && code <= LAST_CODE && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : written;
}

/** The text without character references such as `&amp;` and `&#39;`; those that nobody knows stay. */
const decodeEntities = (text: string): string =>
  text.replaceAll(AMPERSANDS, '&').replaceAll(ENTITY, (written: string, ...groups: (string | undefined)[]) => {
    const [decimal, hexadecimal, name, bare] = groups;
    if (decimal !== undefined) return characterOf(Number(decimal), written);
    if (hexadecimal !== undefined) return characterOf(Number.parseInt(hexadecimal, 16), written);
    return ENTITIES.get(name ?? bare ?? '') ?? written;
  });

// Elements of HTML that text comes with. Anything else in pointed brackets may be an address or a remark.
const BREAKING =
  'br|p|div|li|ul|ol|tr|table|tbody|thead|h[1-6]|hr|blockquote|section|article|header|footer|pre|dl|dt|dd';
const INLINE =
  'a|abbr|b|big|body|center|cite|code|del|em|font|head|html|i|img|ins|label|mark|meta|link|o:p|q|s|small|span|strike|strong|sub|sup|td|th|tt|u|wbr';
const HIDDEN = /<(style|script|title)\b[^<>]*>[^<]*<\/\1\s*>|<!--[^<>]*-->|<!doctype[^<>]*>/gi;
const BREAKING_TAG = new RegExp(String.raw`\s*<\/?(?:${BREAKING})(?:[\s/][^<>]*)?>[ \t]*`, 'gi');
const CELL_TAG = /<\/?t[dh](?:\s[^<>]*)?>/gi;
const INLINE_TAG = new RegExp(String.raw`<\/?(?:${INLINE})(?:[\s/][^<>]*)?>`, 'gi');

function dropTags(text: string): string {
  if (!text.includes('<')) return text;
  const dropped = text
    .replaceAll(HIDDEN, '')
    .replaceAll(BREAKING_TAG, '\n')
    .replaceAll(CELL_TAG, ' ')
    .replaceAll(INLINE_TAG, '');
  return dropped === text ? text : dropped.replaceAll(/\n{2,}/g, '\n').trim();
}

function plainCharacters(text: string): string {
  return text
    .replaceAll(PARTING, ' ')
    .replaceAll(WITHOUT_WIDTH, '')
    .replaceAll(BLANKS, ' ')
    .replaceAll(LINE_ENDS, '\n')
    .replaceAll(HYPHENS, '-')
    .replaceAll(WIDE_OR_JOINED, (wide) => wide.normalize('NFKC'))
    .replaceAll(FIGURES, figureOf)
    .normalize('NFC');
}

// An address from a link: jo%40example.org.
const ENCODED_AT = /(?<=[A-Za-z0-9])%40(?=[A-Za-z0-9])/g;

/**
 * The text without the tags and character references of web pages, with plain blanks, hyphens and figures, composed letters
 * (Unicode NFC) and nothing without width. The same string where there is nothing of these. Linear in the text.
 * @example plainText('<p>Parks&nbsp;&amp; Open Spaces</p>') // 'Parks & Open Spaces'
 */
export function plainText(written: string): string {
  if (!IS_ODD.test(written)) return written;
  const withoutTags = dropTags(plainCharacters(written));
  const decoded = withoutTags.includes('&') ? dropTags(plainCharacters(decodeEntities(withoutTags))) : withoutTags;
  return decoded.replaceAll(ENCODED_AT, '@');
}
