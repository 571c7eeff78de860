// Imports the text of one file into the database of a test.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SharedDatabase } from '@said/test-kit';
import { ingest, type IngestOptions, type IngestReport } from '../../src/ingest.ts';

/** Writes the text as `f.csv` (or another name), with a mapping of YAML for it where one is given, and imports it. */
export async function importText(
  { folder, open }: Pick<SharedDatabase, 'folder' | 'open'>,
  text: string,
  { mapping, name = 'f.csv', ...options }: IngestOptions & { name?: string } = {},
): Promise<IngestReport> {
  writeFileSync(join(folder, name), text);
  if (mapping === undefined) return ingest(open, [join(folder, name)], options);
  const path = join(folder, 'mapping.yaml');
  writeFileSync(path, `files:\n  ${name}:\n${mapping.replaceAll(/^/gm, '    ')}\n`);
  return ingest(open, [join(folder, name)], { ...options, mapping: path });
}

/** All notes of an import as one text. */
export const notesOf = (report: IngestReport): string => report.files.flatMap(({ notes }) => notes).join('\n');

/** All problems of an import as one text, with their hints. */
export const problemsOf = (report: IngestReport): string =>
  report.problems.map(({ code, message, hint }) => `${code}: ${message} ${hint ?? ''}`).join('\n');
