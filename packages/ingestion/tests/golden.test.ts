// Whole imports as folders: golden/<case>/in is brought in, and golden/<case>/out says what became of it. A difference is
// shown line by line; `npx vitest run -u golden` accepts it, which vitest refuses to do where CI is set.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openTestDatabase } from '@said/test-kit';
import { describe, expect, it } from 'vitest';
import { ingest } from '../src/ingest.ts';
import { describeImport } from './support/describe-import.ts';

const GOLDEN = join(import.meta.dirname, 'golden');

const filesIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);

describe('the folder', () => {
  it.each(readdirSync(GOLDEN))('%s gives the report, the rows and the rejects beside it', async (name) => {
    const place = await openTestDatabase();
    try {
      const report = await ingest(place.open, [join(GOLDEN, name, 'in')]);
      const files = await describeImport(place.db, report);
      for (const [file, text] of files) await expect(text).toMatchFileSnapshot(join(GOLDEN, name, 'out', file));
      expect(filesIn(join(GOLDEN, name, 'out')).filter((file) => !files.has(file))).toEqual([]);
    } finally {
      await place.close();
    }
  });
});
