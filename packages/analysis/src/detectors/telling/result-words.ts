// The figures of a finding in one line, for the list of facts beside its sentence: what was found, of how many, when, and
// what it is compared with.
import { bareValue, rangeInWords, valueWithBasis } from '@said/wording';
import type { FindingDraft } from '../../finding.ts';

type Figures = Pick<FindingDraft, 'value' | 'baseline' | 'n' | 'interval' | 'unit'>;

interface ResultContext {
  /** `in July 2026`, `from May to July 2026`. */
  when: string;
  /** What one point is called. */
  pointName: string;
  /** What the baseline is, before its figure and after it; expected when left out. */
  against?: (baseline: string) => string;
}

/** @example "15.4% of 13 in July 2026; about 87.4% expected, usual range 53.8% to 100%" */
export function resultInWords(figures: Figures, context: ResultContext): string {
  const { value, baseline, interval, unit } = figures;
  const { when, against = (expected) => `about ${expected} expected` } = context;
  if (value === null) return '';
  const range = interval && `usual range ${rangeInWords(...interval, unit)}`;
  const compared = [baseline === null ? null : against(bareValue(baseline, unit)), range].filter(Boolean).join(', ');
  const said = `${valueWithBasis(figures, { unit, pointName: context.pointName })} ${when}`;
  return compared === '' ? said : `${said}; ${compared}`;
}
