import { useQuery } from '@tanstack/react-query';
import { api, read } from '../../session/api.ts';

export const useElements = () =>
  useQuery({ queryKey: ['elements'], queryFn: () => read(api.elements.$get({ query: {} })) });

export const useElementFindings = (element: string) =>
  useQuery({ queryKey: ['findings', { element }], queryFn: () => read(api.findings.$get({ query: { element } })) });
