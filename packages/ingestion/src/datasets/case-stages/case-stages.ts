import { OUTCOMES, STAGES } from '../definition/vocabularies.ts';
import { type DatasetDefinition, dateField, required, referenceField } from '../definition/dataset.ts';

/** One stage of one complaint. */
export const CASE_STAGES: DatasetDefinition = {
  name: 'case_stages',
  row: 'one stage of one complaint',
  keyFields: ['reference', 'stage'],
  asks: ['received_on'],
  partOf: {
    whole: 'feedback',
    wholeHas: ['kind', 'service', 'category', 'subject', 'text', 'channel', 'ward_name', 'ward_code', 'postcode'],
  },
  order: [
    { earlier: 'received_on', later: 'answered_on', flag: 'answered before received' },
    { earlier: 'received_on', later: 'acknowledged_on', flag: 'acknowledged before received' },
  ],
  fields: [
    required(
      referenceField('reference', 'case ref', 'case reference', 'case id', 'case number', 'ref', 'complaint id'),
    ),
    {
      name: 'stage',
      parse: 'vocabulary',
      required: true,
      vocabulary: STAGES,
      synonyms: ['complaint stage', 'case stage'],
    },
    required(dateField('received_on', 'received', 'date received', 'stage received', 'stage start')),
    dateField('acknowledged_on', 'acknowledged', 'date acknowledged'),
    dateField('due_on', 'due', 'due date', 'date due', 'target date'),
    dateField('extended_to', 'extended', 'extension', 'extended until', 'extension date'),
    dateField('answered_on', 'answered', 'date answered', 'date completed', 'response date', 'date responded'),
    { name: 'outcome', parse: 'vocabulary', vocabulary: OUTCOMES, synonyms: ['decision', 'stage outcome'] },
  ],
};
