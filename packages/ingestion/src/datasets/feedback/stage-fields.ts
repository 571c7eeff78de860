import { type DatasetDefinition, dateField } from '../dataset.ts';
import { OUTCOMES } from '../vocabularies.ts';

// Exports with one row a complaint carry each stage in columns of its own (iCasework: CaseStageStage1.DateDue).
export const stageFields = (stage: string): DatasetDefinition['fields'] => [
  dateField(
    `stage${stage}_received_on`,
    `casestagestage${stage}.datereceived`,
    `stage ${stage} received`,
    `stage ${stage} date received`,
    `stage ${stage} start`,
    ...(stage === '2' ? ['escalation date', 'date escalated'] : []),
  ),
  dateField(
    `stage${stage}_acknowledged_on`,
    `casestagestage${stage}.dateacknowledged`,
    `stage ${stage} acknowledged`,
    `stage ${stage} date acknowledged`,
  ),
  dateField(
    `stage${stage}_due_on`,
    `casestagestage${stage}.datedue`,
    `stage ${stage} due`,
    `stage ${stage} due date`,
    `stage ${stage} date due`,
    `stage ${stage} target date`,
  ),
  dateField(
    `stage${stage}_extended_to`,
    `casestagestage${stage}.dateextended`,
    `casestagestage${stage}.extendedto`,
    `stage ${stage} extended to`,
    `stage ${stage} extension date`,
  ),
  dateField(
    `stage${stage}_answered_on`,
    `casestagestage${stage}.datecompleted`,
    `stage ${stage} completed`,
    `stage ${stage} date completed`,
    `stage ${stage} answered`,
    `stage ${stage} response date`,
    `stage ${stage} date responded`,
    `stage ${stage} closed`,
  ),
  {
    name: `stage${stage}_outcome`,
    parse: 'vocabulary',
    vocabulary: OUTCOMES,
    synonyms: [`casestagestage${stage}.outcome`, `stage ${stage} outcome`, `stage ${stage} decision`],
  },
];
