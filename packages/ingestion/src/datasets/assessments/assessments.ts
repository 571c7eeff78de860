import { ASSESSMENT_KINDS, LEVELS } from '../definition/vocabularies.ts';
import { type DatasetDefinition, textField, proseField } from '../definition/dataset.ts';

/** What an assessment visit gave: a count of elements at a level, or the level of one element. */
export const ASSESSMENTS: DatasetDefinition = {
  name: 'assessments',
  row: 'a count of elements at one level at one visit, or the level of one element',
  keyFields: ['date', 'kind', 'level', 'element', 'criterion'],
  fields: [
    {
      name: 'date',
      parse: 'partial date',
      required: true,
      synonyms: ['visit', 'visit date', 'assessment date', 'assessed on'],
    },
    {
      name: 'kind',
      parse: 'vocabulary',
      required: true,
      closed: true,
      vocabulary: ASSESSMENT_KINDS,
      synonyms: ['assessment kind', 'type', 'visit type'],
    },
    {
      name: 'level',
      parse: 'vocabulary',
      required: true,
      closed: true,
      vocabulary: LEVELS,
      synonyms: ['compliance', 'compliance level'],
    },
    { name: 'count', parse: 'integer', synonyms: ['number', 'elements'] },
    textField('element', 'element number', 'ref'),
    { name: 'criterion', parse: 'integer', synonyms: ['criterion number'] },
    proseField('justification', 'reason', 'comment', 'assessor comments'),
    textField('assessor', 'assessed by'),
    textField('source', 'reference'),
    { name: 'basis', parse: 'vocabulary', closed: true, vocabulary: { published: [], derived: [] } },
  ],
};
