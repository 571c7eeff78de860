import { receivedMeasure } from './families/received.ts';

export const commentsReceived = receivedMeasure({ id: 'comments-received', kind: 'comment' });
