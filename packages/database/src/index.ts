export { AppError, diskFull, isDiskFull } from './errors/app-error.ts';
export { onOneThread, useAllThreads } from './open/threads.ts';
export { type OpenDatabase, openDatabase, type OpenOptions } from './open/open-database.ts';
export { readRevision } from './queries/imports/revision.ts';
export { readAssessmentRows } from './queries/record/assessments.ts';
export { insertAreaWards, insertPlacedAreas, readAreaLookUp, readKnownWards } from './load/area-wards.ts';
export { insertMissingWards, countUndatedStages, insertWideStages, replaceMadeWards } from './load/beside-rows.ts';
export { type DateEvidence, readDateEvidence } from './load/date-evidence.ts';
export type {
  CellSource,
  CsvSource,
  ExcludedRows,
  LoadPlan,
  ParseKind,
  PeriodMeaning,
  RejectReason,
  StagedField,
} from './load/load-plan.ts';
export { isNothingHere } from './load/nothing-here.ts';
export {
  type LocatedPoint,
  readStagedPoints,
  readStoredBoundaries,
  type StoredBoundary,
  writeLocatedPoints,
} from './load/points.ts';
export { countBestFits, findServices, findsWards, findWards, resolveStoredServices } from './load/resolve.ts';
export { findWaitingWards, hasWaiting, placeWaitingRows, waitingDatasets } from './load/waiting-rows.ts';
export { type BestFit, type FittedRows, type OldWard, readOldWards, writeBestFits } from './load/other-wards.ts';
export { countMaskedRows, type MaskedRows } from './load/masked-rows.ts';
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
} from './load/judge-rows.ts';
export {
  countRowsWithoutWard,
  countUnplacedFeedback,
  namesPlaces,
  type UnknownWard,
  type WithoutWard,
} from './load/rows-without-ward.ts';
export { copyRejects, type FileReading, findKnownBatch, keepReading, type KnownBatch } from './load/known-batches.ts';
export { countChanges } from './load/versions.ts';
export { readCells, readDistinctCells } from './load/read-csv.ts';
export { stageFile } from './load/stage-file.ts';
export { isLocation, unreadWord } from './load/stored-values.ts';
export { findWardsOfCells } from './load/reject-wards.ts';
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
  type RejectRow,
  type RejectToInsert,
  settleCorrected,
} from './load/rejects.ts';
export { requireBatch, undoBatch, type UndoneBatch } from './queries/imports/undo.ts';
export { normalisedWardName } from './load/ward-names.ts';
export { DATASET_COLUMNS, DATASET_NAMES, type DatasetName } from './schema/datasets.ts';
export { FEEDBACK_KINDS, type FeedbackKind } from './schema/feedback-kinds.ts';
export { serviceNameKey } from './schema/service-names.ts';
export type { FindingsTable, SaidDatabase } from './schema/tables.ts';
export { type ActionRecord, readActionRecords, readEventRecords } from './queries/register/actions-and-events.ts';
export { type DemandCount, readDemandCounts } from './queries/feedback/demand.ts';
export { type OutcomeCounts, readOutcomes } from './queries/complaints/outcomes.ts';
export { type DataSpan, readDataSpan, readLastImport } from './queries/imports/data-span.ts';
export { readWorkingDaysByMonth } from './queries/complaints/working-days-by-month.ts';
export {
  type EvidenceRows,
  type FindingFilters,
  type FindingToStore,
  readFindingRows,
  readLatestRun,
  readStoredFindings,
  type StoredFinding,
  storeFindings,
  storeRun,
} from './queries/findings/findings.ts';
export { readDevelopmentAreas } from './queries/record/development-areas.ts';
export { hasImported, insertBatch, markStale, nextBatch, readBatches } from './queries/imports/batches.ts';
export {
  readEvidenceActions,
  readEvidenceDocuments,
  readEvidenceFindings,
  readEvidenceRegisters,
} from './queries/register/evidence.ts';
export { readServiceNames, readServiceRecords, type ServiceRecord } from './queries/register/services.ts';
export { type CouncilSettings, readCouncilSettings, readNation, writeSetting } from './queries/settings/settings.ts';
export {
  type FeedbackCount,
  type Grain,
  readFeedbackCounts,
  readWardCounts,
  type WardCount,
} from './queries/feedback/counts.ts';
export { readKinds } from './queries/feedback/kinds.ts';
export { readClosingDays, readClosingParts } from './queries/feedback/closing.ts';
export type { PartCases } from './queries/feedback/parts.ts';
export { type DataQuality, readDataQuality } from './queries/feedback/data-quality.ts';
export { readAcknowledgedParts, readAnsweredParts, readUpheldParts } from './queries/complaints/parts.ts';
export { readStageReceipts, type StageReceipts } from './queries/complaints/stage-receipts.ts';
export {
  type Acknowledgement,
  type OverdueStages,
  readAcknowledgements,
  readOverdueStages,
  readStageTimeliness,
  type StageTimeliness,
} from './queries/complaints/timeliness.ts';
export { fillWorkingDays } from './queries/complaints/working-days.ts';
export { type PartResult, readStandardParts, readSurveyParts } from './queries/standards/parts.ts';
export { hasSurveyResults, readSatisfactionResults, readStandardResults } from './queries/standards/results.ts';
export { readStandardNames } from './queries/standards/standards.ts';
export { readBoundaryRecords } from './queries/wards/boundaries.ts';
export { readWardPopulations, readWardProfile } from './queries/wards/profile.ts';
export { readWardRecords, readWardsOn, type WardOnDay, type WardRecord } from './queries/wards/wards.ts';
export { forgetComplaintStages, keepComplaintStages } from './queries/complaints/stages.ts';
