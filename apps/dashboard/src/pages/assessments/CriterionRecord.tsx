import type { AssessmentView } from '@said/server';
import { dateInWords } from '@said/wording';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { KIND_WORDS, NOT_PUBLISHED } from './cycles.tsx';

const CRITERIA = ['1', '2', '3', '4', '5'] as const;

const COLUMNS: Column<AssessmentView>[] = [
  { key: 'visit', label: 'Visit', cell: ({ date, kind }) => `${dateInWords(date)}, ${KIND_WORDS[kind].toLowerCase()}` },
  ...CRITERIA.map((criterion): Column<AssessmentView> => ({
    key: criterion,
    label: `Criterion ${criterion}`,
    numeric: true,
    cell: ({ byCriterion }) => byCriterion?.[criterion].plus ?? NOT_PUBLISHED,
  })),
  { key: 'all', label: 'All', numeric: true, cell: ({ plus }) => plus ?? NOT_PUBLISHED },
];

/** Elements at compliance plus by visit and criterion. */
export function CriterionRecord({ visits }: { visits: AssessmentView[] }) {
  return (
    <DataTable
      caption="Elements at compliance plus, by visit and criterion"
      columns={COLUMNS}
      rows={visits}
      rowKey={({ date, kind }) => `${date} ${kind}`}
    />
  );
}
