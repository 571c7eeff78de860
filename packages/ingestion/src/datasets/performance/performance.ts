import {
  type DatasetDefinition,
  numberField,
  PERIOD,
  required,
  textField,
  WARD,
  weakly,
} from '../definition/dataset.ts';
import { RESULTS } from '../benchmarks/peers.ts';

/** The result of one standard in one period. */
export const PERFORMANCE: DatasetDefinition = {
  name: 'performance',
  row: 'the result of one standard in one period',
  keyFields: ['standard', 'period', 'ward_code', 'ward_name'],
  needsOneOf: [['value', 'numerator', 'denominator']],
  dayField: 'period',
  results: RESULTS,
  never: ['numbers of cases', 'words of cases', 'texts'],
  fields: [
    required(
      weakly(
        textField('standard', 'standard name', 'indicator', 'kpi', 'performance indicator', 'indicator name'),
        'type',
      ),
    ),
    PERIOD,
    numberField('value', 'result', 'actual', 'performance'),
    weakly(numberField('numerator', 'met', 'in time', 'breaches', 'within target'), /^value(?!all).+/),
    weakly(numberField('denominator', 'out of', 'base', 'attendances', 'total cases'), /^valueall/),
    ...WARD,
  ],
};
