// What is evidence for an element: findings, actions, documents, and the records that the council keeps as data.
import { wholeNumber } from '@said/wording';
import type { Direction, FindingState, Severity } from '../finding.ts';

/** A finding as evidence for one element; a finding that is linked to several comes once for each. */
export interface LinkedFinding {
  element: string;
  id: string;
  sentence: string;
  service: string | null;
  periodFrom: string;
  periodTo: string;
  direction: Direction;
  severity: Severity;
  state: FindingState;
}

/** One "you said, we did". */
export interface RecordedAction {
  id: string;
  said: string | null;
  done: string | null;
  /** The finding that it answers, when it names one. */
  finding: string | null;
  service: string | null;
  startDate: string | null;
  toldCustomersOn: string | null;
}

/** A document put forward for an element. */
export interface RecordedDocument {
  id: string;
  element: string;
  title: string;
  date: string | null;
  service: string | null;
}

/** A data set whose very existence is evidence, such as a register of standards: how much of it there is, how new. */
interface DataRegister {
  dataset: RegisterName;
  rows: number;
  services: string[];
  newest: string | null;
}

type RegisterName =
  'service_standards' | 'performance' | 'satisfaction' | 'benchmarks' | 'response_rules' | 'ward_profile';

export type EvidenceSource = 'finding' | 'action' | 'document' | 'data';

export interface EvidenceItem {
  kind: EvidenceSource;
  id: string;
  title: string;
  date: string | null;
  /** Services that it is about; empty for evidence about the council as a whole. */
  services: readonly string[];
  /** For a finding that things got worse: still open, and no action on record answers it. */
  unanswered: boolean;
}

export interface EvidenceInput {
  findings: readonly LinkedFinding[];
  actions: readonly RecordedAction[];
  documents: readonly RecordedDocument[];
  registers: readonly DataRegister[];
}

const REGISTERS: Readonly<Record<RegisterName, { elements: readonly string[]; one: string; many: string }>> = {
  service_standards: {
    elements: ['4.1.1'],
    one: 'service standard with a target',
    many: 'service standards with a target',
  },
  performance: {
    elements: ['4.1.2', '5.3.1'],
    one: 'result measured against a standard',
    many: 'results measured against standards',
  },
  satisfaction: { elements: ['1.3.1'], one: 'satisfaction result', many: 'satisfaction results' },
  benchmarks: {
    elements: ['4.2.3', '5.3.3'],
    one: 'result of a similar organisation',
    many: 'results of similar organisations',
  },
  response_rules: { elements: ['5.1.1'], one: 'time limit for answering', many: 'time limits for answering' },
  ward_profile: {
    elements: ['1.1.1'],
    one: 'figure that describes the wards',
    many: 'figures that describe the wards',
  },
};

// An action shows a change made from what customers said (1.3.5) and learning from feedback (4.3.4).
const ELEMENTS_OF_ACTIONS = ['1.3.5', '4.3.4'];
// Once customers were told, it also shows results reported back.
const ELEMENT_OF_TOLD_ACTIONS = '1.2.2';

/** The evidence for each element by its number, newest first, undated last. */
export function collectEvidence(input: EvidenceInput): Map<string, EvidenceItem[]> {
  const collected = new Map<string, EvidenceItem[]>();
  const add = (element: string, item: EvidenceItem): void => {
    const items = collected.get(element) ?? [];
    items.push(item);
    collected.set(element, items);
  };
  for (const finding of input.findings) add(finding.element, findingItem(finding, input.actions));
  for (const document of input.documents) add(document.element.trim(), documentItem(document));
  for (const register of input.registers) {
    if (register.rows > 0)
      REGISTERS[register.dataset].elements.forEach((element) => add(element, registerItem(register)));
  }
  for (const action of input.actions) {
    if (action.done !== null)
      elementsOfAction(action, input.findings).forEach((element) => add(element, actionItem(action)));
  }
  for (const items of collected.values()) items.sort(newestFirst);
  return collected;
}

function elementsOfAction(action: RecordedAction, findings: readonly LinkedFinding[]): Set<string> {
  const answered = findings.filter(({ id }) => id === action.finding).map(({ element }) => element);
  const told = action.toldCustomersOn === null ? [] : [ELEMENT_OF_TOLD_ACTIONS];
  return new Set([...ELEMENTS_OF_ACTIONS, ...told, ...answered]);
}

function findingItem(finding: LinkedFinding, actions: readonly RecordedAction[]): EvidenceItem {
  return {
    kind: 'finding',
    id: finding.id,
    title: finding.sentence,
    date: finding.periodTo,
    services: namedService(finding.service),
    unanswered: isOpenConcern(finding) && !actions.some((action) => answers(action, finding)),
  };
}

function isOpenConcern({ direction, severity, state }: LinkedFinding): boolean {
  return direction === 'worse' && severity !== 'note' && (state === 'new' || state === 'continuing');
}

function answers(action: RecordedAction, finding: LinkedFinding): boolean {
  if (action.finding === finding.id) return true;
  const sameService = finding.service !== null && action.service === finding.service;
  return sameService && action.startDate !== null && action.startDate >= finding.periodFrom;
}

function actionItem(action: RecordedAction): EvidenceItem {
  const said = action.said === null ? '' : `You said: ${action.said} `;
  return {
    kind: 'action',
    id: action.id,
    title: `${said}We did: ${action.done ?? ''}`,
    date: action.toldCustomersOn ?? action.startDate,
    services: namedService(action.service),
    unanswered: false,
  };
}

function documentItem({ id, title, date, service }: RecordedDocument): EvidenceItem {
  return { kind: 'document', id, title, date, services: namedService(service), unanswered: false };
}

function registerItem({ dataset, rows, services, newest }: DataRegister): EvidenceItem {
  const across = services.length > 1 ? ` across ${services.length} services` : '';
  const { one, many } = REGISTERS[dataset];
  const title = `${wholeNumber(rows)} ${rows === 1 ? one : many}${across}`;
  return { kind: 'data', id: dataset, title, date: newest, services, unanswered: false };
}

function namedService(service: string | null): string[] {
  return service === null ? [] : [service];
}

function newestFirst(a: EvidenceItem, b: EvidenceItem): number {
  if (a.date !== b.date) return (a.date ?? '') < (b.date ?? '') ? 1 : -1;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
