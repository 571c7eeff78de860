import { type DatasetDefinition, type DatasetField, dateField, type Spelling } from '../definition/dataset.ts';
import { OUTCOMES } from '../definition/vocabularies.ts';

const NUMBERS: Record<string, string> = { '1': '1|one|i|01', '2': '2|two|ii|02' };
const ORDINALS: Record<string, string> = { '1': '1st|first', '2': '2nd|second' };

/**
 * Spellings of one step of one stage, as systems and people name their columns: `Stage 1 Responded`, `S1 Sent`, `Date
 * Responded Stage 1`, `Stage Two Reply Sent Date`. The step is a list of words in a regular expression.
 */
function stageSpellings(stage: string, step: string): Spelling[] {
  const name = `(?:(?:stage|stg|st|s)(?:${NUMBERS[stage]})|(?:${ORDINALS[stage]})stage)`;
  const about = '(?:case|complaint|response|investigation)?';
  return [
    new RegExp(`^(?:date)?${about}${name}${about}(?:date)?(?:${step})(?:date|on|at|datetime)?$`),
    new RegExp(`^(?:date)?${about}(?:date)?(?:${step})(?:date|on|at)?(?:for|at|of|to)?${name}(?:date)?$`),
  ];
}

const stageDate = (name: string, spelt: readonly Spelling[], ...synonyms: Spelling[]): DatasetField =>
  dateField(name, ...synonyms, ...spelt);

const RECEIVED =
  'received|recd|recieved|start|started|opened|logged|raised|registered|requested|request|requestreceived';
const ESCALATED = '|escalated|escalatedto|escalation|escalationto';
const ACKNOWLEDGED =
  'acknowledged|acknowledgement|acknowledgment|acknowledgementsent|acknowledgmentsent|ack|acked|acksent|ackd';
const DUE = 'due|duedate|target|targetdate|deadline|responsedue|replydue|responsetarget|duefor|sladate|sla';
const EXTENDED =
  'extended|extendedto|extendeduntil|extension|extensionto|extensiondate|newduedate|reviseddue|revisedtarget';
const ANSWERED =
  'responded|response|responsesent|responseissued|respondedto|reply|replysent|replied|sent|issued|answered|answer|answersent|' +
  'completed|completion|complete|closed|closure|finished|finalised|resolved|lettersent|responselettersent';
const OUTCOME = 'outcome|decision|finding|findings|result|conclusion|upheld|determination|decisionoutcome';

// Exports with one row a complaint carry each stage in columns of its own (iCasework: CaseStageStage1.DateDue).
export const stageFields = (stage: string): DatasetDefinition['fields'] => [
  stageDate(
    `stage${stage}_received_on`,
    stageSpellings(stage, stage === '2' ? RECEIVED + ESCALATED : RECEIVED),
    `casestagestage${stage}.datereceived`,
    ...(stage === '2' ? ['escalation date', 'date escalated'] : []),
  ),
  stageDate(
    `stage${stage}_acknowledged_on`,
    stageSpellings(stage, ACKNOWLEDGED),
    `casestagestage${stage}.dateacknowledged`,
  ),
  stageDate(`stage${stage}_due_on`, stageSpellings(stage, DUE), `casestagestage${stage}.datedue`),
  stageDate(
    `stage${stage}_extended_to`,
    stageSpellings(stage, EXTENDED),
    `casestagestage${stage}.dateextended`,
    `casestagestage${stage}.extendedto`,
  ),
  stageDate(`stage${stage}_answered_on`, stageSpellings(stage, ANSWERED), `casestagestage${stage}.datecompleted`),
  {
    name: `stage${stage}_outcome`,
    parse: 'vocabulary',
    vocabulary: OUTCOMES,
    synonyms: [`casestagestage${stage}.outcome`, ...stageSpellings(stage, OUTCOME)],
  },
];
