export type * from './finding.ts';
export type * from './series/measure.ts';
export { expectedMethod } from './series/expected-method.ts';
export type { JudgedPoint, JudgeMethod, JudgeOptions, WindowTotal } from './series/judge.ts';
export type { MeasuredPoint, MeasuredSeries } from './series/measured-series.ts';
export { type AssessmentView, buildAssessmentViews } from './assessments/assessment-views.ts';
export { checkAssessments } from './assessments/check-assessments.ts';
export { type AssessmentCycle, groupByCycle } from './assessments/cycles.ts';
export { type LastLevel } from './assessments/last-levels.ts';
export type { AssessmentRow } from './assessments/visits.ts';
export { buildElementViews, type ElementView } from './elements/element-views.ts';
export type { SeriesSplit } from './measures/contract/measure-module.ts';
export { formatSeriesKey, type SeriesKey } from './series/series-key.ts';
export { readMeasures } from './measures/all-measures.ts';
export { betweenEvents } from './dips/between-events.ts';
export { chartHints } from './dips/chart-hints.ts';
export type { ChartFrame, DipKind, DipMethod, DipOptions, DipPoint, DipSeries, RuleSet } from './dips/dip-series.ts';
export { findMisfit } from './dips/fits-chart.ts';
export { judgeSeries } from './dips/judge-series.ts';
export { DETECTORS, DETECTOR_NAMES } from './detectors/all-detectors.ts';
export { type Checks, countChecks } from './detectors/count-checks.ts';
export type { Detector, DetectorContext, Episode } from './detectors/contract/detector.ts';
export {
  type ActionNote,
  type Inputs,
  type Demand,
  type DemandPart,
  type OverdueStages,
  type InputName,
  type SeriesPart,
  type WardPeriod,
} from './detectors/contract/inputs.ts';
export { serviceNameKey } from './series/service-names.ts';
export { rememberJudged } from './series/remember-judged.ts';
export { seriesKey, belongsOnChart, SERIES_PARTS } from './series/series-key.ts';
export {
  type Grain,
  type BuildContext,
  type SeriesBuilder,
  type SeriesNeed,
  type FeedbackKind,
} from './measures/contract/measure-module.ts';
export { type LinkedFinding } from './elements/evidence.ts';
export { measureById, MEASURES } from './measures/all-measures.ts';
export { buildEachSeries, buildSeries } from './measures/build-series.ts';
export { commentsReceived } from './measures/comments-received.ts';
export { complaintsReceived } from './measures/complaints-received.ts';
export { complimentsReceived } from './measures/compliments-received.ts';
export { serviceRequestsReceived } from './measures/service-requests-received.ts';
export { acknowledgedInTime } from './measures/acknowledged-in-time.ts';
export { stage1InTime } from './measures/stage-1-in-time.ts';
export { stage2InTime } from './measures/stage-2-in-time.ts';
export { complaintsOf, serviceOrCouncil } from './measures/families/subjects.ts';
export { openPastLimit } from './measures/open-past-limit.ts';
export { daysToClose } from './measures/days-to-close.ts';
export { type ClosedRow, type CountRow, type RowsByTopic, type Topic } from './measures/contract/rows.ts';
export { isOverall, satisfaction } from './measures/satisfaction.ts';
export { standardResult } from './measures/standard-result.ts';
export { upheld } from './measures/upheld.ts';
export { firstThickEnough } from './series/thick-enough.ts';
export { complaintsPer1000 } from './measures/complaints-per-1000.ts';
export { feedbackPer1000 } from './measures/feedback-per-1000.ts';
export { serviceRequestsPer1000 } from './measures/service-requests-per-1000.ts';
export { type ExceptionalDays } from './series/judge.ts';
export { regularPeriods } from './series/regular-periods.ts';
export { exceptionalDays } from './detectors/telling/headline.ts';
export {
  prospectOfXmr,
  TARGET_BY_EXPECTED,
  TARGET_BY_XMR,
  type TargetProspect,
  targetProspect,
  prospectInWords,
} from './series/target-prospect.ts';
export { perResidentsDefinition, unasked } from './measures/families/per-residents.ts';
