// The rooms whose tests must notice a small wrong change: what is changed, and which tests are to notice it.

export interface MutatedRoom {
  name: string;
  /** Files to change, as globs from the root; tests among them are never changed. */
  sources: readonly string[];
  /** The tests of the room itself: no other test counts. */
  tests: readonly string[];
  /**
   * Leaves out what runs once when a file is loaded, such as a list of definitions: each such change needs a run of all
   * the tests, and a test that noticed it would repeat the definition.
   */
  leaveOutDefinitions?: boolean;
}

const packageRoom = (name: string): MutatedRoom => ({
  name,
  sources: [`packages/${name}/src/**/*.ts`],
  tests: [`packages/${name}/src/**/*.test.ts`],
});

const statisticsTests = (folder: string): string => `packages/statistics/src/${folder}/**/*.test.ts`;

/** A folder of statistics, with the tests of other folders that compare its functions with reference values. */
const statistics = (folder: string, testedIn: readonly string[] = []): MutatedRoom => ({
  name: `statistics-${folder}`,
  sources: [`packages/statistics/src/${folder}/**/*.ts`],
  tests: [folder, ...testedIn].map(statisticsTests),
});

const EXPECTED = 'packages/statistics/src/expected';

/** A part of the expected range, which takes too long as one; without the simulations, which judge thousands of periods. */
const expected = (part: string, files: { sources: readonly string[]; tests: readonly string[] }): MutatedRoom => ({
  name: `statistics-expected-${part}`,
  sources: files.sources.map((file) => `${EXPECTED}/${file}.ts`),
  tests: files.tests.map((file) => `${EXPECTED}/${file}.test.ts`),
});

/** The rooms in the order of the table. */
export const MUTATED_ROOMS: readonly MutatedRoom[] = [
  packageRoom('calendar'),
  packageRoom('standard'),
  {
    name: 'guards',
    sources: ['apps/server/src/guards.ts', 'apps/server/src/static-files.ts'],
    tests: ['apps/server/src/guards.test.ts', 'apps/server/src/static-files.test.ts'],
  },
  {
    name: 'measures',
    sources: ['packages/analysis/src/measures/**/*.ts'],
    tests: ['packages/analysis/src/measures/**/*.test.ts'],
    leaveOutDefinitions: true,
  },
  { ...packageRoom('privacy'), leaveOutDefinitions: true },
  statistics('numeric', ['distributions']),
  statistics('distributions'),
  statistics('intervals', ['funnel']),
  ...['funnel', 'trend', 'control-charts'].map((folder) => statistics(folder)),
  expected('scales', {
    sources: ['level-scale', 'response', 'usable-periods', 'window-score'],
    tests: ['level-scale', 'response', 'usable-periods', 'window-score'],
  }),
  expected('models', {
    sources: [
      'candidate-models',
      'design',
      'forecast',
      'model-average',
      'possible-steps',
      'robust-fit',
      'step-scan',
      'weighted-fit',
    ],
    tests: ['design', 'model-average', 'robust-fit', 'step-scan', 'weighted-fit-vectors'],
  }),
  expected('ranges', { sources: ['tails', 'usual-range'], tests: ['tails', 'usual-range'] }),
  expected('judging', { sources: ['expected-range', 'flag-point', 'outlook'], tests: ['expected-range'] }),
];

/** The variable that tells the test configuration in the sandbox which room's tests to run. */
export const ROOM_VARIABLE = 'MUTATED_ROOM';

/** The room of a name; undefined when there is none. */
export function findRoom(name: string | undefined): MutatedRoom | undefined {
  return MUTATED_ROOMS.find((room) => room.name === name);
}
