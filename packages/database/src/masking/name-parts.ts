// The alphabet of the rules for names. Latin letters only: `\pL` makes RE2's automata many times larger.

export const TOKEN = '[name]';

/** Tags set before a word. */
export const NO_NAME = '\uE000';
export const FIRST = '\uE001';
export const PERHAPS_FIRST = '\uE002';
export const SURNAME = '\uE003';
/** A first name that is a word where it opens a sentence. */
export const WORDLIKE = '\uE004';
export const TAGS = `${NO_NAME}${FIRST}${PERHAPS_FIRST}${SURNAME}${WORDLIKE}`;

/** Tags that a name may carry. */
export const TAG = `[${FIRST}${PERHAPS_FIRST}${SURNAME}${WORDLIKE}]*`;

/** One letter, and one capital. */
export const LETTER = String.raw`[A-Za-z\x{C0}-\x{17F}]`;
export const CAPITAL = String.raw`[A-Z\x{C0}-\x{DE}ČĆĐĞİŁŃŐŘŚŞŠŻŹŽ]`;
const SMALL = String.raw`[a-z\x{DF}-\x{17F}]`;
/** The rest of a name after its capital: mith, 'Brien, cDonald, l-Hassan, MITH. Short words in capitals are no names: MDT. */
export const REST = String.raw`(?:['’]${TAG}${CAPITAL})?(?:${SMALL}${LETTER}*|${CAPITAL}{3,})(?:-${TAG}${LETTER}+)*`;
/** A word with a capital that is not tagged as no name. */
export const WORD = `${TAG}${CAPITAL}${REST}`;
/** J. or J or J.R. */
export const INITIAL = String.raw`${CAPITAL}\.?(?:\s?${CAPITAL}\.?)?`;
/** Spaces between the words of a context, which may be tagged. */
export const GAP = String.raw`[\s\x{A0}${NO_NAME}]+`;
export const SPACE = String.raw`[ \t\x{A0}]+`;
const PARTICLE = String.raw`(?:(?:de|da|dos|van|von|der|den|la|le|di|du|bin|ibn|al|el|ul|De|Da|Van|Von|Le|La|Di|Bin|Al|El)[ \-]){0,2}`;
/** A further part of a name, with the space before it. */
export const NEXT = String.raw`${SPACE}${PARTICLE}${TAG}${CAPITAL}(?:${REST}|\.?\b)`;
/** One to three parts. */
export const FULL = `${PARTICLE}${WORD}(?:${NEXT}){0,2}`;
