import { useQuery } from '@tanstack/react-query';
import { api, read } from '../../session/api.ts';

export const useAssessments = () =>
  useQuery({ queryKey: ['assessments'], queryFn: () => read(api.assessments.$get({ query: {} })) });

export const useDevelopmentAreas = () =>
  useQuery({
    queryKey: ['development-areas'],
    queryFn: () => read(api['development-areas'].$get({ query: {} })),
  });
