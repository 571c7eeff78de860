// Compares the findings of an analysis with what was planted.
import type { ExpectedFinding, Truth } from './truth.ts';

/** The part of a finding, as `said findings --json` prints it, that matching looks at. */
export interface FindingLike {
  id: string;
  detector: string;
  sentence: string;
  subject: { kind: string; id: string; name: string };
  period: { from: string; to: string };
  direction: string;
  /** The service it concerns, when the caller knows it apart from the subject. */
  service?: string | null;
}

export interface TruthMatch {
  /** Truths that a finding shows, with its sentence; for an absent truth, that nothing was reported. */
  found: { truth: string; sentence: string }[];
  /** Truths that can be detected now and were not. */
  missed: string[];
  /** Truths that wait for a detector still to come, with what is said about them meanwhile. */
  waiting: { truth: string; sentences: string[] }[];
  /** Findings that no planted truth explains. */
  extra: { id: string; detector: string; sentence: string }[];
}

function concernsService(finding: FindingLike, service: string): boolean {
  if (finding.service !== undefined && finding.service !== null) return finding.service === service;
  return finding.subject.kind === 'service' && finding.subject.id === service;
}

/** True when a finding is of the kind expected: detector, subject, service, direction, and a period in common. */
function fits(finding: FindingLike, expected: ExpectedFinding): boolean {
  const { subject, service, directions } = expected;
  if (!expected.detectors.includes(finding.detector)) return false;
  if (subject !== undefined && (finding.subject.kind !== subject.kind || finding.subject.id !== subject.id))
    return false;
  if (service !== undefined && !concernsService(finding, service)) return false;
  if (directions !== undefined && !directions.includes(finding.direction)) return false;
  return finding.period.from <= expected.to && finding.period.to >= expected.from;
}

/** Sorts truths into found, missed and waiting, and names the findings that nothing planted explains. */
export function matchTruths(truths: readonly Truth[], findings: readonly FindingLike[]): TruthMatch {
  const match: TruthMatch = { found: [], missed: [], waiting: [], extra: [] };
  const explained = new Set<FindingLike>();
  for (const truth of truths) {
    const hits = findings.filter((finding) => fits(finding, truth.expect));
    for (const finding of findings) {
      if (hits.includes(finding) || truth.related.some((related) => fits(finding, related))) explained.add(finding);
    }
    const holds = truth.expect.presence === 'present' ? hits.length > 0 : hits.length === 0;
    if (holds)
      match.found.push({ truth: truth.id, sentence: hits[0]?.sentence ?? 'Nothing was reported, as it should be.' });
    else if (truth.detectable_by === 'now') match.missed.push(truth.id);
    else match.waiting.push({ truth: truth.id, sentences: hits.map((finding) => finding.sentence) });
  }
  for (const finding of findings) {
    if (!explained.has(finding))
      match.extra.push({ id: finding.id, detector: finding.detector, sentence: finding.sentence });
  }
  return match;
}
