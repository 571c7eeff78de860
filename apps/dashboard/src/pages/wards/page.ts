import { definePage } from '../../url/page.ts';
import { wardsAddress } from './address.ts';

export const wardsPage = definePage({
  address: wardsAddress,
  menu: 'Wards',
  load: async () => (await import('./WardsPage.tsx')).WardsPage,
  states: [{ kind: 'complaint', sort: 'rate-desc' }],
});
