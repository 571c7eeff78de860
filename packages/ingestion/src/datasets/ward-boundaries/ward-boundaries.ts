import { insertMissingWards } from '@said/database';
import { placeWaiting } from '../../places/place-waiting.ts';
import { type DatasetDefinition, required, textField } from '../definition/dataset.ts';

/** The outline of a ward. Read from GeoJSON or TopoJSON; a CSV of them is only made on the way. */
export const WARD_BOUNDARIES: DatasetDefinition = {
  name: 'ward_boundaries',
  row: 'the outline of one ward',
  keyFields: ['ward_code'],
  isNoTable: true,
  afterLoad: async ({ db, batch }) => {
    const wards = await insertMissingWards(db, batch);
    const added = wards > 0 ? [`${wards} wards were added from the boundaries.`] : [];
    return [...added, ...(await placeWaiting(db, batch))];
  },
  fields: [
    { name: 'ward_code', parse: 'code', required: true },
    textField('ward_name'),
    required({ name: 'geometry', parse: 'plain' }),
  ],
};
