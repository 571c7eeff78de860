import { aName, oneOf } from '../../url/parts.ts';

export const trendsAddress = {
  path: '/trends',
  parts: {
    measure: aName,
    standard: aName,
    kind: aName,
    service: aName,
    ward: aName,
    procedure: aName,
    channel: aName,
    grain: oneOf('month', 'quarter'),
    /** Which limits the trend is drawn with. */
    method: oneOf('expected', 'xmr'),
  },
};
