import styles from './Message.module.css';

/** Says that something is on its way, to eyes and to screen readers. */
export function Loading({ what }: { what: string }) {
  return <output className={styles['loading']}>Getting {what}…</output>;
}
