import { openBytes } from '../decode/open-bytes.ts';
import { RecordLines } from './record-lines.ts';

/** The text that a fast reader took, and where its records begin. */
export interface LocatableFile {
  path: string;
  gzip: boolean;
  delimiter: string;
  quote: string;
  skipLines: number;
}

/** The physical line at which each of the given records (from 0) starts. A second pass that only rejects pay for. */
export async function findLines(file: LocatableFile, records: Iterable<number>): Promise<Map<number, number>> {
  const wanted = new Set(records);
  const found = new Map<number, number>();
  if (wanted.size === 0) return found;
  let record = 0;
  const tell = (line: number): void => {
    if (line <= file.skipLines) return;
    if (wanted.has(record)) found.set(record, line);
    record += 1;
  };
  const scanner = new RecordLines(file, { line: 1, offset: 0 }, { record: tell });
  for await (const chunk of openBytes(file.path, file.gzip)) {
    scanner.add(chunk as Buffer);
    if (found.size === wanted.size) break;
  }
  return found;
}
