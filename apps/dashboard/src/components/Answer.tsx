import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorBox } from './ErrorBox.tsx';
import { Loading } from './Loading.tsx';

interface AnswerProps<T> {
  of: UseQueryResult<T>;
  /** For "Getting …". */
  what: string;
  children: (data: T) => ReactNode;
}

/** The three states of a question to the server: on its way, failed, answered. */
export function Answer<T>({ of, what, children }: AnswerProps<T>) {
  if (of.isError) return <ErrorBox error={of.error} retry={() => void of.refetch()} />;
  if (of.data === undefined) return <Loading what={what} />;
  return (
    <div aria-busy={of.isPlaceholderData} data-stale={of.isPlaceholderData || undefined}>
      {children(of.data)}
    </div>
  );
}
