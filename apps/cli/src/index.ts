export type { Effects } from './context.ts';
export { LAUNCHER } from './installation.ts';
export { layOutTable } from './reporter.ts';
export { runSaid } from './run-said.ts';
