export type * from './finding.ts';
export type * from './measure.ts';
export type * from './views.ts';
