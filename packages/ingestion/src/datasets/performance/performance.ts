import { type DatasetDefinition, numberField, PERIOD, required, textField, WARD } from '../dataset.ts';

/** The result of one standard in one period. */
export const PERFORMANCE: DatasetDefinition = {
  name: 'performance',
  row: 'the result of one standard in one period',
  keyFields: ['standard', 'period', 'ward_code', 'ward_name'],
  needsOneOf: [['value', 'numerator', 'denominator']],
  dayField: 'period',
  fields: [
    required(textField('standard', 'standard name', 'indicator', 'kpi', 'performance indicator')),
    PERIOD,
    numberField('value', 'result', 'actual', 'performance'),
    numberField('numerator', 'met', 'in time'),
    numberField('denominator', 'out of', 'base'),
    ...WARD,
  ],
};
