export type * from './finding.ts';
export type * from './measure.ts';
export type * from './views.ts';
export { expectedRange } from './expected/expected-range.ts';
export type { LevelScale } from './expected/level-scale.ts';
export type {
  ExpectedOptions,
  ExpectedPoint,
  ExpectedRange,
  ExpectedSeries,
  LeastDifference,
  PeriodsInYear,
  SeriesKind,
} from './expected/series.ts';
export { expectedMethod } from './series/expected-method.ts';
export type { JudgedPoint, JudgeMethod, JudgeOptions, WindowTotal } from './series/judge.ts';
export type { MeasuredPoint, MeasuredSeries } from './series/measured-series.ts';
export { xmrMethod } from './series/xmr-method.ts';
export {
  type Funnel,
  type FunnelInput,
  type FunnelLimits,
  funnelLimits,
  type FunnelOptions,
  type FunnelPosition,
  type FunnelRow,
  rateFunnel,
} from './series/funnel.ts';
export { countInterval, exactPoissonInterval, wilsonInterval } from './series/intervals.ts';
export type { XmrRule } from './series/xmr-rules.ts';
export {
  type ImprovementDirection,
  type XmrAssurance,
  type XmrChart,
  xmrChart,
  type XmrGroup,
  type XmrOptions,
  type XmrPoint,
  type XmrPointType,
} from './series/xmr.ts';
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
export { readSeries, type SeriesFilters, type SeriesMethod } from './run/views-series.ts';
export { readBoundaries, readWards } from './run/views-wards.ts';
export { measureById, readMeasures, receivedMeasure } from './measures/read-measures.ts';
export { analyse, type AnalysisOptions, type AnalysisSummary, refreshIfStale } from './run/analyse.ts';
export {
  type FindingChoice,
  type FindingWithRows,
  type FindingWorkings,
  readFinding,
  readFindings,
} from './run/findings.ts';
export { cChart } from './charts/c-chart.ts';
export type { ChartOptions, ControlChart, Values } from './charts/control-chart.ts';
export { type Cusum, cusum, type CusumOptions } from './charts/cusum.ts';
export { type Ewma, ewma, type EwmaOptions } from './charts/ewma.ts';
export { gChart } from './charts/g-chart.ts';
export { iChart } from './charts/i-chart.ts';
export { iPrimeChart } from './charts/i-prime-chart.ts';
export type { LaneyOptions } from './charts/laney.ts';
export { mrChart } from './charts/mr-chart.ts';
export { type NelsonFlags, nelsonRules } from './charts/nelson.ts';
export { pChart } from './charts/p-chart.ts';
export { pPrimeChart } from './charts/p-prime-chart.ts';
export type { JudgedPoints } from './charts/rule-runs.ts';
export { runChart } from './charts/run-chart.ts';
export { analyseRuns, anhoejLimits, type RunsAnalysis } from './charts/runs-analysis.ts';
export { tChart } from './charts/t-chart.ts';
export { uChart } from './charts/u-chart.ts';
export { uPrimeChart } from './charts/u-prime-chart.ts';
export { type WesternElectricFlags, westernElectricRules } from './charts/western-electric.ts';
export { benjaminiHochberg, benjaminiYekutieli, bonferroni, holm } from './trend/adjust-chances.ts';
export { pelt, type PeltCost, type PeltOptions, type PeltPenalty, peltPenalty } from './trend/pelt.ts';
export { type Stl, stl, type StlOptions } from './trend/stl.ts';
export type { DipKind, DipMethod, DipOptions, DipPoint, DipSeries } from './dips/dip-series.ts';
export { judgeSeries } from './dips/judge-series.ts';
