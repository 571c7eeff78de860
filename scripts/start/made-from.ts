// What a made file was made from, written beside it, so that it is made anew only when something of that has changed.
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** A made file and what decides what is in it: patterns of files below a folder. */
export interface Making {
  made: string;
  root: string;
  from: readonly string[];
}

/** True for a file that was finished, from exactly the files that are there now: by their paths and contents. */
export function isMade({ made, ...source }: Making): boolean {
  const note = noteOf(made);
  return existsSync(made) && existsSync(note) && readFileSync(note, 'utf8') === fingerprint(source);
}

/** Forgets what a file was made from, before it is changed: what is left half made is not taken for finished. */
export function forgetMaking({ made }: Pick<Making, 'made'>): void {
  rmSync(noteOf(made), { force: true });
}

/** Writes down what a file that is now finished was made from. */
export function rememberMaking({ made, ...source }: Making): void {
  writeFileSync(noteOf(made), fingerprint(source));
}

const noteOf = (made: string): string => `${made}.made-from`;

function fingerprint({ root, from }: Omit<Making, 'made'>): string {
  const hash = createHash('sha256');
  const files = globSync([...from], { cwd: root, withFileTypes: false });
  for (const file of files.map((path) => path.split(sep).join('/')).toSorted()) {
    const content = readFileSync(join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}
