import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import { defaultClientConditions, defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

// Dates must not depend on where a test runs: those of the calendar are tried in other zones too (time-zones.test.ts).
process.env['TZ'] ??= 'Europe/London';

const roots = ['packages', 'apps']
  .flatMap((folder) => readdirSync(join(import.meta.dirname, folder)).map((name) => `${folder}/${name}`))
  .concat('scripts');

// Rooms whose tests open databases and start programs: they take longest, and what takes longest starts first, so that no
// processor waits for the last file. A clean checkout has no times of an earlier run to go by.
const LONGEST_FIRST = [
  'apps/cli',
  'packages/ingestion',
  'packages/application',
  'packages/analysis',
  'packages/statistics',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const place = ({ moduleId }: TestSpecification): number => {
      const found = LONGEST_FIRST.findIndex((room) => moduleId.includes(`/${room}/`));
      return found === -1 ? LONGEST_FIRST.length : found;
    };
    return sorted.toSorted((a, b) => place(a) - place(b));
  }
}

export default defineConfig({
  resolve: { conditions: ['mono-source', ...defaultClientConditions] },
  ssr: { resolve: { conditions: ['mono-source', ...defaultServerConditions] } },
  test: {
    globalSetup: join(import.meta.dirname, 'packages', 'test-kit', 'src', 'template-folder.ts'),
    sequence: { sequencer: LongestFirst },
    // By default one processor stays free for watching; a run has nothing to watch.
    maxWorkers: availableParallelism(),
    projects: roots.map((root) => ({
      extends: true as const,
      root: join(import.meta.dirname, root),
      test: {
        name: basename(root),
        include: [root === 'scripts' ? '**/*.test.ts' : '{src,tests}/**/*.test.{ts,tsx}'],
        testTimeout: 60_000,
        hookTimeout: 60_000,
      },
    })),
    coverage: { provider: 'v8', include: ['packages/*/src/**', 'apps/*/src/**'] },
  },
});
