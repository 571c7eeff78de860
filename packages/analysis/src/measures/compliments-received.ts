import { receivedMeasure } from './families/received.ts';

export const complimentsReceived = receivedMeasure({ id: 'compliments-received', kind: 'compliment' });
