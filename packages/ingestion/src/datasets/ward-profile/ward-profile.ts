import { type DatasetDefinition, numberField, required, textField, WARD } from '../definition/dataset.ts';

/** The value of an indicator for a ward. Wide files, one column an indicator, are turned into this shape first. */
export const WARD_PROFILE: DatasetDefinition = {
  name: 'ward_profile',
  row: 'the value of one indicator for one ward',
  keyFields: ['ward_code', 'ward_name', 'indicator', 'period', 'unit', 'source'],
  needsOneOf: [['ward_code', 'ward_name']],
  keepsUnknownCodes: true,
  isMadeLong: true,
  fields: [
    ...WARD,
    required(textField('indicator', 'indicator name', 'measure name')),
    required(numberField('value', 'indicator value')),
    textField('period', 'date', 'year', 'time period'),
    textField('unit', 'units', 'measure'),
    textField('source', 'data source'),
  ],
};
