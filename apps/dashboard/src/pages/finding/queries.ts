import { useQuery } from '@tanstack/react-query';
import { api, read } from '../../session/api.ts';

export const useFinding = (id: string) =>
  useQuery({ queryKey: ['finding', id], queryFn: () => read(api.findings[':id'].$get({ param: { id } })) });
