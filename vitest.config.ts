import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import { defaultClientConditions, defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';

// Dates must not depend on where a test runs; a second run sets another zone (see .ci/run).
process.env['TZ'] ??= 'Europe/London';

const roots = ['packages', 'apps']
  .flatMap((folder) => readdirSync(join(import.meta.dirname, folder)).map((name) => `${folder}/${name}`))
  .concat('scripts');

export default defineConfig({
  resolve: { conditions: ['mono-source', ...defaultClientConditions] },
  ssr: { resolve: { conditions: ['mono-source', ...defaultServerConditions] } },
  test: {
    globalSetup: join(import.meta.dirname, 'packages', 'test-kit', 'src', 'template-folder.ts'),
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
