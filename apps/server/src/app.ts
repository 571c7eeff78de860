import { Hono } from 'hono';
import { createApi } from './api.ts';
import type { Data } from './answers/data.ts';
import { loopbackOnly, requireToken, securityHeaders } from './guards.ts';
import { problemFromError, respondWithProblem } from './answers/problem.ts';
import { serveDashboard } from './static-files.ts';

export interface AppDependencies {
  data: Data;
  token: string;
  /** The port people reach it at; known only after listening when the system chose it. */
  port: () => number;
  /** Folder of the built dashboard. */
  dashboardFolder: string;
}

/** The whole site: the shell is public to this computer, everything under /api needs the token. */
export function createApp({ data, token, port, dashboardFolder }: AppDependencies) {
  const site = new Hono();
  site.use(securityHeaders());
  site.use(loopbackOnly(port));
  site.use('/api/*', requireToken(token));
  return site
    .route('/api', createApi(data))
    .get('*', serveDashboard(dashboardFolder))
    .onError((error, context) => respondWithProblem(context, problemFromError(error)));
}

/** The type that `hc<ApiType>` of the dashboard reads the routes from. */
export type ApiType = ReturnType<typeof createApp>;
