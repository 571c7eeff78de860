import { perResidentsMeasure } from './families/per-residents.ts';

export const feedbackPer1000 = perResidentsMeasure({
  id: 'feedback-per-1000',
  name: 'Feedback that nobody asked for',
  things: 'comments, complaints and compliments that nobody asked for',
  kinds: ['complaint', 'comment', 'compliment'],
  unaskedOnly: true,
  needs: 'complaint',
});
