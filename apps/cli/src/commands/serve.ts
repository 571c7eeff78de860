import { startServer } from '@said/server';
import open from 'open';
import { type DatabaseOptions, type Effects, EXIT, type ExitCode, withDatabase } from '../effects/context.ts';
import { DASHBOARD_FOLDER } from '../effects/installation.ts';

export interface ServeOptions extends DatabaseOptions {
  port: number;
  open?: boolean;
  token?: string;
}

/** Serves the dashboard on loopback until the user stops it. The database stays taken for as long. */
export async function runServe(options: ServeOptions, effects: Effects): Promise<ExitCode> {
  return withDatabase(options, async (database) => {
    const server = await startServer({
      database,
      port: options.port,
      dashboardFolder: DASHBOARD_FOLDER,
      ...(options.token === undefined ? {} : { token: options.token }),
    });
    if (options.json) effects.reporter.printJson({ url: server.url });
    else effects.reporter.print(`The dashboard is at ${server.url}`);
    effects.reporter.note('It can be seen from this computer only. Stop it with Ctrl+C.');
    if (options.open && effects.interactive) await openInBrowser(server.url, effects);
    try {
      await effects.untilStopped();
    } finally {
      await server.close();
    }
    return EXIT.done;
  });
}

// A computer without a browser is no reason to stop serving: the address has been printed.
async function openInBrowser(url: string, { reporter }: Effects): Promise<void> {
  try {
    const browser = await open(url);
    browser.once('error', () => reporter.note('No browser could be opened; copy the address above into one.'));
  } catch {
    reporter.note('No browser could be opened; copy the address above into one.');
  }
}
