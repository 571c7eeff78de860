import {
  type DatasetDefinition,
  numberField,
  PERIOD,
  required,
  SERVICE,
  textField,
  WARD,
  weakly,
} from '../definition/dataset.ts';

/** How much a service did in a period: the denominator of rates. */
export const VOLUMES: DatasetDefinition = {
  name: 'volumes',
  row: 'how much one service did in one period',
  keyFields: ['service', 'period', 'ward_code', 'ward_name', 'channel', 'unit'],
  dayField: 'period',
  never: ['numbers of cases', 'words of cases', 'texts'],
  periodColumns: { value: 'count', label: 'service' },
  fields: [
    required(weakly(SERVICE, 'title', 'library', 'branch', 'site', 'centre', 'activity', 'request type', 'name')),
    PERIOD,
    required(numberField('count', 'volume', 'number', 'total', 'contacts', 'transactions')),
    ...WARD,
    textField('channel', 'contact type', 'method'),
    textField('unit', 'units', 'of what'),
  ],
};
