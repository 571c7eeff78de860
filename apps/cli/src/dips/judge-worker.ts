// One of several threads that judge series: takes parts as they come, and sends each back judged.
import { parentPort } from 'node:worker_threads';
import type { DipOptions, DipSeries } from '@said/analysis';
import { judgeAll } from './judged-series.ts';

/** Series to judge, and their number among the parts. */
export interface JudgePart {
  part: number;
  series: DipSeries[];
  options: DipOptions;
}

parentPort?.on('message', ({ part, series, options }: JudgePart) => {
  parentPort?.postMessage({ part, points: judgeAll(series, options) }, []);
});
