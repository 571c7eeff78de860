export {
  type FileProblem,
  type FileReport,
  ingest,
  type IngestOptions,
  type IngestReport,
  type IngestTotals,
} from './ingest.ts';
