import { AppError } from '@said/database/errors';
import { CommanderError } from 'commander';
import { type Effects, EXIT, type ExitCode } from './context.ts';
import { buildProgram } from './program.ts';
import { terminalReporter } from './reporter.ts';

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

/** The one place where failures become words and an exit code. */
function explain(error: unknown): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.wrongUsage;
  if (error instanceof AppError) {
    effects.reporter.note(`said: ${error.message}`);
    if (error.hint) effects.reporter.note(error.hint);
  } else {
    effects.reporter.note(
      `said: something went wrong that should not: ${error instanceof Error ? error.message : String(error)}`,
    );
    effects.reporter.note('Run "said doctor" to check the installation. SAID_DEBUG=1 shows where it happened.');
  }
  if (process.env['SAID_DEBUG'] && error instanceof Error) effects.reporter.note(error.stack ?? '');
  return EXIT.failed;
}

async function main(): Promise<void> {
  stopWhenLauncherIsGone();
  const finish = (code: ExitCode): void => {
    process.exitCode = code;
  };
  try {
    await buildProgram(effects, finish).parseAsync();
  } catch (error) {
    finish(explain(error));
  }
}

await main();
