import {
  hasSurveyResults,
  readCouncilSettings,
  readKinds,
  readServiceRecords,
  readStandardNames,
  readWardRecords,
  type SaidDatabase,
} from '@said/database';
import type { Kysely } from 'kysely';
import { MEASURES, type Period, type SeriesNeed, type SeriesSplit } from '@said/analysis';
import { offeredQuarters, readViewClock } from '../../clock.ts';

export interface CouncilView {
  council: string;
  /** True for the fictional sample borough: every page and document says so. */
  sample: boolean;
  /** The only clock of analysis: the last day that was judged. */
  asOf: string;
  stale: boolean;
}

/** What the dashboard's filters offer. */
export interface FiltersView {
  quarters: Period[];
  kinds: string[];
  services: { name: string; directorate: string | null; portfolio: string | null }[];
  wards: { code: string; name: string; validFrom: string | null; validTo: string | null }[];
  standards: { name: string; service: string | null }[];
  /** Measures with a series in this data, and by what each can be split. */
  series: { measure: string; splits: SeriesSplit[] }[];
}

/** Whose data this is and up to which day it was judged. */
export async function readCouncil(db: Kysely<SaidDatabase>): Promise<CouncilView> {
  const [{ council, sample }, { asOf, stale }] = await Promise.all([readCouncilSettings(db), readViewClock(db)]);
  return { council: council ?? 'Council', sample, asOf, stale };
}

/** What there is to choose from. */
export async function readFilters(db: Kysely<SaidDatabase>): Promise<FiltersView> {
  const [clock, kinds, services, wards, standards, hasSurveys] = await Promise.all([
    readViewClock(db),
    readKinds(db),
    readServiceRecords(db),
    readWardRecords(db),
    readStandardNames(db),
    hasSurveyResults(db),
  ]);
  return {
    quarters: offeredQuarters(clock).map(({ from, to, label }) => ({ from, to, label })),
    kinds,
    services,
    wards: wards.map(({ code, name, valid_from, valid_to }) => ({
      code,
      name,
      validFrom: valid_from,
      validTo: valid_to,
    })),
    standards,
    series: MEASURES.flatMap(({ definition, series }) =>
      series && isThere(series.needs, { kinds, hasStandards: standards.length > 0, hasSurveys })
        ? [{ measure: definition.id, splits: [...series.splits] }]
        : [],
    ),
  };
}

interface Present {
  kinds: readonly string[];
  hasStandards: boolean;
  hasSurveys: boolean;
}

function isThere(needs: SeriesNeed, { kinds, hasStandards, hasSurveys }: Present): boolean {
  if (needs === 'standard') return hasStandards;
  if (needs === 'satisfaction') return hasSurveys;
  return needs === 'feedback' ? kinds.length > 0 : kinds.includes(needs);
}
