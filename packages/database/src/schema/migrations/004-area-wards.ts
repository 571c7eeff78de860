// The ward of areas within wards, from the look-ups that hold both. `weight`: rows of the look-up that say so.
import type { Migration } from './migration.ts';

export const step4: Migration = {
  version: 4,
  name: 'wards of areas',
  statements: [
    `create table area_wards (batch INTEGER NOT NULL, area_code VARCHAR NOT NULL, ward_code VARCHAR NOT NULL,
      weight INTEGER NOT NULL)`,
  ],
};
