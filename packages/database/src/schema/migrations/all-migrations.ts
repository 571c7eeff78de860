import { step1 } from './001-data-sets.ts';
import { step2 } from './002-undo-and-corrections.ts';
import { step3 } from './003-worth-a-look.ts';
import { step4 } from './004-area-wards.ts';
import { step5 } from './005-occurrence-numbers.ts';
import { step6 } from './006-corrections-of-corrections.ts';
import { step7 } from './007-batch-readings.ts';
import { step8 } from './008-checks-of-runs.ts';
import { step9 } from './009-checks-out-of-settings.ts';
import type { Migration } from './migration.ts';

/** Every step, in order. A new column or data set is a new step at the end. */
export const MIGRATIONS: readonly Migration[] = [step1, step2, step3, step4, step5, step6, step7, step8, step9];
