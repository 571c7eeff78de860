// How many rows a file seems to hold that is not brought in.
import { closeSync, openSync, readSync } from 'node:fs';

const CHUNK = 1 << 20;
const LINE_END = 10;
const NUL = 0;

/** Lines below the first of a text file; null where it is none. The bytes are only counted, so it is quick in any size. */
export function countRows(path: string): number | null {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.allocUnsafe(CHUNK);
    let ends = 0;
    let last = LINE_END;
    for (let read = readSync(file, bytes); read > 0; read = readSync(file, bytes)) {
      const chunk = bytes.subarray(0, read);
      if (chunk.includes(NUL)) return null;
      for (let at = chunk.indexOf(LINE_END); at >= 0; at = chunk.indexOf(LINE_END, at + 1)) ends += 1;
      last = chunk[read - 1] ?? LINE_END;
    }
    return Math.max(0, ends + (last === LINE_END ? 0 : 1) - 1);
  } finally {
    closeSync(file);
  }
}
