import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, read } from '../../session/api.ts';

export const useOverview = (query: { quarter?: string | undefined }) =>
  useQuery({
    queryKey: ['overview', query],
    queryFn: () => read(api.overview.$get({ query })),
    placeholderData: keepPreviousData,
  });
