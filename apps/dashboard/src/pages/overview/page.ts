import { definePage } from '../../url/page.ts';
import { overviewAddress } from './address.ts';

export const overviewPage = definePage({
  address: overviewAddress,
  menu: 'Overview',
  load: async () => (await import('./OverviewPage.tsx')).OverviewPage,
});
