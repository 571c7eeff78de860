// What an import changed in rows that it did not bring: undoing it sets them back. And rejects that are put right.
import type { Migration } from './migration.ts';

export const step2: Migration = {
  version: 2,
  name: 'undo, corrected rejects',
  statements: [
    `alter table batches add column undone_at TIMESTAMP`,
    `create table row_changes (batch INTEGER NOT NULL, dataset VARCHAR NOT NULL, "column" VARCHAR NOT NULL,
      row_id BIGINT NOT NULL, "before" VARCHAR, "after" VARCHAR)`,
    `alter table rejects add column field VARCHAR`,
    `alter table rejects add column "row" VARCHAR`,
    `alter table rejects add column corrected_by INTEGER`,
  ],
};
