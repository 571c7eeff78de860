import { ApiError } from '../session/api.ts';
import styles from './Message.module.css';

/** What went wrong and what to do about it. */
export function ErrorBox({ error, retry }: { error: unknown; retry?: (() => void) | undefined }) {
  const problem = error instanceof ApiError ? error.problem : undefined;
  return (
    <div className={styles['error']} role="alert">
      <h2>{problem?.title ?? 'This part of the page did not work'}</h2>
      <p>{problem?.detail ?? (error instanceof Error ? error.message : String(error))}</p>
      {problem?.hint ? <p>{problem.hint}</p> : null}
      {retry ? (
        <p>
          <button type="button" onClick={retry}>
            Try again
          </button>
        </p>
      ) : null}
    </div>
  );
}
