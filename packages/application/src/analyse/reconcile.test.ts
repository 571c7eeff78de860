import type { FindingsTable } from '@said/database';
import { describe, expect, it } from 'vitest';
import type { FindingDraft } from '@said/analysis';
import { episodeId } from './episode-id.ts';
import { reconcile } from './reconcile.ts';

function aDraft(fields: Partial<FindingDraft> = {}): FindingDraft {
  return {
    detector: 'dip',
    detectorVersion: 1,
    measure: 'standard-result',
    series: { measure: 'standard-result', standard: 'Bins' },
    unit: '%',
    basis: 'b',
    sentence: 'It fell.',
    subject: { kind: 'standard', id: 'Bins', name: 'Bins' },
    service: 'Waste',
    wardCode: null,
    firstFlagged: '2024-04-01',
    period: { from: '2024-04-01', to: '2024-06-30', label: 'x' },
    value: 1,
    baseline: 2,
    n: null,
    interval: null,
    direction: 'worse',
    severity: 'watch',
    recovered: false,
    explained: false,
    elements: [],
    evidence: [],
    ...fields,
  };
}

function aStored(draft: FindingDraft, fields: Partial<FindingsTable> = {}): FindingsTable {
  return {
    id: episodeId(draft),
    detector: draft.detector,
    detector_version: 1,
    measure: draft.measure,
    unit: '%',
    basis: 'b',
    sentence: draft.sentence,
    subject_kind: draft.subject.kind,
    subject_id: draft.subject.id,
    subject_name: 'Bins',
    service: 'Waste',
    ward_code: null,
    period_from: draft.period.from,
    period_to: draft.period.to,
    period_label: 'x',
    value: 1,
    baseline: 2,
    n: null,
    interval_low: null,
    interval_high: null,
    direction: 'worse',
    severity: 'watch',
    state: 'new',
    evidence_count: 0,
    first_seen_as_of: '2024-06-30',
    last_seen_as_of: '2024-06-30',
    worth_a_look: false,
    workings: null,
    ...fields,
  };
}

const nobody = { asOf: '2024-09-30' };

describe('reconcile', () => {
  it('is new the first time and continuing at a later date, under the same id', () => {
    const first = reconcile([aDraft()], [], { ...nobody, asOf: '2024-06-30' }).found[0];
    expect(first).toMatchObject({ state: 'new', firstSeenAsOf: '2024-06-30' });
    const again = reconcile([aDraft()], [aStored(aDraft())], nobody).found[0];
    expect(again).toMatchObject({ id: first?.id, state: 'continuing', firstSeenAsOf: '2024-06-30' });
  });

  it('stays new when the same date is analysed twice', () => {
    const again = reconcile([aDraft()], [aStored(aDraft())], { ...nobody, asOf: '2024-06-30' });
    expect(again.found[0]?.state).toBe('new');
  });

  it('keeps the id when new data moves the start of the episode', () => {
    const stored = aStored(aDraft());
    const moved = aDraft({ firstFlagged: '2024-03-01', period: { from: '2024-03-01', to: '2024-08-31', label: 'x' } });
    expect(reconcile([moved], [stored], nobody).found[0]?.id).toBe(stored.id);
    expect(episodeId(moved)).not.toBe(stored.id);
  });

  it('does not give one id to two episodes, nor to another subject', () => {
    const stored = aStored(aDraft());
    const later = aDraft({ firstFlagged: '2024-06-01', period: { from: '2024-06-01', to: '2024-08-31', label: 'x' } });
    const other = aDraft({ subject: { kind: 'standard', id: 'Calls', name: 'Calls' } });
    const ids = reconcile([later, aDraft(), other], [stored], nobody).found.map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
    expect(ids).toContain(stored.id);
  });

  it('is recovered when over, and explained when a cause or an action is recorded for it', () => {
    const stateOf = (draft: FindingDraft) => reconcile([draft], [], nobody).found[0]?.state;
    expect(stateOf(aDraft({ recovered: true, explained: true }))).toBe('recovered');
    expect(stateOf(aDraft({ explained: true }))).toBe('explained');
    expect(stateOf(aDraft())).toBe('new');
  });

  it('keeps an open finding that is not found again as recovered, for a year', () => {
    const stored = aStored(aDraft());
    const [lapsed] = reconcile([], [stored], nobody).lapsed;
    expect(lapsed).toMatchObject({ id: stored.id, state: 'recovered', severity: 'note' });
    expect(lapsed?.sentence).toBe('It fell. It was no longer found on 30 September 2024.');
    const next = reconcile([], [lapsed as FindingsTable], { ...nobody, asOf: '2024-12-31' }).lapsed;
    expect(next[0]?.sentence).toBe(lapsed?.sentence);
    expect(reconcile([], [stored], { ...nobody, asOf: '2025-06-30' }).lapsed).toHaveLength(1);
    expect(reconcile([], [stored], { ...nobody, asOf: '2025-07-01' }).lapsed).toEqual([]);
  });

  it('drops what was only worth a look when it is not found again: it was chance, as likely as not', () => {
    expect(reconcile([], [aStored(aDraft(), { worth_a_look: true })], nobody).lapsed).toEqual([]);
  });

  it('keeps the id and the first sight of what moves from one list to the other', () => {
    const [found] = reconcile([aDraft()], [aStored(aDraft(), { worth_a_look: true })], nobody).found;
    expect(found).toMatchObject({ id: episodeId(aDraft()), state: 'continuing', firstSeenAsOf: '2024-06-30' });
  });

  it('drops a finding that is not found again at the same date: the data was put right', () => {
    expect(reconcile([], [aStored(aDraft())], { ...nobody, asOf: '2024-06-30' }).lapsed).toEqual([]);
  });
});

describe('ids from before series had keys', () => {
  const late = {
    measure: 'days-to-close',
    series: { measure: 'days-to-close', service: 'Waste', kind: 'complaint' },
    subject: { kind: 'service', id: 'Waste', name: 'Waste' },
  } as const;

  it.each([
    // SHA-256 of ["dip","days-to-close","service","Waste: complaint","2024-04-01"], as it was stored then.
    ['a kind of a service', late, 'e048840dfed7'],
    [
      'a procedure',
      {
        measure: 'stage-1-in-time',
        series: { measure: 'stage-1-in-time', service: 'Waste', procedure: 'children' },
        subject: { kind: 'service', id: 'Waste', name: 'Waste (children)' },
      } as const,
      'ce18e6274883',
    ],
  ])('are kept for %s', (_, fields, id) => {
    expect(episodeId(aDraft(fields))).toBe(id);
  });

  it('follow an episode whose start has moved, by the subject as it was spelt', () => {
    const stored = aStored(aDraft(late), { id: 'old', subject_kind: 'service', subject_id: 'Waste: complaint' });
    const period = { from: '2024-03-01', to: '2024-06-30', label: 'x' };
    const { found } = reconcile([aDraft({ ...late, firstFlagged: '2024-03-01', period })], [stored], {
      asOf: '2024-12-31',
    });
    expect(found.map(({ id }) => id)).toEqual(['old']);
  });
});
