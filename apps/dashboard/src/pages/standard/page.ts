import { definePage } from '../../url/page.ts';
import { standardAddress } from './address.ts';

export const standardPage = definePage({
  address: standardAddress,
  menu: 'Standard',
  load: async () => (await import('./StandardPage.tsx')).StandardPage,
  states: [{ element: '4.3.1' }],
});
