// The help of each command has an example that the command itself understands.
import { makeFolder, removeFolder, said } from '@said/test-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Effects } from './effects/context.ts';
import { terminalReporter } from './effects/reporter.ts';
import { examplesOf } from './examples.ts';
import { buildProgram } from './program.ts';

let folder: string;
beforeAll(() => {
  folder = makeFolder();
});
afterAll(() => removeFolder(folder));

const effects: Effects = { reporter: terminalReporter, interactive: false, untilStopped: () => Promise.resolve() };

/** The words of a command line, as a shell takes them; what it is for stands behind two blanks. */
const wordsOf = (example: string): string[] =>
  (example.split(/ {2,}/)[0]?.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', ''));

const names = buildProgram(effects, () => undefined)
  .commands.map((command) => command.name())
  .filter((name) => name !== 'dips');

describe('the help of a command', () => {
  it.each(names)('has examples that it understands: said %s', async (name) => {
    expect(examplesOf(name)).not.toEqual([]);
    for (const example of examplesOf(name)) {
      const program = buildProgram(effects, () => undefined);
      const command = program.commands.find((one) => one.name() === name);
      let isReached = false;
      command?.action(() => {
        isReached = true;
      });
      const [first, ...words] = wordsOf(example);
      await program.parseAsync(words, { from: 'user' });
      expect({ example, first, isReached }).toEqual({ example, first: 'said', isReached: true });
    }
  });

  it('prints them', async () => {
    expect((await said(folder, 'undo', '--help')).output).toContain('Examples:\n  said undo 12');
  });
});

it('says its version', async () => {
  expect((await said(folder, '--version')).output.trim()).toMatch(/^\d+\.\d+\.\d+$/);
});
