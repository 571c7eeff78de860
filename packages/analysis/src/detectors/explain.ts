import { dayOf } from './wording.ts';
import type { ActionNote, EventNote } from './detector.ts';

export interface Explanation {
  /** Sentences that name the causes and the actions on record; empty when there are none. */
  text: string;
  explained: boolean;
}

interface Episode {
  service: string | null;
  wardCode?: string | null;
  from: string;
  to: string;
}

/** Training answers a dip and does not cause one: actions name it. */
const NO_CAUSE = new Set(['training']);
const MOST_NAMED = 2;

/** What is on record for the days of an episode: events of its service or of the whole council, and actions begun in it. */
export function explainEpisode(
  { actions, events }: { actions: readonly ActionNote[]; events: readonly EventNote[] },
  episode: Episode,
): Explanation {
  const causes = events.filter((event) => isCause(event, episode)).slice(0, MOST_NAMED);
  const answers = actions.filter((action) => isAnswer(action, episode)).slice(0, MOST_NAMED);
  const text = [
    ...causes.map(({ kind, from, note }) => `On record: ${kind} from ${dayOf(from)}${note ? ` (${bare(note)})` : ''}.`),
    ...answers.map(({ startDate, text }) => `Action from ${dayOf(startDate ?? episode.from)}: ${bare(text)}.`),
  ].join(' ');
  return { text, explained: causes.length + answers.length > 0 };
}

// A day on which the offices were closed is no working day already; it explains only the service that was closed. What
// concerns the whole council does not explain why one ward differs from the others.
function isCause({ kind, service, from, to }: EventNote, episode: Episode): boolean {
  const isOwn = sameName(service, episode.service);
  const isCouncilWide = service === null && kind !== 'closure' && (episode.wardCode ?? null) === null;
  return (isOwn || isCouncilWide) && !NO_CAUSE.has(kind) && from <= episode.to && to >= episode.from;
}

// An action in one ward does not answer the dip of a whole service, nor the other way round.
function isAnswer(action: ActionNote, { service, wardCode = null, from, to }: Episode): boolean {
  if (action.startDate === null || action.startDate < from || action.startDate > to) return false;
  if (wardCode !== null) return action.wardCode === wardCode;
  return action.wardCode === null && sameName(action.service, service);
}

function sameName(first: string | null, second: string | null): boolean {
  return first !== null && second !== null && first.trim().toLowerCase() === second.trim().toLowerCase();
}

function bare(text: string): string {
  return text.trim().replace(/\.$/, '');
}
