export { type ApiType, type AppDependencies } from './app.ts';
export type { Problem } from './answers/problem.ts';
export { type RunningServer, type ServerOptions, startServer } from './start-server.ts';
// The shapes that the API sends, for the dashboard: it knows the server's types and nothing behind them.
export type {
  AssessmentView,
  Direction,
  Driver,
  DriverTable,
  ElementView,
  Finding,
  FindingState,
  Measure,
  Period,
  SeriesSplit,
  Severity,
  Subject,
} from '@said/analysis';
export type {
  BoundariesView,
  Comparison,
  CouncilView,
  FiltersView,
  FindingWithRows,
  FindingWorkings,
  OverviewView,
  SeriesPoint,
  SeriesView,
  ServiceRow,
  WardRate,
  WardsView,
  WorthALookView,
} from '@said/application';
