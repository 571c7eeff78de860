import type { ReactNode } from 'react';
import styles from './Message.module.css';

/** Nothing to show, why, and what would change that. */
export function EmptyState({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={styles['empty']}>
      <p>
        <strong>{title}</strong>
      </p>
      {children}
    </div>
  );
}

/** Parts of the address that were not understood. */
export function Problems({ problems }: { problems: readonly string[] }) {
  if (problems.length === 0) return null;
  return (
    <output className={styles['notice']}>
      {problems.map((problem) => (
        <span key={problem}>{problem}</span>
      ))}
    </output>
  );
}
