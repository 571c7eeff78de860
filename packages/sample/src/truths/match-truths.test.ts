import { expect, test } from 'vitest';
import { matchTruths, type FindingLike } from './match-truths.ts';
import type { Truth } from './truth.ts';

const standard = { kind: 'standard', id: 'Bins', name: 'Bins' };

function aTruth(changes: Partial<Truth> = {}): Truth {
  return {
    id: 'dip',
    kind: 'dip',
    detector: 'dip',
    detectable_by: 'now',
    service: 'Waste',
    ward: null,
    standard: 'Bins',
    from: '2024-10-01',
    to: '2025-02-28',
    direction: 'worse',
    description: '',
    expect: {
      detectors: ['dip'],
      presence: 'present',
      subject: { kind: 'standard', id: 'Bins' },
      directions: ['worse'],
      from: '2024-10-01',
      to: '2025-02-28',
    },
    related: [],
    ...changes,
  };
}

function aFinding(changes: Partial<FindingLike> = {}): FindingLike {
  return {
    id: 'f1',
    detector: 'dip',
    sentence: 'Bins got worse.',
    subject: standard,
    period: { from: '2024-11-01', to: '2025-01-31' },
    direction: 'worse',
    ...changes,
  };
}

test('a finding of the expected kind about the subject in the period finds the truth', () => {
  expect(matchTruths([aTruth()], [aFinding()])).toEqual({
    found: [{ truth: 'dip', sentence: 'Bins got worse.' }],
    missed: [],
    waiting: [],
    extra: [],
  });
});

test.each([
  ['another detector', aFinding({ detector: 'ward demand' })],
  ['another subject', aFinding({ subject: { ...standard, id: 'Roads' } })],
  ['another direction', aFinding({ direction: 'better' })],
  ['another time', aFinding({ period: { from: '2022-01-01', to: '2022-03-31' } })],
])('%s misses the truth and is extra', (_, finding) => {
  const match = matchTruths([aTruth()], [finding]);
  expect(match.missed).toEqual(['dip']);
  expect(match.extra.map(({ id }) => id)).toEqual(['f1']);
});

test('a truth for a detector still to come waits and is not missed', () => {
  const match = matchTruths([aTruth({ detectable_by: 'later' })], []);
  expect(match.missed).toEqual([]);
  expect(match.waiting).toEqual([{ truth: 'dip', sentences: [] }]);
});

test('a truth that nothing may be reported holds when nothing is, and explains what is', () => {
  const season = aTruth({ detectable_by: 'later' });
  season.expect = { ...season.expect, presence: 'absent' };
  expect(matchTruths([season], []).found).toHaveLength(1);
  const flagged = matchTruths([season], [aFinding()]);
  expect(flagged.waiting).toEqual([{ truth: 'dip', sentences: ['Bins got worse.'] }]);
  expect(flagged.extra).toEqual([]);
});

test('a finding that the same cause explains is neither found nor extra', () => {
  const truth = aTruth({
    related: [
      { detectors: ['demand shift'], presence: 'present', service: 'Waste', from: '2024-10-01', to: '2025-02-28' },
    ],
  });
  const related = aFinding({
    id: 'f2',
    detector: 'demand shift',
    subject: { kind: 'service', id: 'Waste', name: 'Waste' },
  });
  const match = matchTruths([truth], [aFinding(), related]);
  expect(match.found).toHaveLength(1);
  expect(match.extra).toEqual([]);
});
