export type * from './finding.ts';
export type * from './measure.ts';
export type * from './views.ts';
export { expectedMethod } from './series/expected-method.ts';
export type { JudgedPoint, JudgeMethod, JudgeOptions, WindowTotal } from './series/judge.ts';
export type { MeasuredPoint, MeasuredSeries } from './series/measured-series.ts';
export { xmrMethod } from './series/xmr-method.ts';
export { buildAssessmentViews } from './assessments/assessment-views.ts';
export { checkAssessments } from './assessments/check-assessments.ts';
export { type AssessmentCycle, groupByCycle } from './assessments/cycles.ts';
export { findLastLevels, type LastLevel } from './assessments/last-levels.ts';
export type { AssessmentRow } from './assessments/visits.ts';
export { buildElementViews, type ElementInput } from './elements/element-views.ts';
export { readAssessments, readDevelopmentAreas } from './run/assessments.ts';
export { readElement, readElements } from './run/elements.ts';
export { readWorthALook } from './run/checks.ts';
export { readCouncil, readFilters } from './run/views-filters.ts';
export { readOverview } from './run/views-overview.ts';
export { readSeries, type SeriesFilters, type SeriesMethod } from './run/series/read-series.ts';
export type { SeriesSplit } from './measures/measure-module.ts';
export { formatSeriesKey, parseSeriesKey, type SeriesKey } from './series/series-key.ts';
export { readBoundaries, readWards } from './run/views-wards.ts';
export { readMeasures } from './measures/all-measures.ts';
export { analyse, type AnalysisOptions, type AnalysisSummary, refreshIfStale } from './run/analyse.ts';
export {
  type FindingChoice,
  type FindingWithRows,
  type FindingWorkings,
  readFinding,
  readFindings,
} from './run/findings.ts';
export type { DipKind, DipMethod, DipOptions, DipPoint, DipSeries } from './dips/dip-series.ts';
export { judgeSeries } from './dips/judge-series.ts';
