/** The share of an old ward's area that must lie in one new ward for its rows to be counted there: at least half. */
export const BEST_FIT_SHARE = 0.5;

/** And so much more of it than in the next: of two halves neither is the largest part. */
export const BEST_FIT_LEAD = 0.1;
