// How tests of components put a part of the dashboard on a page: with an address, and a server that answers.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { MemoryRouter, useLocation } from 'react-router';
import { afterEach, beforeEach, vi } from 'vitest';

beforeEach(() => {
  vi.stubGlobal('ResizeObserver', NoResizes);
  vi.stubGlobal('scrollTo', vi.fn());
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

export interface PartOptions {
  /** Where the part is shown: `/wards?sort=rate-desc`. */
  at?: string;
  /** What the server says, by path with its query. Anything else it does not know. */
  answers?: Readonly<Record<string, unknown>>;
}

/** Renders a part, and gives a person who uses it and the address that it has led to. */
export function renderPart(part: ReactNode, { at = '/', answers = {} }: PartOptions = {}) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (input: string | URL | Request) => {
    const path = pathOf(input);
    asked.push(path);
    return path in answers ? Response.json(answers[path]) : Response.json(notFound(path), { status: 404 });
  });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <QueryClientProvider client={client}>
      <MemoryRouter initialEntries={[at]}>
        <Address />
        {part}
      </MemoryRouter>
    </QueryClientProvider>,
  );
  return { person: userEvent.setup(), address: () => screen.getByTestId('address').textContent, asked };
}

/** The address as the router has it, for a test to read. */
function Address() {
  const { pathname, search } = useLocation();
  return <output hidden data-testid="address">{`${pathname}${search}`}</output>;
}

function pathOf(input: string | URL | Request): string {
  const { pathname, search } = new URL(input instanceof Request ? input.url : input, 'http://localhost');
  return `${pathname}${decodeURIComponent(search.replaceAll('+', ' '))}`;
}

const notFound = (path: string) => ({
  status: 404,
  code: 'route-unknown',
  title: 'Not found',
  detail: `There is nothing at ${path}.`,
});

/** Gives every element a width, which a page without a screen does not have: without it no chart is drawn. */
export function stubWidth(width: number): void {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(width);
}

/** Nothing changes its size while a test looks. */
class NoResizes {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
