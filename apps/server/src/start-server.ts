import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import { refreshIfStale } from '@said/application';
import { AppError, type OpenDatabase } from '@said/database';
import { createApp } from './app.ts';
import { databaseData } from './answers/data.ts';

export interface ServerOptions {
  database: OpenDatabase;
  /** 0 lets the system choose. */
  port: number;
  /** A fixed token, for tests; left out, each start makes its own. */
  token?: string | undefined;
  dashboardFolder: string;
}

export interface RunningServer {
  /** The address to open, with the token. */
  url: string;
  port: number;
  /** Stops answering. The database stays open: whoever opened it closes it. */
  close(): Promise<void>;
}

/**
 * Brings findings up to date and serves the dashboard on loopback.
 * @throws AppError `port-in-use`
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { database, dashboardFolder } = options;
  const token = options.token ?? randomBytes(24).toString('base64url');
  let port = options.port;
  const app = createApp({ data: databaseData(database), token, port: () => port, dashboardFolder });
  // The port is taken first, so that a port in use is told before a long analysis; questions wait for its end.
  const refreshed = Promise.withResolvers<void>();
  const server = await listen(async (request) => {
    await refreshed.promise;
    return app.fetch(request);
  }, options.port);
  const address = server.address();
  if (address !== null && typeof address === 'object') port = address.port;
  try {
    await refreshIfStale(database.db);
    refreshed.resolve();
  } catch (error) {
    await closeServer(server);
    throw error;
  }
  return { url: `http://localhost:${port}/?token=${token}`, port, close: () => closeServer(server) };
}

type Answer = Parameters<typeof serve>[0]['fetch'];

function listen(answer: Answer, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: answer, port, hostname: '127.0.0.1' }, () => resolve(server)) as Server;
    server.once('error', (error) => reject(explainListenError(error, port)));
  });
}

function explainListenError(error: Error, port: number): Error {
  const code = 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return new AppError('port-in-use', `Port ${port} is in use by another program.`, {
      hint: `Perhaps said serve is running already. Close it, or choose another port: said serve --port ${port + 1}`,
      cause: error,
    });
  }
  if (code === 'EACCES') {
    return new AppError('port-in-use', `This account may not use port ${port}.`, {
      hint: 'Choose a port above 1024: said serve --port 4170',
      cause: error,
    });
  }
  return error;
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}
