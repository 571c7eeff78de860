// How much an analysis looked at belongs to its run: null for the runs of before. The next step moves what is known of the
// newest.
import type { Migration } from './migration.ts';

export const step8: Migration = {
  version: 8,
  name: 'checks of analysis runs',
  statements: [`alter table analysis_runs add column checks VARCHAR`],
};
