export { onceIn, oneIn } from './chance.ts';
export { changeInWords } from './changes.ts';
export { dateInWords } from './dates.ts';
export { listOf } from './lists.ts';
export { decimalNumber, numberWord, wholeNumber } from './numbers.ts';
export { labelOf, pointNameOf } from './period-names.ts';
export { normalPeriod, spanInWords, stretchInWords, whenInWords, withinInWords } from './periods.ts';
export { countOf, pluralOf } from './plurals.ts';
export { sentenceCase, sentences } from './sentences.ts';
export {
  bareValue,
  isPercent,
  NO_FIGURE,
  percentOf,
  rangeInWords,
  unitBesideName,
  valueInWords,
  valueParts,
  valueWithBasis,
} from './values.ts';
