import { perResidentsMeasure } from './families/per-residents.ts';

export const complaintsPer1000 = perResidentsMeasure({
  id: 'complaints-per-1000',
  name: 'Complaints',
  things: 'complaints',
  kinds: ['complaint'],
  unaskedOnly: false,
  needs: 'complaint',
});
