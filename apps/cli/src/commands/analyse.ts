import { analyse } from '@said/application';
import { countOf, dateInWords, wholeNumber } from '@said/wording';
import { type DatabaseOptions, type Effects, EXIT, type ExitCode, withDatabase } from '../effects/context.ts';

export interface AnalyseOptions extends DatabaseOptions {
  asOf?: string;
}

export async function runAnalyse(options: AnalyseOptions, { reporter }: Effects): Promise<ExitCode> {
  const result = await withDatabase(options, ({ db }) =>
    analyse(db, options.asOf === undefined ? {} : { asOf: options.asOf }),
  );
  if (options.json) reporter.printJson(result);
  else {
    const { worthALook } = result.checks;
    reporter.print(
      `Analysed up to ${dateInWords(result.asOf)}: ${countOf(result.findings, 'finding')}, and ${wholeNumber(worthALook)} more worth a look. See them with: said findings`,
    );
  }
  return EXIT.done;
}
