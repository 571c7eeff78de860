import {
  type DatasetDefinition,
  dateField,
  required,
  SERVICE,
  textField,
  proseField,
  referenceField,
  weakly,
} from '../definition/dataset.ts';

/** One decision of an ombudsman. */
export const OMBUDSMAN_DECISIONS: DatasetDefinition = {
  name: 'ombudsman_decisions',
  row: 'one decision of an ombudsman',
  keyFields: ['reference', 'service', 'decision'],
  fields: [
    required(referenceField('reference', 'case id', 'ombudsman reference', 'case reference', 'ref')),
    required(dateField('decided_on', 'decision date iso', 'decision date', 'date decided', 'date of decision')),
    required(textField('decision', 'finding', 'outcome', 'determination')),
    weakly(SERVICE, 'category', 'complaint category'),
    proseField('remedy', 'remedies', 'order', 'recommendation'),
  ],
};
