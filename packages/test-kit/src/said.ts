import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { type Effects, LAUNCHER, layOutTable, runSaid } from '@said/cli';

/** What a finished command leaves behind. */
export interface Outcome {
  code: number | null;
  /** Standard output. */
  output: string;
  /** Standard error. */
  notes: string;
}

/**
 * Runs `said` inside this process, in a folder, and catches what it prints: much faster than a process of its own.
 * The working folder is the process's, so calls must come one after the other.
 */
export async function said(folder: string, ...parameters: string[]): Promise<Outcome> {
  const printed = { output: '', notes: '' };
  const before = process.cwd();
  process.chdir(folder);
  try {
    const code = await runSaid(parameters, catchInto(printed));
    return { code, ...printed };
  } finally {
    process.chdir(before);
  }
}

function catchInto(printed: { output: string; notes: string }): Effects {
  const print = (line: string): void => {
    printed.output += `${line}\n`;
  };
  return {
    reporter: {
      print,
      printJson: (value) => print(JSON.stringify(value, null, 2)),
      printTable: (header, rows) => layOutTable(header, rows).forEach(print),
      note: (line) => {
        printed.notes += `${line}\n`;
      },
    },
    interactive: false,
    untilStopped: async () => {},
  };
}

/** Runs `said` as its user does, as a process of its own, in a folder. */
export function saidProcess(folder: string, ...parameters: string[]): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [LAUNCHER, ...parameters], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { code: status, output: stdout, notes: stderr };
}

/** Waits until a started `said` says something on standard error that fits. */
export function untilNote(child: ChildProcess, words: RegExp): Promise<void> {
  return new Promise((resolve, reject) => {
    let notes = '';
    child.stderr?.on('data', (part: Buffer) => {
      notes += part.toString();
      if (words.test(notes)) resolve();
    });
    child.once('exit', () => reject(new Error(`said ended without a note like ${words}: ${notes}`)));
  });
}

/** Starts `said` as a process of its own and comes back at once. */
export function startSaid(folder: string, ...parameters: string[]): ChildProcess {
  return spawn(process.execPath, [LAUNCHER, ...parameters], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
}
