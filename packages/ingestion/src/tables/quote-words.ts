// Words of a file in what is said of it: on one line, and in quotation marks.

// Cut before masking too, so that a cell of megabytes costs nothing; far behind what is kept, as a cut detail is no
// detail that a mask knows.
const LONGEST_READ = 2_000;

/** A text on one line, without what no reader would read to the end. */
export const oneLine = (text: string): string => text.slice(0, LONGEST_READ).replaceAll(/\s+/g, ' ').trim();

/** Words of the file in a note, in quotation marks that tell where they begin and end: see `maskWords`. */
export const quoteWords = (text: string): string => `"${oneLine(text).replaceAll('"', "'")}"`;
