import { AppError, UsageError, diskFull, isDiskFull } from '@said/database/errors';
import { CommanderError } from 'commander';
import { type Effects, EXIT, type ExitCode } from './effects/context.ts';
import { buildProgram } from './program.ts';

/**
 * Runs one `said` command. Never throws: the one place where failures become words and an exit code.
 * @param parameters what stands after `said` on the command line
 */
export async function runSaid(parameters: readonly string[], effects: Effects): Promise<ExitCode> {
  let code: ExitCode = EXIT.done;
  const finish = (asked: ExitCode): void => {
    code = asked;
  };
  try {
    await buildProgram(effects, finish).parseAsync(parameters, { from: 'user' });
    return code;
  } catch (error) {
    return explain(error, effects);
  }
}

function explain(error: unknown, { reporter }: Pick<Effects, 'reporter'>): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.wrongUsage;
  if (isDiskFull(error) && !(error instanceof AppError))
    return explain(diskFull('said could not go on', error), { reporter });
  if (error instanceof AppError) {
    reporter.note(`said: ${error.message}`);
    if (error.hint) reporter.note(error.hint);
  } else {
    reporter.note(
      `said: something went wrong that should not: ${error instanceof Error ? error.message : String(error)}`,
    );
    reporter.note('Run "said doctor" to check the installation. SAID_DEBUG=1 shows where it happened.');
  }
  if (process.env['SAID_DEBUG'] && error instanceof Error) reporter.note(error.stack ?? '');
  return error instanceof UsageError ? EXIT.wrongUsage : EXIT.failed;
}
