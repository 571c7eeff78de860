import type { ElementLink } from '../../series/measure.ts';

export const BY_THE_RULE =
  'within the response rule valid for its procedure, stage and service on the day it was received';

/** What a dip in how complaints are handled is evidence for. */
export const HANDLING_ELEMENTS: readonly ElementLink[] = [
  { element: '4.3.1', reason: 'A dip in performance, with its start, its depth and whether it recovered' },
  { element: '5.3.1', reason: 'Timeliness and quality watched with a control chart' },
];
