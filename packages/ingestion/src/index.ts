export { STAFF_FIELDS, type StaffField } from './datasets/staff-fields.ts';
export {
  type FilePreview,
  type FileProblem,
  type FileReport,
  ingest,
  type IngestOptions,
  type IngestReport,
  type IngestTotals,
} from './ingest.ts';
export { writeCorrections, type WrittenCorrections } from './reject/write-corrections.ts';
export type { PreviewedColumn } from './load/preview.ts';
export type { Question } from './recognise/open-questions.ts';
export type { Ask } from './recognise/settle.ts';
export { findPeriod } from './series-file/find-period.ts';
export { readSeriesFile } from './series-file/read-series-file.ts';
export type {
  FileSeries,
  SeriesColumns,
  SeriesFile,
  SeriesFileKind,
  SeriesFileRow,
  SeriesPolarity,
  SeriesStep,
} from './series-file/series-file.ts';
