import { type DatasetDefinition, dateField, required, SERVICE, textField } from '../definition/dataset.ts';

/** One piece of evidence that is not data. */
export const DOCUMENTS: DatasetDefinition = {
  name: 'documents',
  row: 'one document that is evidence for one element',
  keyFields: ['element', 'title'],
  fields: [
    required(textField('element', 'element number', 'ref')),
    required(textField('title', 'document', 'document title', 'name')),
    required(dateField('date', 'document date', 'published')),
    textField('link', 'url', 'location'),
    SERVICE,
    {
      name: 'show_me_or_tell_me',
      parse: 'vocabulary',
      closed: true,
      vocabulary: { 'show me': ['show'], 'tell me': ['tell'] },
      synonyms: ['show me / tell me', 'show or tell'],
    },
  ],
};
