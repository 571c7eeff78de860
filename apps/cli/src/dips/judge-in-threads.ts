import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { DipOptions, DipPoint } from '@said/analysis';
import type { JudgePart } from './judge-worker.ts';
import { type DipJob, judgeAll } from './judged-series.ts';

// Starting threads and copying series between them takes half a second, as long as a few thousand points.
const WORTH_THREADS = 5000;
const PART_SIZE = 40;
const MOST_THREADS = 8;

export interface JudgeJob {
  jobs: readonly DipJob[];
  options: DipOptions;
  /** Called with the number of series judged so far. */
  onProgress: (judged: number) => void;
}

/** Judges series, on all cores when there are many points; one list of points for each series, in their order. */
export async function judgeInThreads(job: JudgeJob): Promise<DipPoint[][]> {
  const pointCount = job.jobs.reduce((total, { series }) => total + series.values.length, 0);
  const parts = Math.ceil(job.jobs.length / PART_SIZE);
  const threads = Math.min(availableParallelism(), MOST_THREADS, parts);
  if (pointCount < WORTH_THREADS || threads < 2) return judgeAll(job.jobs, job.options);
  const queue = new PartQueue(job, parts);
  await Promise.all(Array.from({ length: threads }, () => runThread(queue)));
  return queue.points();
}

interface JudgedPart {
  part: number;
  points: DipPoint[][];
}

/** Hands out parts of the work and gathers what comes back. */
class PartQueue {
  readonly #job: JudgeJob;
  readonly #judged: DipPoint[][][];
  #next = 0;
  #done = 0;

  constructor(job: JudgeJob, parts: number) {
    this.#job = job;
    this.#judged = Array.from({ length: parts }, () => []);
  }

  take(): JudgePart | null {
    const part = this.#next;
    if (part >= this.#judged.length) return null;
    this.#next += 1;
    const jobs = this.#job.jobs.slice(part * PART_SIZE, (part + 1) * PART_SIZE);
    return { part, jobs, options: this.#job.options };
  }

  put({ part, points }: JudgedPart): void {
    this.#judged[part] = points;
    this.#done += points.length;
    this.#job.onProgress(this.#done);
  }

  points(): DipPoint[][] {
    return this.#judged.flat();
  }
}

// Run from the source, the worker is TypeScript too.
const WORKER = new URL(import.meta.url.endsWith('.ts') ? 'judge-worker.ts' : 'judge-worker.js', import.meta.url);

async function runThread(queue: PartQueue): Promise<void> {
  const worker = new Worker(WORKER);
  try {
    await new Promise<void>((resolve, reject) => {
      const next = (): void => {
        const part = queue.take();
        if (part) worker.postMessage(part, []);
        else resolve();
      };
      worker.on('message', (judged: JudgedPart) => {
        queue.put(judged);
        next();
      });
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`A thread ended with code ${code} before its work was done.`)));
      next();
    });
  } finally {
    await worker.terminate();
  }
}
