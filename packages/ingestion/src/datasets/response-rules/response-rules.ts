import { CLOCK_STARTS, PROCEDURES, STAGES, STEPS } from '../definition/vocabularies.ts';
import { type DatasetDefinition, textField, VALIDITY } from '../definition/dataset.ts';

/** One time limit. */
export const RESPONSE_RULES: DatasetDefinition = {
  name: 'response_rules',
  row: 'one time limit for one stage of one procedure',
  keyFields: ['procedure', 'stage', 'step', 'service_override', 'valid_from', 'nation'],
  fields: [
    {
      name: 'procedure',
      parse: 'vocabulary',
      required: true,
      vocabulary: PROCEDURES,
      synonyms: ['complaints procedure'],
    },
    { name: 'stage', parse: 'vocabulary', required: true, vocabulary: STAGES, synonyms: ['complaint stage'] },
    { name: 'step', parse: 'vocabulary', closed: true, vocabulary: STEPS, default: 'answer' },
    {
      name: 'working_days',
      parse: 'integer',
      required: true,
      synonyms: ['days', 'target days', 'time limit', 'limit'],
    },
    {
      name: 'clock_start',
      parse: 'vocabulary',
      closed: true,
      vocabulary: CLOCK_STARTS,
      default: 'received',
      synonyms: ['clock starts', 'clock'],
    },
    { name: 'counts_day_0', parse: 'boolean', default: 'false', synonyms: ['counts day zero', 'day 0', 'count day 0'] },
    { name: 'extension', parse: 'integer', synonyms: ['extension days', 'may be extended by'] },
    textField('service_override', 'service', 'only for service'),
    ...VALIDITY,
    {
      name: 'nation',
      parse: 'vocabulary',
      closed: true,
      default: 'england-and-wales',
      vocabulary: {
        'england-and-wales': ['england', 'wales', 'england and wales'],
        scotland: [],
        'northern-ireland': ['northern ireland'],
      },
    },
  ],
};
