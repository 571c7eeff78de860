import { KIND_WORDS, KINDS } from './cycles.tsx';
import styles from './Assessments.module.css';

/** The key of the cycle chart; each bar also carries its number. */
export function CycleKey() {
  return (
    <ul className={styles['key']} aria-label="Key">
      {KINDS.map((kind) => (
        <li key={kind}>
          <span className={styles['swatch']} data-kind={kind} aria-hidden="true" />
          {KIND_WORDS[kind]}
        </li>
      ))}
    </ul>
  );
}
