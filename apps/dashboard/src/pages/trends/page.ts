import { definePage } from '../../url/page.ts';
import { trendsAddress } from './address.ts';

export const trendsPage = definePage({
  address: trendsAddress,
  menu: 'Trends',
  load: async () => (await import('./TrendsPage.tsx')).TrendsPage,
  states: [{ measure: 'standard-result' }, { measure: 'complaints-received', grain: 'quarter', method: 'xmr' }],
});
