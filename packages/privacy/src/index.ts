export { maskLabel, maskReference } from './masking/labels.ts';
export { mask, MASKS, type Mask } from './masking/mask.ts';
