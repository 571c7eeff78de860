import { Worker } from 'node:worker_threads';
import { expectedRange } from '@said/statistics';
import type { DrawnSeries } from './draw.ts';
import type { Judged } from './score.ts';

/** What the method says of every scored period, by series, with the plain one-period p beside it. */
interface JudgedPeriod extends Judged {
  periodP: number;
  p: number;
}

export type JudgedDraw = Map<string, JudgedPeriod[]>;

export function judgeDrawn(drawn: readonly DrawnSeries[]): JudgedDraw {
  return new Map(
    drawn.map(({ id, series, judgeFrom }) => {
      const { points } = expectedRange(series, { judgeFrom });
      return [
        id,
        points.map(({ index, score, direction, flagged, periodP, p }) => ({
          index,
          score,
          direction,
          flagged,
          periodP,
          p,
        })),
      ];
    }),
  );
}

/** The same on several threads; every thread takes every n-th series, so that each has its part of the long ones. */
export async function judgeInThreads(drawn: readonly DrawnSeries[], threads: number): Promise<JudgedDraw> {
  const parts = Array.from({ length: threads }, (_, thread) => drawn.filter((_, index) => index % threads === thread));
  const answers = await Promise.all(parts.map((part) => judgeInWorker(part)));
  return new Map(answers.flatMap((answer) => [...answer]));
}

function judgeInWorker(part: readonly DrawnSeries[]): Promise<JudgedDraw> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./judge-worker.ts', import.meta.url), { workerData: part });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
