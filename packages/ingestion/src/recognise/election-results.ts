/** True for tables of election results: they have wards, years and numbers, and yet describe candidates, not wards. */
export function isElectionResult(header: readonly string[]): boolean {
  const about = (pattern: RegExp): number => header.filter((text) => pattern.test(text)).length;
  return about(/\bcandidates?\b/i) >= 3 || (about(/\bvotes?\b/i) >= 2 && about(/\bballot|electorate|turnout/i) >= 1);
}
