export { AppError } from './errors/app-error.ts';
export { onOneThread } from './open/one-thread.ts';
export { type OpenDatabase, openDatabase, type OpenOptions } from './open/open-database.ts';
export { readAssessmentRows } from './queries/assessments.ts';
export { hasImported, insertBatch, markStale, nextBatch, readBatches, writeSetting } from './queries/batches.ts';
export {
  type EvidenceRegister,
  readEvidenceActions,
  readEvidenceDocuments,
  readEvidenceFindings,
  readEvidenceRegisters,
  readServiceNames,
} from './queries/elements.ts';
export {
  type AreaLookUp,
  insertAreaWards,
  insertPlacedAreas,
  readAreaLookUp,
  readKnownWards,
} from './queries/load-areas.ts';
export { insertMissingWards, countUndatedStages, insertWideStages, replaceMadeWards } from './queries/load-after.ts';
export { type DateEvidence, readDateEvidence } from './queries/load-dates.ts';
export type {
  CellSource,
  CsvSource,
  ExcludedRows,
  LoadPlan,
  ParseKind,
  PeriodMeaning,
  RejectReason,
  StagedField,
} from './queries/load-plan.ts';
export {
  type LocatedPoint,
  readStagedPoints,
  readStoredBoundaries,
  type StagedPoint,
  type StoredBoundary,
  writeLocatedPoints,
} from './queries/load-points.ts';
export { countBestFits, findServices, findsWards, findWards, resolveStoredServices } from './queries/load-resolve.ts';
export { findWaitingWards, type PlacedRows, placeWaitingRows, waitingDatasets } from './queries/load-waiting.ts';
export { type BestFit, type FittedRows, type OldWard, readOldWards, writeBestFits } from './queries/load-ward-names.ts';
export { countMaskedRows, type MaskedRows } from './queries/load-masks.ts';
export {
  beginTransaction,
  countStagedValues,
  countVerdicts,
  dropTemporary,
  insertAccepted,
  judgeStaged,
  type LoadCounts,
  meetsStored,
  numberStaged,
  rollBack,
} from './queries/load-rows.ts';
export {
  countRowsWithoutWard,
  countUnplacedFeedback,
  type UnknownWard,
  type WithoutWard,
} from './queries/load-unplaced.ts';
export { countChanges } from './queries/load-versions.ts';
export { readCells, readDistinctCells, stageFile } from './queries/load-stage.ts';
export { isLocation, unreadWord } from './queries/load-stored.ts';
export { type Mask, maskRows, MASKS, maskTexts } from './queries/masking.ts';
export { findWardsOfCells } from './queries/reject-wards.ts';
export {
  type CorrectableReject,
  countCorrectable,
  insertRejects,
  insertStagedRejects,
  keepCorrected,
  readCorrectable,
  readFirstRejects,
  readRejectedFields,
  needsWork,
  readRejects,
  readRejectTotals,
  readUnplacedRejects,
  type RejectFilters,
  type RejectRow,
  type RejectToInsert,
  settleCorrected,
} from './queries/rejects.ts';
export { findBatch, undoBatch, type UndoneBatch } from './queries/undo.ts';
export { normalisedWardName } from './queries/ward-names.ts';
export {
  DATASET_COLUMNS,
  DATASET_NAMES,
  type ColumnType,
  type DatasetName,
  type DatasetRow,
} from './schema/datasets.ts';
export type { AnalysisRunsTable, FindingsTable, BatchesTable, RejectsTable, SaidDatabase } from './schema/tables.ts';
export {
  type ActionRecord,
  type EventRecord,
  readActionRecords,
  readEventRecords,
} from './queries/analysis-context.ts';
export { type CountFilters, type FeedbackCount, type Grain, readFeedbackCounts } from './queries/analysis-counts.ts';
export { type DemandCount, readDemandCounts } from './queries/analysis-demand.ts';
export { type OutcomeCounts, readOutcomes } from './queries/analysis-outcomes.ts';
export {
  type PartCases,
  type PartFilters,
  type PartResult,
  type PartSplit,
  readAcknowledgedParts,
  readAnsweredParts,
  readClosingParts,
  readStandardParts,
  readSurveyParts,
  readUpheldParts,
} from './queries/analysis-parts.ts';
export {
  readSatisfactionResults,
  readStandardResults,
  type SatisfactionResult,
  type StandardResult,
} from './queries/analysis-performance.ts';
export { type DataSpan, readDataSpan, readLastImport } from './queries/analysis-span.ts';
export {
  type Acknowledgement,
  type ClosingDays,
  type OverdueStages,
  readAcknowledgements,
  readClosingDays,
  readOverdueStages,
  readStageTimeliness,
  type StageTimeliness,
  type TimelinessFilters,
} from './queries/analysis-timeliness.ts';
export { readWorkingDaysByMonth, type WorkingDaysOfMonth } from './queries/analysis-working-days.ts';
export {
  readWardCounts,
  readWardPopulations,
  readWardsOn,
  type WardCount,
  type WardOnDay,
  type WardPopulation,
} from './queries/analysis-wards.ts';
export {
  type EvidenceRows,
  type FindingFilters,
  type FindingToStore,
  readEvidenceRows,
  readFindingRows,
  readLatestRun,
  readStoredFindings,
  type RowSelector,
  type StoredFinding,
  storeFindings,
  storeRun,
} from './queries/findings.ts';
export {
  type CouncilSettings,
  hasSurveyResults,
  readCouncilSettings,
  readKinds,
  readServiceRecords,
  readStandardNames,
  readWardRecords,
  type ServiceRecord,
  type WardRecord,
  readSetting,
} from './queries/views-filters.ts';
export { type DevelopmentArea, readDevelopmentAreas } from './queries/views-development-areas.ts';
export { type DataQuality, readDataQuality, readStageReceipts, type StageReceipts } from './queries/views-overview.ts';
export { type BoundaryRecord, type ProfileValue, readBoundaryRecords, readWardProfile } from './queries/views-wards.ts';
export { fillWorkingDays, readNation } from './queries/working-days.ts';
