import { type DatasetDefinition, numberField, PERIOD, required, textField, proseField } from '../definition/dataset.ts';
import { PEER, RESULTS } from './peers.ts';

/** What a peer achieved on a standard. */
export const BENCHMARKS: DatasetDefinition = {
  name: 'benchmarks',
  row: 'the value of one peer for one standard in one period',
  keyFields: ['standard', 'peer', 'period'],
  results: RESULTS,
  fields: [
    required(textField('standard', 'indicator', 'standard name', 'kpi', 'performance indicator', 'indicator name')),
    PEER,
    PERIOD,
    required(numberField('value', 'result')),
    proseField('definition_note', 'definition', 'caveat', 'note', 'definition notes'),
  ],
};
