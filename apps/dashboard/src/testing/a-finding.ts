import type { Finding } from '@said/server';

/** A finding about Waste, changed in parts. */
export function aFinding(changes: Partial<Finding> = {}): Finding {
  return {
    id: 'dip-waste',
    detector: 'dip',
    measure: 'answered-in-time',
    unit: 'share',
    basis: 'stages answered in the month',
    sentence: 'Waste answered 60% of complaints in time in May 2024.',
    subject: { kind: 'service', id: 'Waste', name: 'Waste' },
    period: { from: '2024-05-01', to: '2024-05-31', label: 'May 2024' },
    value: 0.6,
    baseline: 0.9,
    n: 40,
    interval: [0.8, 0.97],
    direction: 'worse',
    severity: 'watch',
    state: 'new',
    list: 'headline',
    series: { measure: 'answered-in-time', service: 'Waste' },
    elements: [],
    evidenceCount: 12,
    ...changes,
  };
}

/** So many findings, each with a number in its id and sentence. */
export const findings = (count: number, changes: Partial<Finding> = {}): Finding[] =>
  Array.from({ length: count }, (_, index) =>
    aFinding({ id: `finding-${index + 1}`, sentence: `Finding ${index + 1}.`, ...changes }),
  );
