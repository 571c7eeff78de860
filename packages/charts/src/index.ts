export { FLAG_SIGNS, type FlagSign, POINT_RADIUS } from './geometry/flags.ts';
export { layOutTrend, type PlacedMark, type TrendLayout, type TrendLayoutOptions } from './geometry/lay-out-trend.ts';
export { placeOf } from './geometry/marks.ts';
export type { Grain, TrendFlag, TrendMark, TrendPoint, ValueRange } from './geometry/trend-series.ts';
export type { MapFeature } from './map/project.ts';
export {
  type FunnelPosition,
  type LegendItem,
  renderWardMap,
  wardMapLegend,
  type WardMapOptions,
  type WardValue,
} from './map/ward-map.ts';
export { PALETTE } from './svg/palette.ts';
export {
  type ControlChartOptions,
  type ControlPicture,
  type ControlPoint,
  renderControlChart,
} from './trend/control-chart.ts';
export { stackPictures } from './trend/stack.ts';
export { renderTrend, type TrendOptions } from './trend/trend.ts';
