import { useCallback, useEffect, useMemo, useRef } from 'react';
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
  // A second choice may be made before the page is drawn with the first: it goes on from what was asked for last.
  const asked = useRef(search);
  useEffect(() => {
    asked.current = search;
  }, [search]);
  const change = useCallback(
    (changes: ChangesOf<A>) => {
      const { state } = decodeState(address, asked.current);
      asked.current = encodeState(address, changeState<A>(state, changes));
      void navigate(`${pathname}${asked.current}`, { preventScrollReset: true });
    },
    [address, navigate, pathname],
  );
  return { ...decoded, change, link };
}
