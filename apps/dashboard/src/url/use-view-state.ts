import { useCallback, useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { decodeView, encodeView, updateView, type DecodedView, type ViewState } from './view-state.ts';

type Changes = { [K in keyof ViewState]?: ViewState[K] | undefined };

/** The state that the address holds, and a way to change parts of it without leaving the page. */
export function useViewState(): DecodedView & {
  change: (changes: Changes) => void;
  link: (changes: Changes) => string;
} {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const decoded = useMemo(() => decodeView(search), [search]);
  const link = useCallback(
    (changes: Changes) => `${pathname}${encodeView(updateView(decoded.state, changes))}`,
    [decoded.state, pathname],
  );
  const change = useCallback(
    (changes: Changes) => {
      void navigate(link(changes), { preventScrollReset: true });
    },
    [link, navigate],
  );
  return { ...decoded, change, link };
}
