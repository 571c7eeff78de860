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
export { renderTrend, type TrendFlag, type TrendOptions, type TrendPoint } from './trend/trend.ts';
