export { type ApiType, type AppDependencies, createApp } from './app.ts';
export type { Problem } from './answers/problem.ts';
export { type RunningServer, type ServerOptions, startServer } from './start-server.ts';
// The shapes that the API sends, for the dashboard: it knows the server's types and nothing behind them.
export type {
  AssessmentView,
  BoundariesView,
  Comparison,
  CouncilView,
  Direction,
  Driver,
  DriverTable,
  ElementView,
  FiltersView,
  Finding,
  FindingState,
  Level,
  LevelCounts,
  Measure,
  OverviewView,
  Period,
  SeriesPoint,
  SeriesSplit,
  SeriesView,
  ServiceRow,
  Severity,
  Subject,
  WardRate,
  WardsView,
  WorthALookView,
} from '@said/analysis';
export type { FindingWithRows, FindingWorkings } from '@said/application';
