import { Component, type ReactNode } from 'react';
import { ErrorBox } from './ErrorBox.tsx';

/** Keeps an error of one page from taking the menu with it. Give it the path as `key`, so that a new page starts afresh. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: undefined };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error === undefined ? this.props.children : <ErrorBox error={error} />;
  }
}
