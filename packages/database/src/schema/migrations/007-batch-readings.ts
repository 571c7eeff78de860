// What the same file would be told again, kept with the batch: how it was read, what its wards were looked up in, how many
// batches before it were undone by then, the rows with masks by kind (as JSON), and the sentences. A batch without such a
// row is read in full when its file comes again.
import type { Migration } from './migration.ts';

export const step7: Migration = {
  version: 7,
  name: 'how batches were read',
  statements: [
    `create table batch_readings (batch INTEGER NOT NULL, reading VARCHAR NOT NULL, look_ups VARCHAR NOT NULL,
      undone_before INTEGER NOT NULL, masked VARCHAR NOT NULL, notes VARCHAR[] NOT NULL)`,
  ],
};
