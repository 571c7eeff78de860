import type { ElementView } from '@said/server';
import { levelName } from '@said/standard';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { dateInWords, sentenceCase } from '@said/wording';
import { Answer } from '../../components/Answer.tsx';
import { FindingList } from '../../components/FindingList.tsx';
import { assessmentsAddress } from '../assessments/address.ts';
import { useElementFindings } from './queries.ts';
import styles from './Standard.module.css';
import { EVIDENCE_KINDS } from './words.ts';

/** Everything there is for one element. Takes focus when it opens, so that it is not missed: give it the element as `key`. */
export function ElementPanel({ element, onClose }: { element: ElementView; onClose: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { last, suggestion, reasons, evidenceKind, evidence } = element;
  const others = evidence.filter(({ kind }) => kind !== 'finding');
  return (
    <section className={styles['panel']} aria-labelledby="element-heading">
      <button type="button" className={styles['close']} onClick={onClose}>
        Close
      </button>
      <h2 id="element-heading" ref={heading} tabIndex={-1}>
        {element.element} {element.title}
      </h2>
      <dl className={styles['facts']}>
        <dt>Can data show it?</dt>
        <dd>{EVIDENCE_KINDS[evidenceKind]}</dd>
        <dt>The data suggest</dt>
        <dd>{suggestion === null ? 'No suggestion' : levelName(suggestion)}</dd>
        <dt>Assessor said last</dt>
        <dd>{last === null ? 'Not known' : `${levelName(last.level)}, ${dateInWords(last.date)}`}</dd>
      </dl>
      {reasons.length === 0 ? null : (
        <ul>
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      {others.length === 0 ? null : (
        <>
          <h3>Actions and documents</h3>
          <ul>
            {others.map(({ kind, id, title, date }) => (
              <li key={`${kind}-${id}`}>
                {sentenceCase(kind)}: {title}
                {date === null ? '' : `, ${dateInWords(date)}`}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>Findings</h3>
      <Findings element={element.element} />
      <p>
        <Link to={assessmentsAddress.path}>The record of assessments</Link>
      </p>
    </section>
  );
}

function Findings({ element }: { element: string }) {
  const findings = useElementFindings(element);
  return (
    <Answer of={findings} what="the findings">
      {(list) => <FindingList findings={list} where={`for ${element}`} />}
    </Answer>
  );
}
