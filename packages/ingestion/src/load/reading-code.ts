// Which rules read files: a digest of their code, so that nobody has to remember to raise a number when one of them changes.
// After any change a file that comes again is read in full, as its rows may be read or masked better now.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// What a row goes through between the file and the database.
const ROOMS = ['@said/calendar', '@said/privacy', '@said/database'];

const IS_CODE = /(?<!\.d|\.test)\.[jt]s$/;

let digest: string | undefined;

/** The digest of the code that reads files, of this package and those below it, and of the exact versions of libraries. */
export function readingCode(): string {
  digest ??= digestOf([...ROOMS.map(sourcesOf), dirname(import.meta.dirname)]);
  return digest;
}

const sourcesOf = (room: string): string => dirname(fileURLToPath(import.meta.resolve(room)));

/** The digest of the code in folders, and of the package file beside each. */
export function digestOf(folders: readonly string[]): string {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const code = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => IS_CODE.test(name));
    for (const name of ['../package.json', ...code.toSorted()]) {
      hash.update(name.replaceAll('\\', '/')).update('\0');
      hash.update(readFileSync(join(folder, name))).update('\0');
    }
  }
  return hash.digest('hex');
}
