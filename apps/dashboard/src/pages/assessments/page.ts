import { definePage } from '../../url/page.ts';
import { assessmentsAddress } from './address.ts';

export const assessmentsPage = definePage({
  address: assessmentsAddress,
  menu: 'Assessments',
  load: async () => (await import('./AssessmentsPage.tsx')).AssessmentsPage,
});
