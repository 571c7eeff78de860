import { useCallback, useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { type Address, type ChangesOf, changeState, type Decoded, decodeState, encodeState } from './address.ts';

/** The state that the address of a page holds, and a way to change parts of it without leaving the page. */
export function useAddress<A extends Address>(
  address: A,
): Decoded<A> & {
  change: (changes: ChangesOf<A>) => void;
  link: (changes: ChangesOf<A>) => string;
} {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const decoded = useMemo(() => decodeState(address, search), [address, search]);
  const link = useCallback(
    (changes: ChangesOf<A>) => `${pathname}${encodeState(address, changeState<A>(decoded.state, changes))}`,
    [address, decoded.state, pathname],
  );
  const change = useCallback(
    (changes: ChangesOf<A>) => {
      void navigate(link(changes), { preventScrollReset: true });
    },
    [link, navigate],
  );
  return { ...decoded, change, link };
}
