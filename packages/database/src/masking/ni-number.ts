import { type ShapeMask, replaceEvery } from './mask.ts';

// Letters that are given out (HMRC, NIM39110), and QQ, which leaflets print as an example.
const PREFIX = '(?:[ABCEGHJ-PRSTW-Za-bceghj-prstw-z][ABCEGHJ-NPRSTW-Za-bceghj-nprstw-z]|[Qq]{2})';
const DIGITS = String.raw`(?:[\s.\-\x{00A0}]?[0-9]{2}){3}`;
const TOKEN = '[ni number]';
// Without its last letter it looks like any reference, unless it says what it is.
const LEAD = String.raw`(?i:\b(?:ni|nino|n\.i\.|national insurance)\b(?:\s*(?:number|no|num|is|was|[.:#\-]))*\s*)`;

export const NI_HINTS: readonly string[] = [
  // The last digits of a National Insurance number and its letter.
  String.raw`[0-9]{2}[\s.\-\x{00A0}]?[0-9]{2}[\s.\-\x{00A0}]?[A-Da-d]\b`,
  String.raw`${LEAD}[A-Za-z]{2}[\s.\-]?[0-9]{2}`,
];

export const NI_NUMBER: ShapeMask = {
  kind: 'ni number',
  token: TOKEN,
  apply: ({ text }) =>
    replaceEvery(
      replaceEvery(text, String.raw`\b${PREFIX}${DIGITS}[\s.\-\x{00A0}]?[A-Da-d]\b`, TOKEN),
      String.raw`(${LEAD})${PREFIX}${DIGITS}\b`,
      String.raw`\1${TOKEN}`,
    ),
};

/** A text that is nothing but a National Insurance number. */
export const WHOLLY_NI = String.raw`${PREFIX}${DIGITS}[\s.\-]?[A-Da-d]`;
