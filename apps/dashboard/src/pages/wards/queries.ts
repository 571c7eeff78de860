import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, read } from '../../session/api.ts';

export const useWards = (query: { quarter?: string | undefined; kind?: string | undefined }) =>
  useQuery({
    queryKey: ['wards', query],
    queryFn: () => read(api.wards.$get({ query })),
    placeholderData: keepPreviousData,
  });

/** The outlines of the wards that were valid on a day; asked when the day is known. */
export const useBoundaries = (on: string | undefined) =>
  useQuery({
    queryKey: ['boundaries', on],
    queryFn: () => read(api.boundaries.$get({ query: { on } })),
    enabled: on !== undefined,
    placeholderData: keepPreviousData,
  });
