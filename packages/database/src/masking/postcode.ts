import { type ShapeMask, replaceEvery } from './mask.ts';

// A postcode's last two letters are never C I K M O V; areas of one letter are these eight (Royal Mail, PAF guide).
const INWARD = '[0-9][ABD-HJLNP-UW-Zabd-hjlnp-uw-z]{2}';
// "The M4 2nd exit": behind an area of one letter and a gap, small letters must not make an ordinal number.
const NO_ORDINAL = [
  '[0-9](?:[ABD-HJLNP-UW-Z]{2}|[abd-hjlpquw-z][abd-hjlnp-uw-z])',
  '[0-9](?:s[abd-hjlnp-suw-z]|[nr][abe-hjlnp-uw-z]|t[abd-gjlnp-uw-z])',
  '[02-9]st|[013-9]nd|[0124-9]rd',
].join('|');
const GAP = String.raw`[\s\x{00A0}.\-]{0,2}`;
const SOME_GAP = String.raw`[\s\x{00A0}.\-]{1,2}`;
const ONE = '[BEGLMNSWbeglmnsw][0-9][0-9A-Za-z]?';
const FORMS = [
  `[A-Za-z]{2}[0-9][0-9A-Za-z]?${GAP}${INWARD}`,
  `${ONE}${INWARD}`,
  `${ONE}${SOME_GAP}(?:${NO_ORDINAL})`,
  // TS 18 1AB, in capitals only: "of 20 2nd" is no postcode.
  String.raw`[A-Z]{2}\s[0-9]{1,2}\s?[0-9][ABD-HJLNP-UW-Z]{2}`,
  String.raw`(?i:GIR\s?0AA)`,
];
const TOKEN = '[postcode]';

export const POSTCODE_HINTS: readonly string[] = [String.raw`${INWARD}\b`];

export const POSTCODE: ShapeMask = {
  kind: 'postcode',
  token: TOKEN,
  apply: ({ text }) => replaceEvery(text, String.raw`\b(?:${FORMS.join('|')})\b`, TOKEN),
};
