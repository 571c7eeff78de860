import type { Measure } from '../measure.ts';

const BY_THE_RULE = 'within the response rule valid for its procedure, stage and service on the day it was received';

const stageInTime = (stage: number): Measure => ({
  id: `stage-${stage}-in-time`,
  name: `Stage ${stage} complaints answered in time`,
  definition: `Of the stage ${stage} complaints answered in the period, the share answered ${BY_THE_RULE}. A recorded extension that the rule allows is in time. Withdrawn complaints are left out.`,
  basis: `stage ${stage} complaints by the date answered, or closed where no answer is recorded`,
  numerator: `stage ${stage} complaints answered in time`,
  denominator: `stage ${stage} complaints answered that a rule covers`,
  polarity: 'higher is better',
  unit: 'share',
});

export const stage1InTime = stageInTime(1);
export const stage2InTime = stageInTime(2);

export const acknowledgedInTime: Measure = {
  id: 'acknowledged-in-time',
  name: 'Complaints acknowledged in time',
  definition: `Of the complaints acknowledged in the period, the share acknowledged ${BY_THE_RULE}. Complaints without a date of acknowledgement are not counted.`,
  basis: 'stage 1 complaints by the date acknowledged',
  numerator: 'complaints acknowledged in time',
  denominator: 'complaints acknowledged that a rule covers',
  polarity: 'higher is better',
  unit: 'share',
};

export const workingDaysToAnswer: Measure = {
  id: 'working-days-to-answer',
  name: 'Working days to answer a complaint',
  definition:
    'Half of the complaint stages answered in the period took this many working days or fewer, by the clock of the response rule, bank holidays and council closures left out.',
  basis: 'complaint stages by the date answered, or closed where no answer is recorded',
  numerator: 'working days from the start of the clock to the answer (median)',
  denominator: null,
  polarity: 'lower is better',
  unit: 'working days',
};

export const daysToClose: Measure = {
  id: 'days-to-close',
  name: 'Days to close',
  definition:
    'Half of the cases closed in the period took this many days or fewer, weekends included. For kinds that no response rule covers, such as service requests.',
  basis: 'cases of one kind by the date closed',
  numerator: 'days from receipt to closing (median)',
  denominator: null,
  polarity: 'lower is better',
  unit: 'days',
};

export const openPastLimit: Measure = {
  id: 'open-past-limit',
  name: 'Complaints open past their limit',
  definition:
    'Complaint stages that were not answered by the date of the analysis although the response rule, with a recorded extension, had run out.',
  basis: 'complaint stages open on the date of the analysis',
  numerator: 'open complaint stages past their limit',
  denominator: null,
  polarity: 'lower is better',
  unit: 'count',
};
