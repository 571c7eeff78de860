import { Hono } from 'hono';
import type { Data } from './answers/data.ts';
import { problemFromError, respondWithProblem } from './answers/problem.ts';
import { revisionTags } from './answers/revision-tags.ts';
import { assessmentsRoutes } from './routes/assessments.ts';
import { councilRoutes } from './routes/council.ts';
import { findingsRoutes } from './routes/findings.ts';
import { overviewRoutes } from './routes/overview.ts';
import { standardRoutes } from './routes/standard.ts';
import { trendsRoutes } from './routes/trends.ts';
import { wardsRoutes } from './routes/wards.ts';

/** The read-only API: one file of routes a page, and a line here. */
export function createApi(data: Data) {
  const api = new Hono();
  api.use(revisionTags(data));
  return api
    .route('/', councilRoutes(data))
    .route('/', overviewRoutes(data))
    .route('/', trendsRoutes(data))
    .route('/', wardsRoutes(data))
    .route('/', standardRoutes(data))
    .route('/', assessmentsRoutes(data))
    .route('/', findingsRoutes(data))
    .all('*', (c) =>
      respondWithProblem(c, {
        status: 404,
        code: 'route-unknown',
        title: 'Not found',
        detail: `There is nothing at ${c.req.path}.`,
      }),
    )
    .onError((error, c) => respondWithProblem(c, problemFromError(error)));
}
