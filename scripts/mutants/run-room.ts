import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import type { Mutant, RoomRun } from './results.ts';
import { type MutatedRoom, ROOM_VARIABLE } from './rooms.ts';

type StrykerMutant = Awaited<ReturnType<Stryker['runMutationTest']>>[number];

export interface RunOptions {
  concurrency: number;
  /** Tries every mutant again, also those whose code and tests are as in the last run. */
  afresh: boolean;
}

/**
 * Changes a room's code in one small place at a time, in a copy, and runs the room's own tests against each change. What
 * was tried before and has not changed since is not tried again (`.cache/mutants`).
 */
export async function runRoom(room: MutatedRoom, { concurrency, afresh }: RunOptions): Promise<RoomRun> {
  process.env[ROOM_VARIABLE] = room.name;
  process.env['TZ'] ??= 'Europe/London';
  const incrementalFile = `.cache/mutants/${room.name}.json`;
  forgetUnnoticed(incrementalFile);
  const stryker = new Stryker({
    mutate: [...room.sources, '!**/*.test.ts', '!**/index.ts', '!**/testing/**'],
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'scripts/mutants/vitest.config.ts', related: false },
    ignorePatterns: [
      '*',
      '!packages/**',
      '!apps/**',
      '!scripts/**',
      '!package.json',
      '!tsconfig.base.json',
      '**/dist/**',
    ],
    incremental: true,
    incrementalFile,
    force: afresh,
    ignoreStatic: room.leaveOutDefinitions ?? false,
    tempDirName: '.cache/mutants/sandbox',
    concurrency,
    timeoutMS: 15_000,
    reporters: ['progress-append-only'],
  });
  const mutants = await stryker.runMutationTest();
  return summarise(mutants);
}

// What went unnoticed is tried each time: of code that runs when a file is loaded Stryker does not know which tests meet
// it, and would take the old result whatever tests have come since.
function forgetUnnoticed(file: string): void {
  if (!existsSync(file)) return;
  const report = JSON.parse(readFileSync(file, 'utf8')) as { files: Record<string, { mutants: { status: string }[] }> };
  for (const each of Object.values(report.files))
    each.mutants = each.mutants.filter(({ status }) => !isUnnoticed(status));
  writeFileSync(file, JSON.stringify(report));
}

const isUnnoticed = (status: string): boolean => status === 'Survived' || status === 'NoCoverage';

function summarise(mutants: readonly StrykerMutant[]): RoomRun {
  const leftOut = mutants.filter(({ status }) => status === 'Ignored').length;
  const valid = mutants.filter(({ status }) => status !== 'Ignored' && status !== 'CompileError');
  return {
    date: new Date().toISOString().slice(0, 10),
    mutants: valid.length,
    leftOut,
    unnoticed: valid.filter(({ status }) => isUnnoticed(status)).map(describeMutant),
  };
}

function describeMutant({ fileName, location, mutatorName, replacement }: StrykerMutant): Mutant {
  const { start, end } = location;
  const lines = readFileSync(fileName, 'utf8')
    .split('\n')
    .slice(start.line - 1, end.line);
  const code = lines
    .map((line, index) => (index === lines.length - 1 ? line.slice(0, end.column - 1) : line))
    .map((line, index) => (index === 0 ? line.slice(start.column - 1) : line));
  return {
    file: relative(process.cwd(), fileName).replaceAll('\\', '/'),
    line: start.line,
    kind: mutatorName,
    code: onOneLine(code.join(' ')),
    replacement: onOneLine(replacement),
  };
}

function onOneLine(code: string): string {
  return code.replaceAll(/\s+/g, ' ').trim();
}
