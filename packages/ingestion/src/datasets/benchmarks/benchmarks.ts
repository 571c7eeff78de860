import { type DatasetDefinition, numberField, PERIOD, required, textField } from '../dataset.ts';

/** What a peer achieved on a standard. */
export const BENCHMARKS: DatasetDefinition = {
  name: 'benchmarks',
  row: 'the value of one peer for one standard in one period',
  keyFields: ['standard', 'peer', 'period'],
  fields: [
    required(textField('standard', 'indicator', 'standard name', 'kpi')),
    required(textField('peer', 'council', 'authority', 'local authority', 'comparator')),
    PERIOD,
    required(numberField('value', 'result')),
    textField('definition_note', 'definition', 'caveat', 'note', 'definition notes'),
  ],
};
