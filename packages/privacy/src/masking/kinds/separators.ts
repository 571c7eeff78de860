// What people type between the figures of a number, as patterns.

const BLANKS = String.raw`\s\u00A0\u2007\u2009\u202F`;
const DASHES = String.raw`\-\u2010-\u2015`;

/** One blank, dot or dash, or none. */
export const ONE_GAP = `[${BLANKS}${DASHES}.]?`;
/** The same with brackets, as in phone numbers. */
export const PHONE_SIGNS = `[${BLANKS}${DASHES}.()]`;
