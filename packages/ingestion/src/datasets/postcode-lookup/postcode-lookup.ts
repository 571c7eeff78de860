import { type DatasetDefinition, VALIDITY } from '../dataset.ts';

/** The ward of a postcode. */
export const POSTCODE_LOOKUP: DatasetDefinition = {
  name: 'postcode_lookup',
  row: 'the ward of one postcode',
  keyFields: ['postcode', 'valid_from'],
  fields: [
    {
      name: 'postcode',
      parse: 'postcode',
      required: true,
      synonyms: ['postcode natural', 'pcds', 'pcd', 'pcd7', 'pcd8', 'postcode 7', 'postcode 8', 'post code'],
    },
    {
      name: 'ward_code',
      parse: 'code',
      required: true,
      synonyms: ['osward', 'ward', /^wd\d\dcd$/, 'electoral ward code', 'ward gss code'],
    },
    ...VALIDITY,
  ],
};
