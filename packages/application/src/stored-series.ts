import type { FindingsTable } from '@said/database';

/** The key of the series that a finding was found in, as text; null for a finding stored before series had keys. */
export function storedSeries({ workings }: Pick<FindingsTable, 'workings'>): string | null {
  if (workings === null) return null;
  // Written by the analysis itself.
  const { series } = JSON.parse(workings) as { series?: string };
  return series ?? null;
}
