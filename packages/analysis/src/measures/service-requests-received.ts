import { receivedMeasure } from './families/received.ts';

export const serviceRequestsReceived = receivedMeasure({ id: 'service-requests-received', kind: 'service request' });
