import { stageInTimeMeasure } from './families/stage-in-time.ts';

export const stage1InTime = stageInTimeMeasure('1');
