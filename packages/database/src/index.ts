export { AppError } from './errors.ts';
export { type OpenDatabase, openDatabase, type OpenOptions } from './open/open-database.ts';
export {
  DATASET_COLUMNS,
  DATASET_NAMES,
  type ColumnType,
  type DatasetName,
  type DatasetRow,
} from './schema/datasets.ts';
export type { SaidDatabase } from './schema/tables.ts';
