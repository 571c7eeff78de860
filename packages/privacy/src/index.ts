export { maskFileName } from './masking/file-names.ts';
export { HINTS, maskLabel, maskReference } from './masking/labels.ts';
export { INWARD_CODE, isPostcodeShaped, OUTWARD_CODE } from './masking/words/postcode-shape.ts';
export { mask, MASKS, type Mask } from './masking/mask.ts';
export { CAPITAL_FIRST_NAMES, FIRST_NAMES, WORDLIKE_FIRST_NAMES } from './masking/lists/first-names.ts';
export { RARER_FIRST_NAMES } from './masking/lists/rarer-first-names.ts';
