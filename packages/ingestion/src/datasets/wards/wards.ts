import { replaceMadeWards } from '@said/database';
import { placeWaiting } from '../../places/place-waiting.ts';
import { type DatasetDefinition, required, textField, VALIDITY } from '../definition/dataset.ts';

/** One ward of one version of the boundaries. */
export const WARDS: DatasetDefinition = {
  name: 'wards',
  row: 'one ward of one boundary version',
  keyFields: ['code', 'valid_from'],
  areasLieIn: 'code',
  listFields: ['code', 'name', 'aliases', 'internal_number'],
  afterLoad: async ({ db, batch }) => {
    await replaceMadeWards(db, batch);
    return placeWaiting(db, batch);
  },
  fields: [
    {
      name: 'code',
      parse: 'code',
      required: true,
      synonyms: ['ward code', /^wd\d\dcd$/, /^ward\d\dcode$/, 'gss code', 'ward gss code'],
    },
    required(textField('name', 'ward name', 'ward', /^wd\d\dnm$/, /^ward\d\dname$/)),
    ...VALIDITY,
    textField('predecessors', 'predecessor', 'previous codes', 'replaces'),
    textField('aliases', 'alias', 'other names', 'abbreviation', /^wd\d\dnmw$/, 'welsh name'),
    textField('internal_number', 'ward number', 'number', 'internal id', 'ward id'),
  ],
};
