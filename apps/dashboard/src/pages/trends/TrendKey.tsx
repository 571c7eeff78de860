import { FLAG_SIGNS, type TrendFlag } from '@said/charts';
import type { SeriesView } from '@said/server';
import { FlagShape } from './FlagShape.tsx';
import type { Mark } from './marks.ts';
import styles from './Trend.module.css';

const FLAGS = Object.keys(FLAG_SIGNS) as TrendFlag[];

/** The key, above the chart: only what the chart holds. */
export function TrendKey({ series }: { series: SeriesView }) {
  const { points, target } = series;
  const present = FLAGS.filter((flag) => points.some((point) => point.flag === flag));
  const hasLimits = points.some(({ upper }) => upper !== null);
  return (
    <ul className={styles['key']} aria-label="Key">
      <KeyItem words="each period">
        <line x1="0" y1="8" x2="24" y2="8" className={styles['value']} />
        <FlagShape flag={null} cx={12} cy={8} />
      </KeyItem>
      {hasLimits ? (
        <KeyItem words="usual range, with its average">
          <rect x="0" y="2" width="24" height="12" className={styles['band']} />
          <line x1="0" y1="8" x2="24" y2="8" className={styles['centre']} />
        </KeyItem>
      ) : null}
      {target === null ? null : (
        <KeyItem words="target">
          <line x1="0" y1="8" x2="24" y2="8" className={styles['target']} />
        </KeyItem>
      )}
      {present.map((flag) => (
        <KeyItem key={flag} words={FLAG_SIGNS[flag].words}>
          <FlagShape flag={flag} cx={12} cy={8} />
        </KeyItem>
      ))}
      {points.some(({ incomplete }) => incomplete) ? (
        <KeyItem words="not complete yet">
          <FlagShape flag={null} incomplete cx={12} cy={8} />
        </KeyItem>
      ) : null}
    </ul>
  );
}

function KeyItem({ words, children }: { words: string; children: React.ReactNode }) {
  return (
    <li>
      <svg width="24" height="16" viewBox="0 0 24 16" aria-hidden="true" focusable="false">
        {children}
      </svg>
      {words}
    </li>
  );
}

const KINDS = { visit: 'Assessment visits', action: 'What was done', event: 'Worth knowing' } as const;

/** What the signs on the time axis stand for. */
export function MarkKey({ marks }: { marks: readonly Mark[] }) {
  if (marks.length === 0) return null;
  return (
    <div className={styles['marks']}>
      {(['visit', 'action', 'event'] as const).map((kind) => {
        const items = marks.filter((mark) => mark.kind === kind);
        return items.length === 0 ? null : (
          <div key={kind}>
            <h3>{KINDS[kind]}</h3>
            <ul>
              {items.map(({ sign, text }) => (
                <li key={sign}>
                  <strong>{sign}</strong> {text}
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </div>
  );
}
