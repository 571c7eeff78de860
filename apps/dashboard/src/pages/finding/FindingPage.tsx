import type { Finding, FindingWorkings } from '@said/server';
import { findElement } from '@said/standard';
import { Link, useParams } from 'react-router';
import { dateInWords, sentenceCase } from '@said/wording';
import { Answer } from '../../components/Answer.tsx';
import { SeverityMark } from '../../components/FindingList.tsx';
import { PageHeading } from '../../components/PageHeading.tsx';
import { changeState, linkTo } from '../../url/address.ts';
import { standardAddress } from '../standard/address.ts';
import { trendsAddress } from '../trends/address.ts';
import { EvidenceRows } from './EvidenceRows.tsx';
import { useFinding } from './queries.ts';
import { HowWorkedOut, WhatMoved } from './Workings.tsx';
import styles from './Finding.module.css';

/** One finding: what it says, what it is evidence for, and the rows it rests on. */
export function FindingPage() {
  const { id = '' } = useParams();
  const finding = useFinding(id);
  return (
    <>
      <PageHeading title={finding.data ? `Finding: ${finding.data.finding.subject.name}` : 'Finding'} />
      <Answer of={finding} what="the finding">
        {(data) => (
          <>
            <FindingFacts finding={data.finding} workings={data.workings} />
            <WhatMoved tables={data.workings.drivers} />
            <HowWorkedOut workings={data.workings} />
            <EvidenceRows rows={data.rows} total={data.total} />
          </>
        )}
      </Answer>
    </>
  );
}

function FindingFacts({ finding, workings }: { finding: Finding; workings: FindingWorkings }) {
  const { severity, sentence, period, state, elements, basis, list, series } = finding;
  return (
    <>
      <p className={styles['sentence']}>{sentence}</p>
      <dl className={styles['facts']}>
        <dt>How much it asks for</dt>
        <dd>
          <SeverityMark severity={severity} />
        </dd>
        <dt>State</dt>
        <dd>
          {sentenceCase(state)}, first seen in the analysis up to {dateInWords(workings.firstSeen)}
        </dd>
        <dt>List</dt>
        <dd>{list === 'headline' ? 'Main list' : 'Worth a look: unusual, and may be chance'}</dd>
        {workings.result === '' ? null : (
          <>
            <dt>Result</dt>
            <dd>{workings.result}</dd>
          </>
        )}
        <dt>Period</dt>
        <dd>{period.label}</dd>
        <dt>Basis</dt>
        <dd>{sentenceCase(basis)}</dd>
        <dt>Evidence for</dt>
        <dd>
          {elements.length === 0 ? 'No element of the standard' : null}
          <ul className={styles['elements']}>
            {elements.map((number) => (
              <li key={number}>
                <Link to={linkTo(standardAddress, { element: number })}>
                  {number} {findElement(number)?.title}
                </Link>
              </li>
            ))}
          </ul>
        </dd>
      </dl>
      <p>
        {series === null ? null : (
          <Link to={linkTo(trendsAddress, changeState<typeof trendsAddress>({}, series))}>See it over time</Link>
        )}
      </p>
      <p>A flag asks a question; it does not give a cause.</p>
    </>
  );
}
