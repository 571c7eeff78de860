// @vitest-environment jsdom
import { useQuery } from '@tanstack/react-query';
import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { ApiError } from '../session/api.ts';
import { renderPart } from '../testing/render-part.tsx';
import { Answer } from './Answer.tsx';
import { EmptyState, Problems } from './EmptyState.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { ErrorBox } from './ErrorBox.tsx';
import { NoToken } from './NoToken.tsx';

describe('ErrorBox', () => {
  it('is an alert with what the server said and what to do', () => {
    const error = new ApiError({ code: 'x', title: 'Not known', detail: 'There is no ward Q.', hint: 'List them.' });
    renderPart(<ErrorBox error={error} />);
    expect(screen.getByRole('alert').textContent).toBe('Not knownThere is no ward Q.List them.');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says what it can of any other error', () => {
    renderPart(<ErrorBox error="odd" />);
    expect(screen.getByRole('alert').textContent).toBe('This part of the page did not workodd');
    renderPart(<ErrorBox error={new Error('broken')} />);
    expect(screen.getByText('broken')).toBeDefined();
  });

  it('tries again when asked', async () => {
    const retry = vi.fn<() => void>();
    const { person } = renderPart(<ErrorBox error={new Error('broken')} retry={retry} />);
    await person.click(screen.getByRole('button', { name: 'Try again' }));
    expect(retry).toHaveBeenCalledTimes(1);
  });
});

describe('EmptyState and Problems', () => {
  it('say why there is nothing, and name each part of the address that was left out', () => {
    renderPart(
      <>
        <EmptyState title="No wards">
          <p>Bring in a file.</p>
        </EmptyState>
        <Problems problems={['“soon” is no quarter.', '“colour” is not known.']} />
      </>,
    );
    expect(screen.getByText('No wards')).toBeDefined();
    expect(screen.getByRole('status').textContent).toBe('“soon” is no quarter.“colour” is not known.');
  });

  it('say nothing of an address that is understood', () => {
    renderPart(<Problems problems={[]} />);
    expect(screen.queryByRole('status')).toBeNull();
  });
});

describe('Answer', () => {
  function Asking({ ask }: { ask: () => Promise<string> }) {
    const answer = useQuery({ queryKey: ['question'], queryFn: ask });
    return (
      <Answer of={answer} what="the wards">
        {(text) => <p>{text}</p>}
      </Answer>
    );
  }

  it('says that it is on its way, then shows it', async () => {
    const { promise, resolve } = Promise.withResolvers<string>();
    renderPart(<Asking ask={() => promise} />);
    expect(screen.getByRole('status').textContent).toBe('Getting the wards…');
    resolve('Here they are.');
    expect(await screen.findByText('Here they are.')).toBeDefined();
    expect(screen.queryByText(/Getting/)).toBeNull();
  });

  it('says what failed, and asks again when told to', async () => {
    const ask = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new Error('busy')).mockResolvedValue('Now.');
    const { person } = renderPart(<Asking ask={ask} />);
    expect(await screen.findByText('busy')).toBeDefined();
    await person.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Now.')).toBeDefined();
  });
});

describe('ErrorBoundary', () => {
  function Broken(): never {
    throw new Error('This page is broken.');
  }

  it('keeps an error of one page from taking the rest with it', () => {
    vi.spyOn(console, 'error').mockReturnValue();
    renderPart(
      <>
        <p>the menu</p>
        <ErrorBoundary>
          <Broken />
        </ErrorBoundary>
      </>,
    );
    expect(screen.getByText('the menu')).toBeDefined();
    expect(screen.getByRole('alert').textContent).toContain('This page is broken.');
  });
});

describe('NoToken', () => {
  it('says which address to open', () => {
    renderPart(<NoToken />);
    expect(screen.getByRole('heading', { level: 1, name: 'Open the address that the terminal printed' })).toBeDefined();
  });
});
