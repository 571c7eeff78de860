import { POLARITIES } from '../definition/vocabularies.ts';
import { type DatasetDefinition, numberField, required, SERVICE, textField, VALIDITY } from '../definition/dataset.ts';

/** One service standard and its target. */
export const SERVICE_STANDARDS: DatasetDefinition = {
  name: 'service_standards',
  row: 'one service standard',
  keyFields: ['name', 'service', 'valid_from'],
  fields: [
    required(textField('name', 'standard', 'standard name', 'indicator', 'measure')),
    required(SERVICE),
    required(textField('unit', 'units', 'unit of measure')),
    {
      name: 'polarity',
      parse: 'vocabulary',
      required: true,
      closed: true,
      vocabulary: POLARITIES,
      synonyms: ['good is', 'direction', 'better'],
    },
    required(numberField('target', 'target value', 'standard target')),
    ...VALIDITY,
    { name: 'statutory', parse: 'boolean', synonyms: ['is statutory'] },
    numberField('tolerance', 'amber tolerance'),
    textField('frequency', 'reported', 'how often'),
  ],
};
