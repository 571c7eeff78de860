// What is on record for an episode: why it came (events) and what was done (actions). Explained means both: a cause
// nobody answered is no more put right than an answer to an unknown cause.
import { dayLabel, addMonths } from '@said/calendar';
import type { Subject } from '../../finding.ts';
import type { ActionNote, EventNote, Inputs } from '../contract/inputs.ts';
import { isSameService } from '../../series/service-names.ts';

export interface Explanation {
  /** Sentences that name the causes and the actions on record; empty when there are none. */
  text: string;
  /** What is missing of the two, in one sentence; empty when both are on record. */
  missing: string;
  /** A cause and an action are on record. */
  explained: boolean;
}

export const UNEXPLAINED: Explanation = { text: '', missing: '', explained: false };

interface Episode {
  /** A standard, which actions name. */
  subject: Subject;
  service: string | null;
  wardCode?: string | null;
  from: string;
  to: string;
  /** Elements that it is evidence for, and categories that drove it: an action may name one of them. */
  elements?: readonly string[];
  categories?: readonly string[];
}

/** Training answers a dip and does not cause one: actions name it. */
const NO_CAUSE = new Set(['training']);
const MOST_NAMED = 2;
/** An answer may take so long. Of an action that names what the episode is about, longer. */
const MONTHS_AFTER = 2;
const MONTHS_AFTER_NAMED = 12;

/** What is on record, with the actions that name the finding itself by its id. */
interface OnRecord extends Pick<Inputs, 'actions' | 'events'> {
  namedBy?: readonly ActionNote[];
}

/**
 * Events of its service or of the whole council on its days; and actions: those that name the finding, its standard, an
 * element or a category of it, and those of the same service (or ward) that began in it or up to two months later.
 * The last are only inferred, and the sentence asks to check them.
 */
export function explainEpisode({ actions, events, namedBy: own = [] }: OnRecord, episode: Episode): Explanation {
  const causes = events.filter((event) => isCause(event, episode)).slice(0, MOST_NAMED);
  const linked = [...own, ...actions.filter((action) => !own.includes(action) && namesIt(action, episode))];
  const inferred = linked.length > 0 ? [] : actions.filter((action) => isNear(action, episode, MONTHS_AFTER));
  // What customers said, written down for this very finding, is its cause in the words of those it met.
  const said = own.flatMap((action) => action.said ?? []);
  const hasCause = causes.length > 0 || said.length > 0;
  const hasAction = linked.length + inferred.length > 0;
  const text = [
    ...causes.map(
      ({ kind, from, note }) => `On record: ${kind} from ${dayLabel(from)}${note ? ` (${bare(note)})` : ''}.`,
    ),
    ...said.slice(0, MOST_NAMED).map((words) => `On record as its cause: ${bare(words)}.`),
    ...linked.slice(0, MOST_NAMED).map((action) => sayLinked(action)),
    ...inferred.slice(0, MOST_NAMED).map((action) => sayInferred(action, episode)),
  ].join(' ');
  return { text, missing: missingOf(hasCause, hasAction), explained: hasCause && hasAction };
}

function missingOf(hasCause: boolean, hasAction: boolean): string {
  if (hasCause && hasAction) return '';
  if (hasCause) return 'No action is on record.';
  return hasAction ? 'No cause is on record.' : 'No cause or action is on record.';
}

function sayLinked({ startDate, text }: ActionNote): string {
  return startDate === null
    ? `Action on record for this: ${bare(text)}.`
    : `Action from ${dayLabel(startDate)}: ${bare(text)}.`;
}

function sayInferred({ startDate, text }: ActionNote, { wardCode = null, from }: Episode): string {
  const of = wardCode === null ? 'service' : 'ward';
  return `An action of the same ${of} started on ${dayLabel(startDate ?? from)} (${bare(text)}); check that it is about this.`;
}

// A day on which the offices were closed is no working day already; it explains only the service that was closed. What
// concerns the whole council does not explain why one ward differs from the others.
function isCause({ kind, service, from, to }: EventNote, episode: Episode): boolean {
  const isOwn = isSameService(service, episode.service);
  const isCouncilWide = service === null && kind !== 'closure' && (episode.wardCode ?? null) === null;
  return (isOwn || isCouncilWide) && !NO_CAUSE.has(kind) && from <= episode.to && to >= episode.from;
}

/** Names the standard, an element or a category of the episode, in its time; the last two only for the same place. */
function namesIt(action: ActionNote, episode: Episode): boolean {
  if (!isInTime(action, episode, MONTHS_AFTER_NAMED)) return false;
  const { finding = null, theme = null } = action;
  const { subject, elements = [], categories = [] } = episode;
  if (subject.kind === 'standard' && [finding, theme].some((name) => isSameService(name, subject.id))) return true;
  const names =
    elements.some((element) => finding === element) || categories.some((name) => isSameService(theme, name));
  return names && isSamePlace(action, episode);
}

function isNear(action: ActionNote, episode: Episode, monthsAfter: number): boolean {
  const isNamed = episode.service !== null || (episode.wardCode ?? null) !== null;
  return isNamed && isInTime(action, episode, monthsAfter) && isSamePlace(action, episode);
}

function isInTime({ startDate }: ActionNote, { from, to }: Episode, monthsAfter: number): boolean {
  return startDate !== null && startDate >= from && startDate <= addMonths(to, monthsAfter);
}

// An action in one ward does not answer the dip of a whole service, nor the other way round.
function isSamePlace(action: ActionNote, { service, wardCode = null }: Episode): boolean {
  if (wardCode !== null) return action.wardCode === wardCode;
  if (action.wardCode !== null) return false;
  return isSameService(action.service, service) || (action.service === null && service === null);
}

function bare(text: string): string {
  return text.trim().replace(/\.$/, '');
}
