import {
  type DatasetDefinition,
  dateField,
  required,
  SERVICE,
  textField,
  WARD,
  proseField,
  referenceField,
} from '../definition/dataset.ts';

/** One "you said, we did". */
export const ACTIONS: DatasetDefinition = {
  name: 'actions',
  row: 'one thing done because of what was said',
  keyFields: ['reference'],
  dayField: 'start_date',
  fields: [
    referenceField('reference', 'ref', 'action ref', 'id'),
    required(proseField('said', 'what was said', 'you said')),
    required(proseField('done', 'what was done', 'we did', 'action', 'action taken')),
    textField('finding', 'finding id'),
    textField('theme'),
    SERVICE,
    ...WARD,
    textField('owner', 'lead', 'lead officer', 'responsible officer'),
    dateField('start_date', 'started', 'started on', 'date started', 'start'),
    dateField('told_customers_on', 'told on', 'customers told on', 'date customers told', 'fed back on'),
    proseField('told_customers_how', 'told how', 'how told', 'customers told how', 'fed back how'),
    textField('evidence_link', 'evidence', 'link'),
    textField('corporate_theme', 'corporate priority'),
  ],
};
