import { definePage } from '../page.ts';
import { overviewAddress } from './address.ts';

export const overviewPage = definePage({
  address: overviewAddress,
  menu: 'Overview',
  load: async () => (await import('./OverviewPage.tsx')).OverviewPage,
});
