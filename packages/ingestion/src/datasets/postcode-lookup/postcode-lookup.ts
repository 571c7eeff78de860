import { type DatasetDefinition, VALIDITY } from '../definition/dataset.ts';
import { tellUnplaced } from './tell-unplaced.ts';

/** The ward of a postcode. */
export const POSTCODE_LOOKUP: DatasetDefinition = {
  name: 'postcode_lookup',
  row: 'the ward of one postcode',
  keyFields: ['postcode', 'valid_from'],
  areasLieIn: 'ward_code',
  never: ['things at addresses'],
  afterLoad: tellUnplaced,
  fields: [
    {
      name: 'postcode',
      parse: 'postcode',
      required: true,
      synonyms: [
        'postcode natural',
        'pcds',
        'pcd',
        'pcd2',
        'pcd7',
        'pcd8',
        'postcode 7',
        'postcode 8',
        'post code',
        'postcode 1',
      ],
    },
    {
      name: 'ward_code',
      parse: 'code',
      required: true,
      synonyms: [
        'osward',
        /^wd\d\dcd$/,
        /^ward\d\dcode$/,
        'ward',
        'electoral ward code',
        'ward gss code',
        // A look-up without codes: the ward is known by its name.
        'ward name',
        /^wd\d\dnm$/,
        'electoral ward',
      ],
    },
    // ONS look-ups give the month in which a postcode began and ended.
    ...VALIDITY.map((field) => ({ ...field, dates: 'months' as const })),
  ],
};
