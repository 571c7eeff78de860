import { type DatasetDefinition, numberField, required, SERVICE, textField, WARD } from '../definition/dataset.ts';

/** The result of one survey wave for a service and a driver. */
export const SATISFACTION: DatasetDefinition = {
  name: 'satisfaction',
  row: 'the result of one survey wave for one service',
  keyFields: ['wave', 'service', 'driver', 'ward_code', 'ward_name', 'method'],
  dayField: 'wave',
  never: ['numbers of cases', 'words of cases'],
  fields: [
    {
      name: 'wave',
      parse: 'period',
      required: true,
      keepsUnreadable: true,
      synonyms: ['survey wave', 'survey', 'period', 'quarter'],
    },
    required(SERVICE),
    textField('driver', 'question', 'aspect', 'dimension'),
    {
      name: 'n',
      parse: 'integer',
      required: true,
      synonyms: ['responses', 'base', 'sample size', 'respondents', 'number of responses'],
    },
    required(numberField('result', 'satisfied', 'percent satisfied', '% satisfied', 'score', 'value')),
    ...WARD,
    textField('method', 'survey method', 'mode'),
  ],
};
