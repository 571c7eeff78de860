import styles from './Message.module.css';

/** What a person sees who opens the address without the token of this start. */
export function NoToken() {
  return (
    <main className={styles['alone']}>
      <h1>Open the address that the terminal printed</h1>
      <p>
        This page shows a council’s data only to whoever started it. When <code>said serve</code> starts, it prints an
        address that ends in <code>?token=…</code>. Open that address, whole, in this browser.
      </p>
      <p>Each start has a new address, so an old bookmark does not work.</p>
    </main>
  );
}
