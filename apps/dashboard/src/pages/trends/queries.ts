import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, read } from '../../session/api.ts';

export interface SeriesQuery {
  measure: string;
  grain: 'month' | 'quarter';
  method: 'expected' | 'xmr';
  service?: string | undefined;
  ward?: string | undefined;
  kind?: string | undefined;
  standard?: string | undefined;
  procedure?: string | undefined;
  channel?: string | undefined;
}

export const useMeasures = () =>
  useQuery({
    queryKey: ['measures'],
    queryFn: () => read(api.measures.$get({ query: {} })),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const useSeries = (query: SeriesQuery) =>
  useQuery({
    queryKey: ['series', query],
    queryFn: () => read(api.series.$get({ query })),
    placeholderData: keepPreviousData,
  });
