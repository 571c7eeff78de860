import { perResidentsMeasure } from './families/per-residents.ts';

export const serviceRequestsPer1000 = perResidentsMeasure({
  id: 'service-requests-per-1000',
  name: 'Service requests',
  things: 'service requests',
  kinds: ['service request'],
  unaskedOnly: false,
  needs: 'service request',
});
