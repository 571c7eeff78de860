import { type DatasetDefinition, numberField, PERIOD, required, textField, proseField } from '../definition/dataset.ts';

/** What a peer achieved on a standard. */
export const BENCHMARKS: DatasetDefinition = {
  name: 'benchmarks',
  row: 'the value of one peer for one standard in one period',
  keyFields: ['standard', 'peer', 'period'],
  fields: [
    required(textField('standard', 'indicator', 'standard name', 'kpi', 'performance indicator', 'indicator name')),
    required(
      textField(
        'peer',
        'council',
        'authority',
        'local authority',
        'comparator',
        'area name',
        'council name',
        'organisation',
        'provider',
        /^(?:la|lad|ltla|utla)\d*(?:nm|name)$/,
      ),
    ),
    PERIOD,
    required(numberField('value', 'result')),
    proseField('definition_note', 'definition', 'caveat', 'note', 'definition notes'),
  ],
};
