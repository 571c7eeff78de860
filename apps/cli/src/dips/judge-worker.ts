// One of several threads that judge series: takes parts as they come, and sends each back judged.
import { parentPort } from 'node:worker_threads';
import type { DipOptions } from '@said/analysis';
import { type DipJob, judgeAll } from './judged-series.ts';

/** Series to judge, and their number among the parts. */
export interface JudgePart {
  part: number;
  jobs: DipJob[];
  options: DipOptions;
}

parentPort?.on('message', ({ part, jobs, options }: JudgePart) => {
  parentPort?.postMessage({ part, points: judgeAll(jobs, options) }, []);
});
