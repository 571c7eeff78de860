// The arguments of `said dips`. Methods are named here too, as loading what judges takes longer than printing help.
import { type Command, Option } from 'commander';
import type { DipMethod, RuleSet } from '@said/analysis';
import type { Effects, ExitCode } from './effects/context.ts';

/** What each method is for, in the order of the help; an example follows under the options. */
const METHODS: Record<DipMethod, string> = {
  expected: 'the expected range: season and trend allowed for, each point judged by its own past',
  xmr: 'the NHS XmR chart with its rules',
  laney: "Laney's p′ and u′ charts: shares and rates that vary more than chance alone",
  p: 'shares of cases: numerator, denominator',
  u: 'events for each unit of something: count, denominator',
  c: 'counts of equal areas of opportunity',
  i: 'any measurement: days, cost, a median, a score',
  mr: 'how far a measurement moves from one period to the next',
  g: 'cases or days between rare events',
  t: 'time between rare events',
  runs: 'a run chart: too long on one side of the median, or too seldom across it',
  cusum: 'small lasting shifts, added up',
  ewma: 'small lasting shifts, by a moving average',
};
const RULES: readonly RuleSet[] = ['limits', 'western-electric', 'nelson'];

const EXAMPLES: readonly string[] = [
  'said dips answered.csv                                          which months were unusual?',
  'said dips answered.csv --method xmr --svg answered.svg          as the NHS draws it',
  'said dips answered.csv --method laney                           thousands of cases a month',
  'said dips answered.csv --method p --rules western-electric      % answered in time, of the cases',
  'said dips missed-bins.csv --method u --baseline 2023-12         missed bins per collection',
  'said dips fly-tips.csv --method c --rebase 2024-04              reports a month, one borough',
  'said dips days-to-close.csv --method i --leave-out 2024-01      median days to close',
  'said dips days-to-close.csv --method mr                         is the service unsteady?',
  'said dips falls.csv --method g                                  cases between one fall and the next',
  'said dips ombudsman.csv --method t --period decided             a date for each upheld decision',
  'said dips calls.csv --method runs                               has the level shifted?',
  'said dips calls.csv --method cusum --baseline 24                has it crept away since?',
  'said dips calls.csv --method ewma --baseline 24                 the same, as an average',
];

/** Adds `said dips` to the program. */
export function addDipsCommand(program: Command, effects: Effects, finish: (code: ExitCode) => void): void {
  const command = program
    .command('dips')
    .description('dips and surges in any series from a CSV file; nothing is stored')
    .argument(
      '<file>',
      'one row for each series and period: series_id,period and value, count, or numerator,denominator',
    );
  addMethodOptions(command);
  addOutputOptions(command);
  addColumnOptions(command);
  command
    .addHelpText('after', `\n${listOf('Methods:', methodLines())}\n\n${listOf('Examples:', EXAMPLES)}`)
    .action(async (file, options) =>
      finish(await (await import('./commands/dips.ts')).runDips(file, options, effects)),
    );
}

function methodLines(): string[] {
  return Object.entries(METHODS).map(([name, what]) => `${name.padEnd(9)} ${what}`);
}

const listOf = (title: string, lines: readonly string[]): string =>
  [title, ...lines.map((line) => `  ${line}`)].join('\n');

function addMethodOptions(command: Command): void {
  const periods = (flags: string, what: string): Option => new Option(flags, what).argParser(addName);
  command
    .addOption(new Option('--method <name>', 'how to judge').choices(Object.keys(METHODS)).default('expected'))
    .addOption(
      new Option('--rules <set>', 'runs and patterns beside the limits, for p, u, c, i and laney').choices(RULES),
    )
    .option('--baseline <period or number>', 'limits from the points up to a period, or from the first so many')
    .addOption(
      periods('--rebase <period>', 'limits start anew with it; may be given more than once').conflicts([
        'baseline',
        'prospective',
      ]),
    )
    .addOption(
      periods('--leave-out <period>', 'drawn and judged, but not in the limits; may be given more than once').conflicts(
        'prospective',
      ),
    )
    .option('--prospective', 'judge each point only by what was known when it arrived (the expected range always does)')
    .addOption(periods('--only <series>', 'judge only this series; may be given more than once'));
}

function addOutputOptions(command: Command): void {
  command
    .addOption(new Option('--json', 'print JSON for programs').conflicts(['csv', 'table']))
    .addOption(new Option('--csv', 'print CSV: every point (the default when not on a terminal)').conflicts('table'))
    .option('--table', 'print a table of the flagged points (the default on a terminal)')
    .option('--out <file>', 'write CSV (or JSON with --json) to a file')
    .option('--svg <file>', 'also draw each series, ten at most, as a picture');
}

function addColumnOptions(command: Command): void {
  const column = (flags: string, what: string): Option => new Option(`${flags} <column>`, what);
  command
    .addOption(column('--series', 'names the series; may be given more than once').argParser(addName))
    .addOption(new Option('--single', 'the whole file is one series').conflicts('series'))
    .addOption(column('--period', 'holds the period; for g and t also the date of each event'))
    .addOption(column('--value', 'holds a level: days, cost, a score, a percentage'))
    .addOption(column('--count', 'holds a number of events'))
    .addOption(column('--numerator', 'holds the cases that count'))
    .addOption(column('--denominator', 'holds what a numerator or a count is out of'))
    .addOption(column('--polarity', 'says which way is better, higher or lower'))
    .addOption(column('--target', 'holds the target'));
}

function addName(name: string, before: readonly string[] = []): string[] {
  return [...before, name];
}
