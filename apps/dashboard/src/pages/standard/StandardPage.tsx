import type { ElementView } from '@said/server';
import { CRITERIA, TITLES_NOTE } from '@said/standard';
import { Answer } from '../../components/Answer.tsx';
import { Problems } from '../../components/EmptyState.tsx';
import { PageHeading } from '../../components/PageHeading.tsx';
import { useAddress } from '../../url/use-address.ts';
import { standardAddress } from './address.ts';
import { CriterionTable } from './CriterionTable.tsx';
import { ElementPanel } from './ElementPanel.tsx';
import { useElements } from './queries.ts';
import styles from './Standard.module.css';

/** The 57 elements by criterion: what evidence there is, and what the assessor said last. */
export function StandardPage() {
  const elements = useElements();
  const { problems } = useAddress(standardAddress);
  return (
    <>
      <PageHeading
        title="Customer Service Excellence standard"
        lead="What the data holds for each element. A suggestion is not a result: the assessor decides."
      />
      <Problems problems={problems} />
      <Answer of={elements} what="the elements">
        {(list) => <Elements elements={list} />}
      </Answer>
    </>
  );
}

function Elements({ elements }: { elements: ElementView[] }) {
  const { state, change } = useAddress(standardAddress);
  const open = elements.find(({ element }) => element === state.element);
  const count = (kind: ElementView['evidenceKind']): number =>
    elements.filter(({ evidenceKind }) => evidenceKind === kind).length;
  const withEvidence = elements.filter(({ evidence }) => evidence.length > 0).length;
  return (
    <>
      <p>
        {withEvidence} of {elements.length} elements have evidence here. Data can show {count('direct')} of them,
        support {count('supporting')}, and say nothing about {count('none')}: those need documents, observation or
        interviews.
      </p>
      {open ? <ElementPanel key={open.element} element={open} onClose={() => change({ element: undefined })} /> : null}
      <div className={styles['criteria']}>
        {CRITERIA.map(({ number, title }) => (
          <section key={number} aria-labelledby={`criterion-${number}`}>
            <h2 id={`criterion-${number}`}>
              Criterion {number}: {title}
            </h2>
            <CriterionTable criterion={number} elements={elements.filter(({ criterion }) => criterion === number)} />
          </section>
        ))}
        <p>{TITLES_NOTE}</p>
      </div>
    </>
  );
}
