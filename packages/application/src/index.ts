export { analyse, type AnalysisSummary, refreshIfStale } from './analyse/analyse.ts';
export { readAssessments, readDevelopmentAreas } from './views/assessments/assessments.ts';
export { type CouncilView, type FiltersView, readCouncil, readFilters } from './views/filters/filters.ts';
export { readWorthALook, type WorthALookView } from './views/findings/checks.ts';
export {
  type FindingChoice,
  type FindingWithRows,
  type FindingWorkings,
  readFinding,
  readFindings,
} from './views/findings/findings.ts';
export { type Comparison, type OverviewView, readOverview, type ServiceRow } from './views/overview/overview.ts';
export { readElement, readElements } from './views/standard/elements.ts';
export type { SeriesPoint, SeriesView } from './views/trends/series-view.ts';
export { readSeries, type SeriesFilters, type SeriesMethod } from './views/trends/read-series.ts';
export { type BoundariesView, readBoundaries, readWards, type WardRate, type WardsView } from './views/wards/wards.ts';
