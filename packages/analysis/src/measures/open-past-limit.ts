import { HANDLING_ELEMENTS } from './families/timeliness.ts';
import { defineMeasure } from './contract/measure-module.ts';

export const openPastLimit = defineMeasure({
  definition: {
    id: 'open-past-limit',
    name: 'Complaints open past their limit',
    definition:
      'Complaint stages that were not answered by the date of the analysis although the response rule, with a recorded extension, had run out.',
    basis: 'complaint stages open on the date of the analysis',
    numerator: 'open complaint stages past their limit',
    denominator: null,
    polarity: 'lower is better',
    unit: 'count',
  },
  elements: HANDLING_ELEMENTS,
  series: null,
});
