// What was put into the sample on purpose, in a form that a test can compare with findings.

type DetectableBy = 'now' | 'later';

/** What a finding must be like to count as the planted truth. Fields left out may be anything. */
export interface ExpectedFinding {
  detectors: readonly string[];
  /** `absent`: nothing of the kind may be reported, as for a season. */
  presence: 'present' | 'absent';
  subject?: { kind: string; id: string };
  service?: string;
  directions?: readonly string[];
  /** Days that the finding's period must touch. */
  from: string;
  to: string;
}

export interface Truth {
  id: string;
  kind: string;
  detector: string;
  detectable_by: DetectableBy;
  service: string | null;
  ward: { code: string; name: string } | null;
  standard: string | null;
  from: string;
  to: string;
  direction: 'better' | 'worse' | 'up' | 'down' | 'none';
  description: string;
  expect: ExpectedFinding;
  /** Other findings that the same cause explains: neither found nor extra. */
  related: readonly ExpectedFinding[];
}
