import type { Finding } from '@said/analysis';
import { Hono } from 'hono';
import { etag } from 'hono/etag';
import { problemFromError, respondWithProblem } from './problem.ts';
import {
  boundariesQuery,
  check,
  elementParam,
  findingParam,
  findingsQuery,
  noQuery,
  overviewQuery,
  seriesQuery,
  wardsQuery,
} from './queries.ts';
import type { Readers } from './readers.ts';

/** The read-only API. Every answer is checked again by the browser (ETag); masked comments are not kept at all. */
export function createApi(readers: Readers) {
  const api = new Hono();
  api.use(etag());
  api.use(async (context, next) => {
    await next();
    if (!context.res.headers.has('Cache-Control')) context.header('Cache-Control', 'private, no-cache');
    context.header('Vary', 'Authorization');
  });
  return api
    .get('/about', check('query', noQuery), async (c) => c.json(await readers.council()))
    .get('/filters', check('query', noQuery), async (c) => c.json(await readers.filters()))
    .get('/overview', check('query', overviewQuery), async (c) => c.json(await readers.overview(c.req.valid('query'))))
    .get('/measures', check('query', noQuery), (c) => c.json(readers.measures()))
    .get('/series', check('query', seriesQuery), async (c) => c.json(await readers.series(c.req.valid('query'))))
    .get('/findings', check('query', findingsQuery), async (c) => {
      const findings: Finding[] = await readers.findings(c.req.valid('query'));
      return c.json(findings);
    })
    .get('/findings/:id', check('param', findingParam), async (c) => {
      c.header('Cache-Control', 'no-store');
      return c.json(await readers.finding(c.req.valid('param').id));
    })
    .get('/wards', check('query', wardsQuery), async (c) => c.json(await readers.wards(c.req.valid('query'))))
    .get('/boundaries', check('query', boundariesQuery), async (c) =>
      c.json(await readers.boundaries(c.req.valid('query'))),
    )
    .get('/elements', check('query', noQuery), async (c) => c.json(await readers.elements()))
    .get('/elements/:number', check('param', elementParam), async (c) =>
      c.json(await readers.element(c.req.valid('param').number)),
    )
    .get('/assessments', check('query', noQuery), async (c) => c.json(await readers.assessments()))
    .get('/development-areas', check('query', noQuery), async (c) => c.json(await readers.developmentAreas()))
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
