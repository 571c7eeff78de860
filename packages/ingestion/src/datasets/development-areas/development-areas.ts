import { type DatasetDefinition, required, textField, proseField } from '../definition/dataset.ts';

/** Something the assessor asked to see next time. */
export const DEVELOPMENT_AREAS: DatasetDefinition = {
  name: 'development_areas',
  row: 'one thing the assessor asked to see next time',
  keyFields: ['assessment', 'text'],
  fields: [
    required(textField('assessment', 'assessment date', 'visit')),
    required(proseField('text', 'development area', 'area for development', 'area', 'description')),
    proseField('response', 'our response', 'progress'),
    textField('status', 'state'),
  ],
};
