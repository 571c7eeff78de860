export { cChart } from './control-charts/c-chart.ts';
export type { ChartOptions, ControlChart, Values } from './control-charts/control-chart.ts';
export { type Cusum, cusum, type CusumOptions } from './control-charts/cusum.ts';
export { type Ewma, ewma, type EwmaOptions } from './control-charts/ewma.ts';
export { gChart } from './control-charts/g-chart.ts';
export { iChart } from './control-charts/i-chart.ts';
export type { LaneyOptions } from './control-charts/laney.ts';
export { mrChart } from './control-charts/mr-chart.ts';
export { type NelsonFlags, nelsonRules } from './control-charts/nelson.ts';
export { pChart } from './control-charts/p-chart.ts';
export { pPrimeChart } from './control-charts/p-prime-chart.ts';
export type { JudgedPoints } from './control-charts/rule-runs.ts';
export { runChart } from './control-charts/run-chart.ts';
export { type RunsAnalysis } from './control-charts/runs-analysis.ts';
export { findSpans, type Span } from './control-charts/spans.ts';
export { suggestRebase } from './control-charts/suggest-rebase.ts';
export { tChart } from './control-charts/t-chart.ts';
export { uChart } from './control-charts/u-chart.ts';
export { uPrimeChart } from './control-charts/u-prime-chart.ts';
export { type WesternElectricFlags, westernElectricRules } from './control-charts/western-electric.ts';
export { xmrLimits } from './control-charts/xmr-limits.ts';
export { ruleSign, shiftSides, type Sign, type XmrRule, xmrRules } from './control-charts/xmr-rules.ts';
export {
  type ImprovementDirection,
  type XmrAssurance,
  type XmrChart,
  xmrChart,
  type XmrGroup,
  type XmrOptions,
  type XmrPoint,
  type XmrPointType,
} from './control-charts/xmr.ts';
export { binomialCdf } from './distributions/binomial.ts';
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
export {
  type Funnel,
  type FunnelInput,
  type FunnelLimits,
  type FunnelOptions,
  type FunnelPosition,
  type FunnelRow,
  rateFunnel,
} from './funnel/funnel.ts';
export { NORMAL_QUANTILE, wilsonInterval } from './intervals/intervals.ts';
export { quantile } from './numeric/quantile.ts';
export { benjaminiHochberg } from './trend/adjust-chances.ts';
