import { receivedMeasure } from './families/received.ts';

export const complaintsReceived = receivedMeasure({ id: 'complaints-received', kind: 'complaint' });
