import { stageInTimeMeasure } from './families/stage-in-time.ts';

export const stage2InTime = stageInTimeMeasure('2');
