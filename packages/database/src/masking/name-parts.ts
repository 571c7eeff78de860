// The alphabet of the rules for names.

export const TOKEN = '[name]';

/** Tags set before a word. */
export const NO_NAME = '\uE000';
export const FIRST = '\uE001';
export const PERHAPS_FIRST = '\uE002';
export const SURNAME = '\uE003';
export const TAGS = `${NO_NAME}${FIRST}${PERHAPS_FIRST}${SURNAME}`;

/** Tags that a name may carry. */
export const TAG = `[${FIRST}${PERHAPS_FIRST}${SURNAME}]*`;

const LETTERS = String.raw`\pL+`;
/** A word with a capital that is not tagged as no name: Smith, O'Brien, Al-Hassan, McDonald, JONES. */
export const WORD = String.raw`${TAG}\p{Lu}(?:['’]${TAG}\p{Lu})?${LETTERS}(?:[\-‐‑]${TAG}${LETTERS})*`;
/** J. or J or J.R. */
export const INITIAL = String.raw`\p{Lu}\.?(?:\s?\p{Lu}\.?)?`;
const PARTICLE = String.raw`(?:(?i:de|da|dos|van|von|der|den|la|le|di|du|bin|binti|ibn|al|el|ap|ul|ur)[\s\-])*`;
/** A further part of a name, with the space before it. */
export const NEXT = String.raw`[ \t\x{00A0}]+(?:${PARTICLE}${WORD}|\p{Lu}\.?\b)`;
/** One to three parts. */
export const FULL = String.raw`${WORD}(?:${NEXT}){0,2}`;
