const KEY = 'said-token';

/**
 * The token of this start: taken from the address once, kept for the tab, and removed from the address so that it does
 * not travel with a copied link. Null when the page was opened without it.
 */
export function takeToken(page: Window): string | null {
  const address = new URL(page.location.href);
  const token = address.searchParams.get('token');
  if (token === null) return page.sessionStorage.getItem(KEY);
  page.sessionStorage.setItem(KEY, token);
  address.searchParams.delete('token');
  page.history.replaceState(page.history.state, '', `${address.pathname}${address.search}${address.hash}`);
  return token;
}
