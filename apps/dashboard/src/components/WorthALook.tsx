import type { WorthALookView } from '@said/server';
import { countOf } from '@said/wording';
import { FindingList } from './FindingList.tsx';
import styles from './FindingList.module.css';

/** The second list, apart from the findings and closed at first: unusual, and as likely as not chance. */
export function WorthALook({ list, where }: { list: WorthALookView; where: string }) {
  const { checked, findings } = list;
  if (checked === null && findings.length === 0) return null;
  if (findings.length === 0) return <p>{checked} Nothing more is worth a look.</p>;
  return (
    <details className={styles['apart']}>
      <summary>Worth a look: {countOf(findings.length, 'result')} that may be chance</summary>
      <p>
        {checked} What follows is unusual by itself, but does not stand out among so much that was checked. It is
        evidence of nothing yet.
      </p>
      <FindingList findings={findings} where={where} inOrder />
    </details>
  );
}
