// An example or two for the help of each command; `said dips` has one for each of its methods.
import type { Command } from 'commander';

const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  ingest: [
    'said ingest "exports/April 2024"                     a folder: each file is recognised',
    'said ingest complaints.csv --dry-run                 what would be stored, and what each column is',
    'said ingest survey.xlsx --mapping survey.yaml        with what the columns are, written down',
  ],
  batches: ['said batches                                         what was brought in, and when'],
  undo: ['said undo 12                                         batch 12 of said batches'],
  rejects: [
    'said rejects --batch 12                              what was not accepted, and what to do',
    'said rejects --out corrections.csv                   the rows as a file to put right',
  ],
  analyse: ['said analyse --as-of 2024-09-30                      judge nothing after September'],
  measures: ['said measures                                        what is counted, on which basis'],
  findings: [
    'said findings --quarter "2024-25 Q2"                 of one quarter',
    'said findings --service "Waste and Recycling"        about one service',
  ],
  show: ['said show 3f2a9c                                     an id that said findings prints'],
  elements: ['said elements 4.3.1                                  the evidence for one element'],
  assessments: ['said assessments                                     every visit and its outcome'],
  serve: ['said serve --open                                    the dashboard, in the browser'],
  doctor: ['said doctor --database testham.duckdb                is all well with this file?'],
};

/** The examples of a command, each with what it is for behind it; none for a command that has its own. */
export const examplesOf = (name: string): readonly string[] => EXAMPLES[name] ?? [];

/** Adds them to the help of every command that has any. */
export function addExamples(program: Command): void {
  for (const command of program.commands) {
    const lines = examplesOf(command.name()).map((example) => `  ${example}`);
    if (lines.length > 0) command.addHelpText('after', `\nExamples:\n${lines.join('\n')}`);
  }
}
