import type { ElementView } from '@said/server';
import { levelName } from '@said/standard';
import { Link } from 'react-router';
import { dateInWords } from '@said/wording';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { useAddress } from '../../url/use-address.ts';
import { standardAddress } from './address.ts';
import styles from './Standard.module.css';
import { EVIDENCE_KINDS } from './words.ts';

function ElementLink({ element }: { element: ElementView }) {
  const { link, state } = useAddress(standardAddress);
  return (
    <Link to={link({ element: element.element })} aria-current={state.element === element.element ? 'true' : undefined}>
      {element.element} {element.title}
    </Link>
  );
}

const COLUMNS: Column<ElementView>[] = [
  { key: 'element', label: 'Element', cell: (element) => <ElementLink element={element} /> },
  { key: 'can', label: 'Can data show it?', cell: ({ evidenceKind }) => EVIDENCE_KINDS[evidenceKind] },
  { key: 'evidence', label: 'Evidence', numeric: true, cell: ({ evidence }) => evidence.length },
  {
    key: 'suggestion',
    label: 'The data suggest',
    cell: ({ suggestion }) => (suggestion === null ? 'No suggestion' : levelName(suggestion)),
  },
  {
    key: 'last',
    label: 'Assessor said last',
    cell: ({ last }) =>
      last === null ? (
        'Not known'
      ) : (
        <>
          {levelName(last.level)}
          <span className={styles['when']}>{dateInWords(last.date)}</span>
        </>
      ),
  },
];

export function CriterionTable({ criterion, elements }: { criterion: number; elements: ElementView[] }) {
  return (
    <div className={styles['elements']}>
      <DataTable
        caption={`Elements of criterion ${criterion}`}
        captionHidden
        columns={COLUMNS}
        rows={elements}
        rowKey={({ element }) => element}
      />
    </div>
  );
}
