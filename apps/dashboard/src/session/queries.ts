// What more than one page asks. The other questions stand in the folder of the page that asks them.
import { useQuery } from '@tanstack/react-query';
import { api, read } from './api.ts';

const forever = { staleTime: Number.POSITIVE_INFINITY };

export const useAbout = () =>
  useQuery({ queryKey: ['about'], queryFn: () => read(api.about.$get({ query: {} })), ...forever });

export const useFilters = () =>
  useQuery({ queryKey: ['filters'], queryFn: () => read(api.filters.$get({ query: {} })), ...forever });
