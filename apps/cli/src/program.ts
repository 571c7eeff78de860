import { readFileSync } from 'node:fs';
import { Command, InvalidArgumentError, Option } from 'commander';
import { addDipsCommand } from './dips-command.ts';
import { addExamples } from './examples.ts';
import type { Effects, ExitCode } from './effects/context.ts';

/** Sets the exit code that a finished command asks for. */
export type Finish = (code: ExitCode) => void;

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

function parseDay(text: string): string {
  if (ISO_DATE.test(text) && !Number.isNaN(Date.parse(text))) return text;
  throw new InvalidArgumentError('Write the day as 2024-09-30.');
}

function parseWhole(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Write a whole number.');
}

function parsePort(text: string): number {
  const port = parseWhole(text);
  if (port <= 65_535) return port;
  throw new InvalidArgumentError('A port is a number from 0 to 65535.');
}

// The file lies beside the sources as beside what is built of them.
const versionOf = (): string =>
  /"version": "([^"]+)"/.exec(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))?.[1] ?? 'unknown';

/** The `said` command: what can be asked for, and which module does it. Modules are loaded when they are needed. */
export function buildProgram(effects: Effects, finish: Finish): Command {
  const program = new Command('said')
    .description('What residents said, what the council has done, and whether it worked.')
    .version(versionOf())
    .showHelpAfterError('(said --help lists the commands)')
    .configureOutput({
      writeOut: (text) => effects.reporter.print(text.trimEnd()),
      writeErr: (text) => effects.reporter.note(text.trimEnd()),
    })
    .exitOverride();
  addImportCommands(program, effects, finish);
  addFindingCommands(program, effects, finish);
  addDipsCommand(program, effects, finish);
  addStandardCommands(program, effects, finish);
  addServiceCommands(program, effects, finish);
  addExamples(program);
  return program;
}

const database = (): Option => new Option('--database <file>', "the council's database file").default('said.duckdb');
const json = (): Option => new Option('--json', 'print JSON for programs');

function onDatabase(program: Command, name: string, description: string): Command {
  return program.command(name).description(description).addOption(database()).addOption(json());
}

function addImportCommands(program: Command, effects: Effects, finish: Finish): void {
  onDatabase(program, 'ingest', 'bring in files or folders')
    .argument('<path...>', 'files or folders')
    .option('--mapping <file>', 'which column is which field, written down (YAML or JSON)')
    .option('--dry-run', 'say what would change, and store nothing')
    .action(async (paths, options) =>
      finish(await (await import('./commands/ingest.ts')).runIngest(paths, options, effects)),
    );
  onDatabase(program, 'batches', 'what was brought in, and when').action(async (options) =>
    finish(await (await import('./commands/batches.ts')).runBatches(options, effects)),
  );
  onDatabase(program, 'undo', 'take a batch back: what it replaced counts again')
    .argument('<batch>', 'the number that said batches prints', parseWhole)
    .action(async (batch, options) =>
      finish(await (await import('./commands/batches.ts')).runUndo(batch, options, effects)),
    );
  onDatabase(program, 'rejects', 'rows that were not accepted, and how to put them right')
    .option('--batch <number>', 'of one batch only', parseWhole)
    .option('--all', 'also those that were corrected, undone or listed again since')
    .option('--out <file>', 'write the rows as CSV, to be corrected and brought in again')
    .action(async (options) => finish(await (await import('./commands/batches.ts')).runRejects(options, effects)));
}

function addFindingCommands(program: Command, effects: Effects, finish: Finish): void {
  onDatabase(program, 'analyse', 'work out the findings')
    .option('--as-of <day>', 'judge nothing after this day (default: end of the last complete quarter)', parseDay)
    .action(async (options) => finish(await (await import('./commands/analyse.ts')).runAnalyse(options, effects)));
  program
    .command('measures')
    .description('every measure with its definition')
    .addOption(json())
    .action(async (options) => finish(await (await import('./commands/findings.ts')).runMeasures(options, effects)));
  onDatabase(program, 'findings', 'what was found')
    .option('--quarter <quarter>', 'of one quarter, e.g. "2024-25 Q2"')
    .option('--element <number>', 'evidence for one element, e.g. 4.3.1')
    .option('--detector <name>', 'of one detector, e.g. dip')
    .option('--service <name>', 'about one service')
    .option('--ward <code or name>', 'about one ward')
    .option('--worth-a-look', 'only what is unusual by itself and may well be chance')
    .action(async (options) => finish(await (await import('./commands/findings.ts')).runFindings(options, effects)));
  onDatabase(program, 'show', 'one finding with the rows behind it')
    .argument('<id>', 'the id that said findings prints')
    .action(async (id, options) =>
      finish(await (await import('./commands/findings.ts')).runShow(id, options, effects)),
    );
}

function addStandardCommands(program: Command, effects: Effects, finish: Finish): void {
  onDatabase(program, 'elements', 'the 57 elements: evidence, suggestion, last outcome')
    .argument('[number]', 'one element, e.g. 4.3.1')
    .action(async (number, options) =>
      finish(await (await import('./commands/standard.ts')).runElements(number, options, effects)),
    );
  onDatabase(program, 'assessments', 'the assessment record, by visit and criterion').action(async (options) =>
    finish(await (await import('./commands/standard.ts')).runAssessments(options, effects)),
  );
}

function addServiceCommands(program: Command, effects: Effects, finish: Finish): void {
  onDatabase(program, 'serve', 'show the dashboard in a browser, on this computer only')
    .option('--port <number>', 'where to listen; 0 takes a free port', parsePort, 4170)
    .option('--open', 'open it in the browser')
    .option('--token <text>', 'the secret in the address (default: a new one at each start)')
    .action(async (options) => finish(await (await import('./commands/serve.ts')).runServe(options, effects)));
  onDatabase(program, 'doctor', 'what is wrong with this installation or database, in words').action(async (options) =>
    finish(await (await import('./commands/doctor.ts')).runDoctor(options, effects)),
  );
}
