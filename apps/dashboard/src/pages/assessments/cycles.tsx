import type { AssessmentView } from '@said/server';
import { dateInWords, sentenceCase } from '@said/wording';
import type { Column } from '../../components/DataTable.tsx';

/** A full assessment with the reviews that build on it. */
export interface Cycle {
  label: string;
  visits: AssessmentView[];
}

export const KINDS = ['full', '12-month', '24-month'] as const;

export const KIND_WORDS: Record<AssessmentView['kind'], string> = {
  full: 'Full assessment',
  '12-month': '12-month review',
  '24-month': '24-month review',
};

export const NOT_PUBLISHED = 'not published';

/** Visits grouped by cycle: each full assessment starts one. Reviews before the first known full one stand alone. */
export function buildCycles(visits: readonly AssessmentView[]): Cycle[] {
  const cycles: Cycle[] = [];
  for (const visit of [...visits].sort((a, b) => a.date.localeCompare(b.date))) {
    const current = cycles.at(-1);
    if (visit.kind === 'full' || !current) {
      const year = visit.date.slice(0, 4);
      cycles.push({ label: visit.kind === 'full' ? `${year} cycle` : `Before ${year}`, visits: [visit] });
    } else current.visits.push(visit);
  }
  return cycles;
}

const lastPlus = ({ visits }: Cycle): AssessmentView | undefined => visits.findLast(({ plus }) => plus !== null);

function describeCycle(cycle: Cycle): string {
  const parts = cycle.visits.map(
    ({ kind, date, plus, basis }) =>
      `${plus ?? NOT_PUBLISHED} at the ${KIND_WORDS[kind].toLowerCase()} (${dateInWords(date)}${basis === 'derived' ? ', worked out from other figures' : ''})`,
  );
  return `${cycle.label}: ${parts.join(', ')}.`;
}

/** Headline and summary of the chart. It compares like with like: a full assessment with the one before it. */
export function describeCycles(cycles: readonly Cycle[]): { headline: string; summary: string } {
  const summary = cycles.map(describeCycle).join(' ');
  const newest = cycles.at(-1);
  const last = newest && lastPlus(newest);
  if (!last) return { headline: 'No source gives the number at compliance plus', summary };
  const of = last.plus === 1 ? '1 element was' : `${last.plus} elements were`;
  return {
    headline: `${of} at compliance plus at the ${KIND_WORDS[last.kind].toLowerCase()} of ${dateInWords(last.date)}`,
    summary,
  };
}

const levelColumn = (key: 'non' | 'partial' | 'full' | 'plus', label: string): Column<AssessmentView> => ({
  key,
  label,
  numeric: true,
  cell: (visit) => visit[key] ?? NOT_PUBLISHED,
});

export const VISIT_COLUMNS: Column<AssessmentView>[] = [
  { key: 'visit', label: 'Visit', cell: ({ date, kind }) => `${dateInWords(date)}, ${KIND_WORDS[kind].toLowerCase()}` },
  levelColumn('plus', 'Compliance plus'),
  levelColumn('full', 'Compliant'),
  levelColumn('partial', 'Partially compliant'),
  levelColumn('non', 'Non-compliant'),
  { key: 'basis', label: 'Basis', cell: ({ basis }) => sentenceCase(basis) },
  { key: 'source', label: 'Source', cell: ({ source }) => source },
];
