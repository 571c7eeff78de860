export type { Effects } from './effects/context.ts';
export { LAUNCHER } from './effects/installation.ts';
export { layOutTable } from './effects/reporter.ts';
export { runSaid } from './run-said.ts';
