// One thread of the benchmark: judges its share of the draw and sends the answers back.
import { parentPort, workerData } from 'node:worker_threads';
import { judgeDrawn } from './judge.ts';
import type { DrawnSeries } from './draw.ts';

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's port, not a window
parentPort?.postMessage(judgeDrawn(workerData as readonly DrawnSeries[]));
