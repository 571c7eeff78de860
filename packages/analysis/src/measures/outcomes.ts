import type { Measure } from '../measure.ts';

const upheldShare = (id: string, name: string, what: string): Measure => ({
  id,
  name,
  definition: `Of the complaints investigated and answered in the period, the share that was ${what}. Withdrawn, refused and informally resolved complaints are left out.`,
  basis: 'complaint stages by the date answered',
  numerator: `complaints ${what}`,
  denominator: 'complaints upheld, partly upheld or not upheld',
  polarity: 'lower is better',
  unit: 'share',
});

// Councils and ombudsmen differ on whether part counts, so both are measured and named.
export const upheld = upheldShare('upheld', 'Complaints upheld', 'upheld');
export const upheldOrPartly = upheldShare(
  'upheld-or-partly',
  'Complaints upheld or partly upheld',
  'upheld or partly upheld',
);

export const satisfaction: Measure = {
  id: 'satisfaction',
  name: 'Satisfaction',
  definition: 'The result of a survey wave for a service, in the unit of the survey.',
  basis: 'survey answers by wave',
  numerator: 'the survey result',
  denominator: 'people who answered',
  polarity: 'higher is better',
  unit: 'score',
};

export const standardResult: Measure = {
  id: 'standard-result',
  name: 'Result of a service standard',
  definition:
    'What a service standard reported for the period, in its own unit and judged by its own polarity and target.',
  basis: 'council-wide results as reported by the service',
  numerator: 'as the standard defines it',
  denominator: 'as the standard defines it',
  polarity: 'neither',
  unit: 'as the standard',
};
