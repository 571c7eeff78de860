// The masks live in their own folder, one file a kind; statements take them from here.
export {
  countMasked,
  type MaskedExpression,
  maskLabel,
  maskReference,
  maskRows,
  MASKS,
  maskText,
  mayHoldInLabel,
} from '../masking/mask-text.ts';
export type { Mask } from '../masking/mask.ts';
