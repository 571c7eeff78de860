export { analyse, type AnalysisSummary, refreshIfStale } from './analyse/analyse.ts';
export { readAssessments, readDevelopmentAreas } from './views/assessments/assessments.ts';
export { readCouncil, readFilters } from './views/filters/filters.ts';
export { readWorthALook } from './views/findings/checks.ts';
export {
  type FindingChoice,
  type FindingWithRows,
  type FindingWorkings,
  readFinding,
  readFindings,
} from './views/findings/findings.ts';
export { readOverview } from './views/overview/overview.ts';
export { readElement, readElements } from './views/standard/elements.ts';
export { readSeries, type SeriesFilters, type SeriesMethod } from './views/trends/read-series.ts';
export { readBoundaries, readWards } from './views/wards/wards.ts';
