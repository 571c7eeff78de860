import type { OverviewView } from '@said/server';
import { changeInWords, countOf, pluralOf, sentenceCase, wholeNumber } from '@said/wording';
import { FindingList } from '../../components/FindingList.tsx';
import styles from './OverviewBody.module.css';
import { WorthALook } from '../../components/WorthALook.tsx';
import { ServiceTable } from './ServiceTable.tsx';

/** What this means in words, then the counts, what stands out, table one, and what to know before quoting any of it. */
export function OverviewBody({ overview }: { overview: OverviewView }) {
  const { headline, kinds, findings, worthALook, quarter, dataQuality } = overview;
  return (
    <>
      <p className={styles['headline']}>{headline}</p>
      <h2>What came in</h2>
      <ul className={styles['kinds']}>
        {kinds.map(({ kind, counts }) => (
          <li key={kind}>
            <p className={styles['figure']}>
              <strong>{wholeNumber(counts.now)}</strong> {pluralOf(counts.now, kind)}
            </p>
            <p>{changeInWords(counts.now, counts.lastQuarter, 'last quarter')}</p>
            <p>{changeInWords(counts.now, counts.sameQuarterLastYear, 'the same quarter last year')}</p>
          </li>
        ))}
      </ul>
      <p>More complaints do not by themselves mean worse service: a scheme may have become easier to use.</p>
      <h2>What stands out</h2>
      <FindingList findings={findings} where={`for ${quarter.label}`} />
      <WorthALook list={worthALook} where={`for ${quarter.label}`} />
      <h2>Services</h2>
      <ServiceTable overview={overview} />
      <CollectionFootnote overview={overview} />
      <h2>Before you quote a figure</h2>
      {dataQuality.length === 0 ? (
        <p>Nothing to warn of: every row has a known kind, service and ward.</p>
      ) : (
        <ul>
          {dataQuality.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function CollectionFootnote({ overview }: { overview: OverviewView }) {
  const { total, solicited, unsolicited, notRecorded } = overview.collection;
  return (
    <p className={styles['footnote']}>
      {sentenceCase(`how this was collected: of ${countOf(total, 'record')}, ${wholeNumber(solicited)} `)}
      {solicited === 1 ? 'was' : 'were'} asked for (surveys), {wholeNumber(unsolicited)}{' '}
      {unsolicited === 1 ? 'was' : 'were'} volunteered (form, phone, letter, e-mail, visit), and{' '}
      {wholeNumber(notRecorded)} {notRecorded === 1 ? 'has' : 'have'} no method recorded.
    </p>
  );
}
