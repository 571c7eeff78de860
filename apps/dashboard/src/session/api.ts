import type { ApiType, Problem } from '@said/server';
import { hc, type ClientResponse } from 'hono/client';
import { takeToken } from './token.ts';

export const token = takeToken(window);

const client = hc<ApiType>('/', { headers: () => ({ Authorization: `Bearer ${token ?? ''}` }) });

export const api = client.api;

/** What the server said was wrong, or that it does not answer. */
export class ApiError extends Error {
  readonly problem: Pick<Problem, 'code' | 'title' | 'detail' | 'hint'>;

  constructor(problem: Pick<Problem, 'code' | 'title' | 'detail' | 'hint'>) {
    super(problem.detail);
    this.name = 'ApiError';
    this.problem = problem;
  }
}

/** Waits for an answer and gives its JSON. @throws ApiError */
export async function read<T>(request: Promise<ClientResponse<T>>): Promise<T> {
  const response = await request.catch((error: unknown) => {
    throw new ApiError({
      code: 'server-silent',
      title: 'The server does not answer',
      detail: `The program behind this page has stopped (${error instanceof Error ? error.message : String(error)}).`,
      hint: 'Start it again with: said serve. Then open the address it prints.',
    });
  });
  if (!response.ok) throw new ApiError((await response.json()) as Problem);
  return (await response.json()) as T;
}
