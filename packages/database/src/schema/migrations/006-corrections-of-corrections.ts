// A file of corrections may still be wrong: which reject its row was to correct.
import type { Migration } from './migration.ts';

export const step6: Migration = {
  version: 6,
  name: 'rejects of corrections',
  statements: [`alter table rejects add column corrects VARCHAR`],
};
