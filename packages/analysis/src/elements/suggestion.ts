// The level that the evidence suggests for an element, in the words of the standard: full compliance asks for a variety
// of good evidence that is consistent across the organisation. It is never a claim: the assessor decides.
import { addMonths, dayLabel, type IsoDate } from '@said/calendar';
import type { EvidenceKind, Level } from '@said/standard';
import { listOf, wholeNumber } from '@said/wording';
import { serviceNameKey } from '../series/service-names.ts';
import type { EvidenceItem, EvidenceSource } from './evidence.ts';

export interface JudgingContext {
  /** The day on which the evidence is looked at; null in a database that holds nothing dated. */
  asOf: IsoDate | null;
  /** The council's services by name; empty when no list of them was brought. */
  services: readonly string[];
}

export interface EvidenceBase extends JudgingContext {
  /** Whether there is evidence for any element: where there is none at all, a gap at one element means nothing. */
  holdsEvidence: boolean;
}

export interface Suggestion {
  suggestion: Level | null;
  reasons: string[];
}

/** Reviews are a year apart and look for evidence that is new since the last: older evidence is not enough. */
const RECENT_MONTHS = 12;
/** Evidence that names fewer services than this share of all is about a small part of the organisation. */
const SMALL_PART = 0.25;
/** Evidence that names at least this share of all services counts as found across the organisation. */
const WIDE_PART = 0.5;

const ASSESSOR_DECIDES = 'This is a suggestion from the data, not a result: the assessor decides.';

interface Judgement {
  kinds: EvidenceSource[];
  /** Null when there is no day to judge it from. */
  isRecent: boolean | null;
  /** Share of the services that the evidence is about: 1 for evidence about the whole council, null when unknown. */
  coverage: number | null;
  unanswered: number;
}

export function suggestLevel(
  evidenceKind: EvidenceKind,
  items: readonly EvidenceItem[],
  context: EvidenceBase,
): Suggestion {
  if (evidenceKind === 'none') return { suggestion: null, reasons: reasonsWithoutData(items) };
  if (items.length === 0) return suggestWithoutEvidence(evidenceKind, context);
  const judgement = judge(items, context);
  const level = evidenceKind === 'direct' ? levelOf(judgement) : 'partial';
  return { suggestion: level, reasons: explain(evidenceKind, items, { judgement, context }) };
}

function reasonsWithoutData(items: readonly EvidenceItem[]): string[] {
  const why = 'Data cannot show this element: the assessor judges it from documents, observation and interviews.';
  return items.length === 0 ? [why] : [why, `${describeItems(items)} put forward for it.`];
}

// Data alone can show a direct element, so where others have evidence, none of it is little evidence. About a supporting
// element its absence says nothing.
function suggestWithoutEvidence(evidenceKind: 'direct' | 'supporting', { holdsEvidence }: EvidenceBase): Suggestion {
  const nothing = 'Nothing in this database is evidence for it yet; evidence held elsewhere is not known here.';
  if (!holdsEvidence) return { suggestion: null, reasons: [nothing, 'Without any data, no level is suggested.'] };
  if (evidenceKind === 'direct') return { suggestion: 'non', reasons: [nothing, ASSESSOR_DECIDES] };
  return { suggestion: null, reasons: [nothing, 'Data could only support this element, so no level is suggested.'] };
}

function judge(items: readonly EvidenceItem[], context: JudgingContext): Judgement {
  return {
    kinds: [...new Set(items.map(({ kind }) => kind))],
    isRecent: isRecent(newestDate(items), context.asOf),
    coverage: coverageOf(items, context.services),
    unanswered: items.filter((item) => item.unanswered).length,
  };
}

function levelOf({ kinds, isRecent, coverage, unanswered }: Judgement): Level {
  if (kinds.length === 1 && coverage !== null && coverage < SMALL_PART) return 'non';
  const isWide = coverage === null || coverage >= WIDE_PART;
  return kinds.length > 1 && isRecent === true && isWide && unanswered === 0 ? 'full' : 'partial';
}

function newestDate(items: readonly EvidenceItem[]): string | null {
  return items.reduce<string | null>((newest, { date }) => ((date ?? '') > (newest ?? '') ? date : newest), null);
}

function isRecent(newest: string | null, asOf: IsoDate | null): boolean | null {
  return newest === null || asOf === null ? null : newest >= addMonths(asOf, -RECENT_MONTHS);
}

function coverageOf(items: readonly EvidenceItem[], services: readonly string[]): number | null {
  if (services.length === 0) return null;
  if (items.some((item) => item.services.length === 0)) return 1;
  return namedServices(items, services).length / services.length;
}

function namedServices(items: readonly EvidenceItem[], services: readonly string[]): string[] {
  const named = new Set(items.flatMap((item) => item.services).map(serviceNameKey));
  return services.filter((service) => named.has(serviceNameKey(service)));
}

function explain(
  evidenceKind: 'direct' | 'supporting',
  items: readonly EvidenceItem[],
  { judgement, context }: { judgement: Judgement; context: JudgingContext },
): string[] {
  return [
    describeVariety(items, judgement),
    describeRecency(newestDate(items), judgement.isRecent),
    ...describeCoverage(items, judgement, context.services),
    ...describeConcerns(judgement.unanswered),
    ...(evidenceKind === 'supporting'
      ? ['Data can only support this element: no more than partial is suggested.']
      : []),
    ASSESSOR_DECIDES,
  ];
}

function describeVariety(items: readonly EvidenceItem[], { kinds }: Judgement): string {
  const variety = kinds.length > 1 ? 'more than one kind of evidence' : 'one kind of evidence only, so no variety';
  return `${describeItems(items)}: ${variety}.`;
}

function describeRecency(newest: string | null, recent: boolean | null): string {
  if (newest === null) return 'None of it is dated, so it cannot be shown to be recent.';
  if (recent === null)
    return `The newest is of ${dayLabel(newest)}; its age is judged once the data has been analysed.`;
  const age = recent ? `within the last ${RECENT_MONTHS} months` : `more than ${RECENT_MONTHS} months old`;
  return `The newest is of ${dayLabel(newest)}, ${age}.`;
}

function describeCoverage(
  items: readonly EvidenceItem[],
  { coverage }: Judgement,
  services: readonly string[],
): string[] {
  if (coverage === null) return ['There is no list of services, so its reach cannot be judged.'];
  const named = namedServices(items, services).length;
  if (items.some((item) => item.services.length === 0)) return ['Some of it is about the council as a whole.'];
  const part = coverage < SMALL_PART ? ', a small part of the organisation' : '';
  return [`It is about ${named} of ${services.length} services${part}.`];
}

function describeConcerns(unanswered: number): string[] {
  if (unanswered === 0) return [];
  const open =
    unanswered === 1
      ? '1 finding that things got worse is'
      : `${wholeNumber(unanswered)} findings that things got worse are`;
  return [`${open} still open with no action on record.`];
}

const NOUNS: Readonly<Record<EvidenceSource, readonly [string, string]>> = {
  finding: ['finding', 'findings'],
  action: ['action', 'actions'],
  document: ['document', 'documents'],
  data: ['set of records', 'sets of records'],
};

/** `2 findings, 1 action and 1 document`. */
function describeItems(items: readonly EvidenceItem[]): string {
  const counts = Object.entries(NOUNS).flatMap(([kind, [one, many]]) => {
    const count = items.filter((item) => item.kind === kind).length;
    return count === 0 ? [] : [`${wholeNumber(count)} ${count === 1 ? one : many}`];
  });
  return counts.length === 0 ? 'nothing' : listOf(counts);
}
