import type { Measure } from '../measure.ts';

const received = (id: string, kinds: string, what: string): Measure => ({
  id,
  name: `${kinds} received`,
  definition: `How many ${what} the council received in the period, however they were made.`,
  basis: `${what} by the date received`,
  numerator: `${what} received`,
  denominator: null,
  polarity: 'neither',
  unit: 'count',
});

export const complaintsReceived = received('complaints-received', 'Complaints', 'complaints');
export const commentsReceived = received('comments-received', 'Comments', 'comments');
export const complimentsReceived = received('compliments-received', 'Compliments', 'compliments');
export const serviceRequestsReceived = received('service-requests-received', 'Service requests', 'service requests');

const perResident = (id: string, kinds: string, what: string): Measure => ({
  id,
  name: `${kinds} per 1,000 residents`,
  definition: `${kinds} from a ward over the period, for every 1,000 people who live there.`,
  basis: `${what} with a known ward by the date received; residents as in the newest ward profile`,
  numerator: `${what} from the ward`,
  denominator: 'residents of the ward',
  polarity: 'neither',
  unit: 'per 1,000 residents',
});

export const complaintsPer1000 = perResident('complaints-per-1000', 'Complaints', 'complaints');
export const feedbackPer1000 = perResident(
  'feedback-per-1000',
  'All unsolicited feedback',
  'comments, complaints and compliments that nobody asked for',
);
export const serviceRequestsPer1000 = perResident('service-requests-per-1000', 'Service requests', 'service requests');
