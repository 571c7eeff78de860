import { CHANNELS } from '../definition/vocabularies.ts';
import type { DatasetField } from '../definition/dataset.ts';

/** How somebody got in touch. */
export const CHANNEL: DatasetField = {
  name: 'channel',
  parse: 'vocabulary',
  vocabulary: CHANNELS,
  keepsCase: true,
  synonyms: [
    'requestmethod',
    'casestatusreceipt.method',
    'method',
    'request method',
    'received how',
    'receivedhow',
    'how received',
    'method of contact',
    'contact method',
    'case origin',
    'origin',
    'source',
    'contact channel',
    'caseorigincode',
    'reported as',
    'site used',
  ],
};
