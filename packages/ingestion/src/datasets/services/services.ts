import { resolveStoredServices } from '@said/database';
import { PROCEDURES } from '../definition/vocabularies.ts';
import { type DatasetDefinition, required, textField, VALIDITY } from '../definition/dataset.ts';

/** One service, with the other names it goes by. */
export const SERVICES: DatasetDefinition = {
  name: 'services',
  row: 'one service',
  keyFields: ['name'],
  titleField: 'name',
  never: ['repeated titles', 'numbers of cases', 'dates', 'words of cases', 'texts', 'people', 'titles alone'],
  afterLoad: async ({ db, batch }) => {
    await resolveStoredServices(db, batch);
    return [];
  },
  fields: [
    required(textField('name', 'service', 'service name', 'service area')),
    textField('aliases', 'alias', 'other names', 'also known as'),
    textField('directorate', 'department', 'casedetails.directorate'),
    textField('portfolio', 'portfolio holder', 'cabinet member', 'cabinet portfolio', 'executive area'),
    { name: 'procedure', parse: 'vocabulary', vocabulary: PROCEDURES, synonyms: ['complaints procedure'] },
    textField('life_event', 'life events'),
    ...VALIDITY,
  ],
};
