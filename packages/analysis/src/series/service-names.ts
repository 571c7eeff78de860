/**
 * A service's name without the differences that do not matter: case, accents, blanks and punctuation, `&` being "and".
 * The SQL twin is `serviceNameKey` in the database room.
 */
export function serviceNameKey(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/[^a-z0-9]+/g, '');
}

/** True for two names of one service; a service that is not known, or has no letters to compare, is like none. */
export function isSameService(first: string | null, second: string | null): boolean {
  if (first === null || second === null) return false;
  const key = serviceNameKey(first);
  return key !== '' && key === serviceNameKey(second);
}
