// The shape of a postcode, once: cells, samples of columns and masks make their patterns of it.

/** Sources of regular expressions, in capitals, that RE2 (DuckDB) and JavaScript read alike: `AB12` and `3CD`. */
export const OUTWARD_CODE = '[A-Z]{1,2}[0-9][0-9A-Z]?';
export const INWARD_CODE = '[0-9][A-Z]{2}';

const WHOLLY = new RegExp(`^${OUTWARD_CODE}\\s*${INWARD_CODE}$`, 'i');

/** True for a text that has the shape of one whole postcode, with a space or without, in any case. */
export const isPostcodeShaped = (text: string): boolean => WHOLLY.test(text);
