// What is printed may come from a file: nothing in it may move the cursor, change colours or turn the order of letters.

// Control characters but tab and line feed, those of Latin-1, marks and overrides of direction, line separators.
const OBEYED = /(?![\t\n])[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/gu;

const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

/** A text in which what a terminal would obey is shown, as `\\u001B`. In JSON this is the same text. */
export const shown = (text: string): string => text.replaceAll(OBEYED, escaped);
