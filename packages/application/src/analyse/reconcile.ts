// Tells new episodes from those that an earlier analysis has found already.
import { addMonths, dayLabel } from '@said/calendar';
import type { FindingsTable } from '@said/database';
import { type FindingDraft, type FindingState, formatSeriesKey } from '@said/analysis';
import { episodeId, type Identified, spelledSubject } from './episode-id.ts';
import { storedSeries } from '../stored-series.ts';

/** A draft with the identity and the state that make it a finding. */
export interface Reconciled {
  draft: FindingDraft;
  id: string;
  state: FindingState;
  firstSeenAsOf: string;
}

/** An open finding that this analysis did not find again. */
export type Lapsed = FindingsTable;

export interface Reconciliation {
  found: Reconciled[];
  lapsed: Lapsed[];
}

interface Options {
  asOf: string;
}

const MONTHS_KEPT = 12;

/**
 * Gives each draft its id: that of a stored finding of the same detector, measure and subject whose period it touches
 * (an episode keeps its id even when new data moves its start), else a new one. Open findings of an earlier date that
 * are not found again are kept for a year as recovered; a repeated analysis of the same date drops them.
 */
export function reconcile(
  drafts: readonly FindingDraft[],
  stored: readonly FindingsTable[],
  { asOf }: Options,
): Reconciliation {
  const found = identify(drafts, stored).map(({ draft, id, match }): Reconciled => {
    const isKnown = match !== undefined && match.first_seen_as_of < asOf;
    const state = stateOf(draft, isKnown);
    return { draft, id, state, firstSeenAsOf: isKnown ? match.first_seen_as_of : asOf };
  });
  const kept = new Set(found.map(({ id }) => id));
  return { found, lapsed: stored.filter(({ id }) => !kept.has(id)).flatMap((finding) => lapse(finding, asOf)) };
}

/** Something found with its id, and the stored finding whose id it is. */
interface Known<Draft> {
  draft: Draft;
  id: string;
  match: FindingsTable | undefined;
}

/** Ids for what was found, before it is told or after. The earliest come first. */
export function identify<Draft extends Identified>(
  drafts: readonly Draft[],
  stored: readonly FindingsTable[],
): Known<Draft>[] {
  const free = new Map(stored.map((finding) => [finding.id, finding]));
  const ordered = drafts.toSorted((a, b) => (a.firstFlagged < b.firstFlagged ? -1 : 1));
  const matches = new Map<Draft, FindingsTable>();
  // Exact ids first, so that a neighbouring episode cannot take them.
  for (const choose of [exactMatch, overlappingMatch]) {
    for (const draft of ordered) {
      const match = matches.has(draft) ? undefined : choose(draft, free);
      if (!match) continue;
      matches.set(draft, match);
      free.delete(match.id);
    }
  }
  const taken = new Set([...matches.values()].map(({ id }) => id));
  return ordered.map((draft) => {
    const match = matches.get(draft);
    const id = match?.id ?? freeId(draft, taken);
    taken.add(id);
    return { draft, id, match };
  });
}

function exactMatch(draft: Identified, free: ReadonlyMap<string, FindingsTable>): FindingsTable | undefined {
  return free.get(episodeId(draft));
}

function overlappingMatch(draft: Identified, free: ReadonlyMap<string, FindingsTable>): FindingsTable | undefined {
  const { detector, period } = draft;
  return [...free.values()].find(
    (finding) =>
      finding.detector === detector &&
      isOfSameSeries(draft, finding) &&
      finding.period_from <= period.to &&
      finding.period_to >= period.from,
  );
}

// Findings of an analysis before series had keys are known by their subject.
function isOfSameSeries(draft: Identified, finding: FindingsTable): boolean {
  const series = storedSeries(finding);
  if (series !== null) return series === formatSeriesKey(draft.series);
  const { measure, subject } = draft;
  const isSubject = finding.subject_kind === subject.kind && finding.subject_id === spelledSubject(draft);
  return finding.measure === measure && isSubject;
}

function freeId(draft: Identified, taken: ReadonlySet<string>): string {
  const id = episodeId(draft);
  return taken.has(id) ? episodeId({ ...draft, firstFlagged: `${draft.firstFlagged} to ${draft.period.to}` }) : id;
}

function stateOf(draft: FindingDraft, isKnown: boolean): FindingState {
  if (draft.recovered) return 'recovered';
  if (draft.explained) return 'explained';
  return isKnown ? 'continuing' : 'new';
}

function lapse(finding: FindingsTable, asOf: string): Lapsed[] {
  const { last_seen_as_of: lastSeen, state } = finding;
  // What was only worth a look and is no longer found was chance, as likely as not.
  if (finding.worth_a_look === true) return [];
  if (lastSeen >= asOf || lastSeen < addMonths(asOf, -MONTHS_KEPT)) return [];
  if (state === 'recovered') return finding.sentence.includes(LAPSED) ? [finding] : [];
  const sentence = `${finding.sentence} ${LAPSED} ${dayLabel(asOf)}.`;
  return [{ ...finding, state: 'recovered', severity: 'note', sentence }];
}

const LAPSED = 'It was no longer found on';
