import type { FiltersView } from '@said/server';

/** Nothing to choose from, as in an empty database. */
export const noFilters = (): FiltersView => ({
  quarters: [],
  kinds: [],
  services: [],
  wards: [],
  standards: [],
  series: [],
});
