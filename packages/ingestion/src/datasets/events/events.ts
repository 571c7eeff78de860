import { EVENT_KINDS } from '../definition/vocabularies.ts';
import { type DatasetDefinition, dateField, required, SERVICE, proseField } from '../definition/dataset.ts';

/** Something to know when reading a series. */
export const EVENTS: DatasetDefinition = {
  name: 'events',
  row: 'one thing to know when reading a series',
  keyFields: [],
  never: ['numbers of cases', 'words of cases'],
  order: [],
  fields: [
    required(dateField('date', 'from', 'start', 'event date', 'start date')),
    {
      name: 'kind',
      parse: 'vocabulary',
      required: true,
      closed: true,
      vocabulary: EVENT_KINDS,
      synonyms: ['event', 'event kind', 'type'],
    },
    dateField('to', 'until', 'end', 'end date'),
    SERVICE,
    proseField('note', 'notes', 'description', 'what happened'),
  ],
};
