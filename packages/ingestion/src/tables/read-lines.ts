import { createInterface } from 'node:readline';
import { openBytes } from '../decode/open-bytes.ts';

/** The text of the given physical lines (from 1). Only a file with records that cannot be told apart pays for it. */
export async function readLines(
  file: { path: string; gzip: boolean },
  wanted: Iterable<number>,
): Promise<Map<number, string>> {
  const left = new Set(wanted);
  const found = new Map<number, string>();
  if (left.size === 0) return found;
  const lines = createInterface({ input: openBytes(file.path, file.gzip), crlfDelay: Infinity });
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (left.delete(number)) found.set(number, line);
    if (left.size === 0) break;
  }
  return found;
}
