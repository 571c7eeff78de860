// What the newest analysis looked at was kept as a setting: it goes to its run, and the setting is no more.
import type { Migration } from './migration.ts';

export const step9: Migration = {
  version: 9,
  name: 'checks out of the settings',
  statements: [
    `update analysis_runs set checks = (select value from settings where key = 'analysis_checks')
      where id = (select max(id) from analysis_runs)`,
    `delete from settings where key = 'analysis_checks'`,
  ],
};
