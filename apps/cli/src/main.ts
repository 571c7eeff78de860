import type { Effects } from './effects/context.ts';
import { terminalReporter } from './effects/reporter.ts';
import { runSaid } from './run-said.ts';

const effects: Effects = {
  reporter: terminalReporter,
  interactive: process.stdout.isTTY && process.env['CI'] === undefined,
  untilStopped: () =>
    new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
    }),
};

function stopWhenLauncherIsGone(): void {
  process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));
  process.channel?.unref();
}

// What said writes, DuckDB's log among it, holds what residents wrote: nobody but the owner may read it.
process.umask(0o077);
stopWhenLauncherIsGone();
process.exitCode = await runSaid(process.argv.slice(2), effects);
