import type { Finding, FindingState, Severity } from '@said/server';
import { useState } from 'react';
import { Link } from 'react-router';
import { EmptyState } from './EmptyState.tsx';
import styles from './FindingList.module.css';

const SEVERITIES: Record<Severity, { word: string; rank: number }> = {
  act: { word: 'Act', rank: 0 },
  watch: { word: 'Watch', rank: 1 },
  note: { word: 'Note', rank: 2 },
};

const STATES: Record<FindingState, string> = {
  new: 'New',
  continuing: 'Continuing',
  recovered: 'Recovered',
  explained: 'Explained',
};

/** A word and a shape for how much a finding asks for; the colour only repeats them. */
export function SeverityMark({ severity }: { severity: Severity }) {
  return (
    <span className={styles['mark']} data-severity={severity}>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
        {severity === 'act' ? <path d="M8 1 15.5 15H.5z" /> : null}
        {severity === 'watch' ? <path d="M8 .5 15.5 8 8 15.5.5 8z" /> : null}
        {severity === 'note' ? <circle cx="8" cy="8" r="6.5" /> : null}
      </svg>
      {SEVERITIES[severity].word}
    </span>
  );
}

/** More than these are shown when asked for. */
const FIRST = 6;

const over = ({ state }: Finding): number => (state === 'recovered' || state === 'explained' ? 1 : 0);

const byUrgency = (a: Finding, b: Finding): number =>
  over(a) - over(b) || SEVERITIES[a.severity].rank - SEVERITIES[b.severity].rank;

interface FindingListProps {
  findings: readonly Finding[];
  /** What was looked at, for "No findings …". */
  where: string;
  /** Keep the order that they come in. */
  inOrder?: boolean;
}

/** Findings, the most urgent first; those that still run before those that are over. */
export function FindingList({ findings, where, inOrder = false }: FindingListProps) {
  const [all, setAll] = useState(false);
  if (findings.length === 0) {
    return (
      <EmptyState title={`No findings ${where}`}>
        <p>
          No dip, missed target, unusual ward or late handling of complaints was found. One unusual point in a chart is
          not yet a finding.
        </p>
      </EmptyState>
    );
  }
  const sorted = inOrder ? findings : [...findings].sort(byUrgency);
  const shown = all ? sorted : sorted.slice(0, FIRST);
  return (
    <>
      <ul className={styles['list']}>
        {shown.map((finding) => (
          <li key={finding.id} className={styles['item']}>
            <p className={styles['meta']}>
              <SeverityMark severity={finding.severity} />
              <span>{STATES[finding.state]}</span>
              <span>{finding.subject.name}</span>
              <span>{finding.period.label}</span>
            </p>
            <p className={styles['sentence']}>{finding.sentence}</p>
            <p className={styles['meta']}>
              <Link to={`/findings/${encodeURIComponent(finding.id)}`}>
                Rows behind it
                <span className="visually-hidden">
                  : {finding.subject.name}, {finding.period.label}
                </span>
              </Link>
              {finding.elements.length > 0 ? <span>Evidence for {finding.elements.join(', ')}</span> : null}
            </p>
          </li>
        ))}
      </ul>
      {sorted.length > FIRST ? (
        <button type="button" className={styles['more']} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? `Show the first ${FIRST} only` : `Show all ${sorted.length} findings`}
        </button>
      ) : null}
    </>
  );
}
