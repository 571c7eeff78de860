// One hook a view. The key is the route with its query, which is the state in the address.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, read } from './api.ts';

interface SeriesQuery {
  measure: string;
  grain: 'month' | 'quarter';
  method: 'expected' | 'xmr';
  service?: string | undefined;
  ward?: string | undefined;
  kind?: string | undefined;
  standard?: string | undefined;
}

const forever = { staleTime: Number.POSITIVE_INFINITY };
const kept = { placeholderData: keepPreviousData };

export const useAbout = () =>
  useQuery({ queryKey: ['about'], queryFn: () => read(api.about.$get({ query: {} })), ...forever });

export const useFilters = () =>
  useQuery({ queryKey: ['filters'], queryFn: () => read(api.filters.$get({ query: {} })), ...forever });

export const useMeasures = () =>
  useQuery({ queryKey: ['measures'], queryFn: () => read(api.measures.$get({ query: {} })), ...forever });

export const useOverview = (query: { quarter?: string | undefined }) =>
  useQuery({ queryKey: ['overview', query], queryFn: () => read(api.overview.$get({ query })), ...kept });

export const useSeries = (query: SeriesQuery) =>
  useQuery({ queryKey: ['series', query], queryFn: () => read(api.series.$get({ query })), ...kept });

export const useWards = (query: { quarter?: string | undefined; kind?: string | undefined }) =>
  useQuery({ queryKey: ['wards', query], queryFn: () => read(api.wards.$get({ query })), ...kept });

export const useBoundaries = (on: string | undefined) =>
  useQuery({
    queryKey: ['boundaries', on],
    queryFn: () => read(api.boundaries.$get({ query: { on } })),
    enabled: on !== undefined,
    ...kept,
  });

export const useElements = () =>
  useQuery({ queryKey: ['elements'], queryFn: () => read(api.elements.$get({ query: {} })) });

export const useElementFindings = (element: string) =>
  useQuery({ queryKey: ['findings', { element }], queryFn: () => read(api.findings.$get({ query: { element } })) });

export const useAssessments = () =>
  useQuery({ queryKey: ['assessments'], queryFn: () => read(api.assessments.$get({ query: {} })) });

export const useDevelopmentAreas = () =>
  useQuery({
    queryKey: ['development-areas'],
    queryFn: () => read(api['development-areas'].$get({ query: {} })),
  });

export const useFinding = (id: string) =>
  useQuery({
    queryKey: ['finding', id],
    queryFn: () => read(api.findings[':id'].$get({ param: { id } })),
  });
