/** The kinds of feedback that everything is counted by, in the order in which they are told. Others are kept as written. */
export const FEEDBACK_KINDS = ['complaint', 'comment', 'compliment', 'service request'] as const;

export type FeedbackKind = (typeof FEEDBACK_KINDS)[number];
