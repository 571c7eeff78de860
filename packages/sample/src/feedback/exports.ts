// The two exports: an older case system until 2024, a newer feedback system since. Their headers share no word.
import { dayFirst, dayOf, type Day } from '../dates/days.ts';
import type { Random } from '../random/random.ts';
import type { Cell } from '../csv/csv.ts';
import type { Case } from './case.ts';

/** Cases received up to this day are in the older export, which was run later; both hold September 2024. */
export const OLDER_UNTIL: Day = dayOf('2024-09-30');
export const OLDER_RUN_ON: Day = dayOf('2024-12-13');
export const NEWER_FROM: Day = dayOf('2024-09-01');
export const NEWER_RUN_ON: Day = dayOf('2026-10-05');

export interface Column {
  header: string;
  cell: (row: View) => Cell;
}

/** A case as it stood when an export was run. */
export interface View {
  of: Case;
  stage2: Case['stage2'];
  acknowledged: Day | null;
  answered1: Day | null;
  answered2: Day | null;
  closed: Day | null;
  outcome: string;
  postcode: string;
  wardText: string;
  located: boolean;
}

function known(day: Day | undefined, runOn: Day): Day | null {
  return day === undefined || day > runOn ? null : day;
}

/** Clerks write ward names in their own way; the aliases of wards.csv know these. */
function spellWard(random: Random, name: string): string {
  if (random.chance(0.7)) return name;
  return name.replace(' & ', ' and ').replace("'", '’');
}

type Progress = Pick<View, 'stage2' | 'acknowledged' | 'answered1' | 'answered2' | 'closed' | 'outcome'>;

/** What had happened by the day of the export. */
function progressOf(of: Case, runOn: Day): Progress {
  const stage2 = known(of.stage2?.received, runOn) === null ? null : of.stage2;
  const last = stage2 ?? of.stage1;
  return {
    stage2,
    acknowledged: known(of.stage1?.acknowledged, runOn),
    answered1: known(of.stage1?.answered, runOn),
    answered2: known(stage2?.answered, runOn),
    closed: known(of.closed, runOn),
    outcome: last !== null && last.answered <= runOn ? last.outcome : '',
  };
}

export function viewCase(random: Random, of: Case, runOn: Day): View {
  return {
    of,
    ...progressOf(of, runOn),
    postcode: of.wardKnown && random.chance(0.9) ? of.writer.postcode : '',
    wardText: of.wardKnown && random.chance(0.85) ? spellWard(random, of.ward) : '',
    located: of.wardKnown && random.chance(0.94),
  };
}

function date(day: Day | null | undefined): string {
  return day === null || day === undefined ? '' : dayFirst(day);
}

function titleCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function collected(solicited: boolean | null): string {
  if (solicited === null) return '';
  return solicited ? 'Solicited' : 'Unsolicited';
}

/** Only complaints are handled under a procedure. */
function procedureOf({ of }: View): string {
  return of.kind === 'complaint' ? titleCase(of.service.procedure) : '';
}

