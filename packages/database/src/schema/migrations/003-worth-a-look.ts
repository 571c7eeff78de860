// What was unusual and may well be chance is kept apart; and what a finding rests on, beside its sentence. Findings of
// before have neither, so they are to be worked out again.
import type { Migration } from './migration.ts';

export const step3: Migration = {
  version: 3,
  name: 'findings worth a look, workings',
  statements: [
    `alter table findings add column worth_a_look BOOLEAN`,
    `alter table findings add column workings VARCHAR`,
    `update analysis_runs set stale = true`,
  ],
};
