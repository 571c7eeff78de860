import { definePage } from '../../url/page.ts';
import { findingAddress } from './address.ts';

export const findingPage = definePage({
  address: findingAddress,
  menu: null,
  load: async () => (await import('./FindingPage.tsx')).FindingPage,
  idsFrom: '/api/findings',
});
