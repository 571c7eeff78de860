import { type DatasetDefinition, required, textField } from '../definition/dataset.ts';

/** The outline of a ward. Read from GeoJSON or TopoJSON; a CSV of them is only made on the way. */
export const WARD_BOUNDARIES: DatasetDefinition = {
  name: 'ward_boundaries',
  row: 'the outline of one ward',
  keyFields: ['ward_code'],
  fields: [
    { name: 'ward_code', parse: 'code', required: true },
    textField('ward_name'),
    required({ name: 'geometry', parse: 'plain' }),
  ],
};
