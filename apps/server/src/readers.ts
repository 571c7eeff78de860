import {
  readAssessments,
  readBoundaries,
  readCouncil,
  readElement,
  readElements,
  readFilters,
  readFinding,
  readFindings,
  readMeasures,
  readOverview,
  readSeries,
  readWards,
} from '@said/analysis';
import { type OpenDatabase, readDevelopmentAreas } from '@said/database';
import { rememberAnswers } from './remember.ts';

/** Views are at most some 20 kB, so this many stay well under 10 MB. */
const MOST_ANSWERS = 300;

/**
 * What the routes ask of the data, bound to one open database that nobody writes to meanwhile. Tests give their own.
 * Rows of single cases are read afresh each time: comments stay in no memory longer than needed.
 */
export function databaseReaders({ db }: OpenDatabase) {
  const remember = rememberAnswers(MOST_ANSWERS);
  return {
    council: remember('council', () => readCouncil(db)),
    filters: remember('filters', () => readFilters(db)),
    overview: remember('overview', (query: QuarterQuery) => readOverview(db, defined(query))),
    measures: () => readMeasures(),
    series: remember('series', (query: SeriesQuery) => {
      const { measure, grain, ...choice } = query;
      return readSeries(db, { ...defined(choice), measure, grain });
    }),
    findings: remember('findings', (query: FindingsQuery) => readFindings(db, defined(query))),
    finding: (id: string) => readFinding(db, id),
    wards: remember('wards', (query: WardsQuery) => readWards(db, defined(query))),
    boundaries: remember('boundaries', (query: BoundariesQuery) => readBoundaries(db, defined(query))),
    elements: remember('elements', () => readElements(db)),
    element: remember('element', (number: string) => readElement(db, number)),
    assessments: remember('assessments', () => readAssessments(db)),
    developmentAreas: remember('development areas', () => readDevelopmentAreas(db)),
  };
}

interface QuarterQuery {
  quarter?: string | undefined;
}

interface WardsQuery extends QuarterQuery {
  kind?: string | undefined;
}

interface BoundariesQuery {
  on?: string | undefined;
}

export type Readers = ReturnType<typeof databaseReaders>;

interface SeriesQuery {
  measure: string;
  grain: 'month' | 'quarter';
  method?: 'expected' | 'xmr' | undefined;
  service?: string | undefined;
  ward?: string | undefined;
  kind?: string | undefined;
  standard?: string | undefined;
}

interface FindingsQuery {
  quarter?: string | undefined;
  element?: string | undefined;
  detector?: string | undefined;
  service?: string | undefined;
  ward?: string | undefined;
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

// A parameter that was left out is absent, not undefined: the readers use exact optional properties.
function defined<T extends object>(query: T): Defined<T> {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)) as Defined<T>;
}
