import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defaultClientConditions, defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

// Dates must not depend on where a test runs: those of the calendar are tried in other zones too (time-zones.test.ts).
process.env['TZ'] ??= 'Europe/London';

// What takes longest starts first, so that no processor waits for the last file: rooms whose tests open databases and
// start programs, before them single files. A clean checkout has no times of an earlier run to go by.
const LONGEST_FIRST = [
  'ingestion/tests/fuzz',
  'application/src/analyse',
  'application/src/golden',
  'database/src/open',
  'apps/cli/',
  'packages/ingestion/',
  'packages/application/',
  'packages/database/',
  'packages/statistics/src/expected/',
  'packages/sample/',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const place = ({ moduleId }: TestSpecification): number => {
      const found = LONGEST_FIRST.findIndex((part) => moduleId.includes(part));
      return found === -1 ? LONGEST_FIRST.length : found;
    };
    return sorted.toSorted((a, b) => place(a) - place(b));
  }
}

const PATIENCE = { testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  resolve: { conditions: ['mono-source', ...defaultClientConditions] },
  ssr: { resolve: { conditions: ['mono-source', ...defaultServerConditions] } },
  test: {
    globalSetup: join(import.meta.dirname, 'packages', 'test-kit', 'src', 'template-folder.ts'),
    sequence: { sequencer: LongestFirst },
    // By default one processor stays free for watching; a run has nothing to watch.
    maxWorkers: availableParallelism(),
    projects: [
      {
        extends: true,
        test: {
          name: 'rooms',
          // Loading a room with its DuckDB and Kysely takes longer than most files of tests, so each process loads them
          // once. Tests leave nothing behind in a module: what they share, they make in hooks.
          isolate: false,
          include: [
            'packages/*/{src,tests}/**/*.test.ts',
            'apps/{cli,server}/src/**/*.test.ts',
            'scripts/**/*.test.ts',
          ],
          ...PATIENCE,
        },
      },
      // Pages, each in a document of its own.
      { extends: true, test: { name: 'pages', include: ['apps/dashboard/src/**/*.test.{ts,tsx}'], ...PATIENCE } },
    ],
    coverage: { provider: 'v8', include: ['packages/*/src/**', 'apps/*/src/**'] },
  },
});