export const OLDER_COLUMNS: readonly Column[] = [
  { header: 'CaseDetails.CaseId', cell: ({ of }) => of.number },
  { header: 'CaseDetails.CaseType', cell: ({ of }) => titleCase(of.kind) },
  { header: 'CaseStatus.Status', cell: ({ closed }) => (closed === null ? 'Open' : 'Closed') },
  { header: 'CaseStatusReceipt.DateReceived', cell: ({ of }) => date(of.received) },
  { header: 'CaseStatusReceipt.Method', cell: ({ of }) => of.channel },
  { header: 'Feedback source', cell: ({ of }) => collected(of.solicited) },
  { header: 'CaseDetails.Department', cell: ({ of }) => of.service.formerName },
  { header: 'Procedure', cell: procedureOf },
  { header: 'Classification', cell: ({ of }) => of.category },
  { header: 'Description', cell: ({ of }) => of.text },
  { header: 'CaseStageStage1.DateAcknowledged', cell: ({ acknowledged }) => date(acknowledged) },
  { header: 'CaseStageStage1.DateDue', cell: ({ of }) => date(of.stage1?.due) },
  { header: 'CaseStageStage1.DateCompleted', cell: ({ answered1 }) => date(answered1) },
  {
    header: 'CaseStageStage1.Outcome',
    cell: ({ of, answered1 }) => (answered1 === null ? '' : (of.stage1?.outcome ?? '')),
  },
  { header: 'CaseStageStage2.DateReceived', cell: ({ stage2 }) => date(stage2?.received) },
  { header: 'CaseStageStage2.DateDue', cell: ({ stage2 }) => date(stage2?.due) },
  { header: 'CaseStageStage2.DateCompleted', cell: ({ answered2 }) => date(answered2) },
  {
    header: 'CaseStageStage2.Outcome',
    cell: ({ stage2, answered2 }) => (answered2 === null ? '' : (stage2?.outcome ?? '')),
  },
  { header: 'CaseStatus.CurrentOutcome', cell: ({ outcome }) => outcome },
  { header: 'Remedy', cell: ({ of, outcome }) => (outcome === '' ? '' : of.remedy) },
  { header: 'CaseStatusClosure.DateClosed', cell: ({ closed }) => date(closed) },
  { header: 'Ward', cell: ({ wardText }) => wardText },
  { header: 'MainParty.FullName', cell: ({ of }) => of.writer.name },
  { header: 'MainParty.EmailAddress', cell: ({ of }) => of.writer.email },
  { header: 'MainParty.Postcode', cell: ({ postcode }) => postcode },
  { header: 'CustomerSatisfaction.OverallRating', cell: ({ of }) => of.satisfaction },
];

function stageOf({ of, stage2 }: View): string {
  if (of.stage1 === null) return '';
  return stage2 === null ? 'Stage 1' : 'Stage 2';
}

export const NEWER_COLUMNS: readonly Column[] = [
  { header: 'Reference', cell: ({ of }) => of.number },
  { header: 'Type', cell: ({ of }) => titleCase(of.kind) },
  { header: 'Date received', cell: ({ of }) => date(of.received) },
  { header: 'Service', cell: ({ of }) => of.service.name },
  { header: 'Channel', cell: ({ of }) => of.channel },
  { header: 'How was this collected', cell: ({ of }) => collected(of.solicited) },
  { header: 'Procedure', cell: procedureOf },
  { header: 'Stage', cell: stageOf },
  { header: 'Stage 1 acknowledged', cell: ({ acknowledged }) => date(acknowledged) },
  { header: 'Stage 1 due', cell: ({ of }) => date(of.stage1?.due) },
  { header: 'Stage 1 answered', cell: ({ answered1 }) => date(answered1) },
  { header: 'Stage 1 outcome', cell: ({ of, answered1 }) => (answered1 === null ? '' : (of.stage1?.outcome ?? '')) },
  { header: 'Stage 2 received', cell: ({ stage2 }) => date(stage2?.received) },
  { header: 'Stage 2 due', cell: ({ stage2 }) => date(stage2?.due) },
  { header: 'Stage 2 answered', cell: ({ answered2 }) => date(answered2) },
  { header: 'Stage 2 outcome', cell: ({ stage2, answered2 }) => (answered2 === null ? '' : (stage2?.outcome ?? '')) },
  { header: 'Outcome', cell: ({ outcome }) => outcome },
  { header: 'Remedy', cell: ({ of, outcome }) => (outcome === '' ? '' : of.remedy) },
  { header: 'Date closed', cell: ({ closed }) => date(closed) },
  { header: 'Latitude', cell: ({ of, located }) => (located ? of.point[1] : null) },
  { header: 'Longitude', cell: ({ of, located }) => (located ? of.point[0] : null) },
  { header: 'Theme', cell: ({ of }) => of.category },
  { header: 'Comments', cell: ({ of }) => of.text },
  { header: 'Satisfaction', cell: ({ of }) => of.satisfaction },
  { header: 'Email', cell: ({ of }) => of.writer.email },
];
