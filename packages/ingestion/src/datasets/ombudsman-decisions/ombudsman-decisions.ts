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
  // The Local Government, the Housing and the Public Services Ombudsmen; an application may be decided, too.
  usual: {
    field: 'decision',
    words: [
      /maladministration|service failure|redress|injustice|fault/,
      /uphe?ld|jurisdiction|ombudsman|investigat|enquir|inquir|maladmin|premature|mediat|settle/,
      /^(?:closed|withdrawn|incomplete|invalid|advice given|referred back|discontinued|resolved|remedied|no finding|not accepted|rejected|declined)/,
    ],
  },
  fields: [
    required(referenceField('reference', 'case id', 'ombudsman reference', 'case reference', 'ref')),
    required(dateField('decided_on', 'decision date iso', 'decision date', 'date decided', 'date of decision')),
    required(textField('decision', 'finding', 'outcome', 'determination')),
    weakly(SERVICE, 'category', 'complaint category'),
    proseField('remedy', 'remedies', 'order', 'recommendation'),
  ],
};
