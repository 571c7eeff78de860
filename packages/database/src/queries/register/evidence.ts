// What is stored that can be evidence for an element of the standard.
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { SaidDatabase } from '../../schema/tables.ts';

type Db = Kysely<SaidDatabase>;

/** Findings with each element they are linked to: a finding for two elements is two rows. */
export function readEvidenceFindings(db: Db) {
  return db
    .selectFrom('finding_elements')
    .innerJoin('findings', 'findings.id', 'finding_elements.finding')
    .select([
      'finding_elements.element',
      'findings.id',
      'findings.sentence',
      'findings.service',
      'findings.period_from as periodFrom',
      'findings.period_to as periodTo',
      'findings.direction',
      'findings.severity',
      'findings.state',
    ])
    .orderBy('findings.id')
    .execute();
}

export function readEvidenceActions(db: Db) {
  return db
    .selectFrom('actions')
    .select([
      (eb) => eb.fn.coalesce('reference', 'row_key').as('id'),
      'said',
      'done',
      'finding',
      'service',
      'start_date as startDate',
      'told_customers_on as toldCustomersOn',
    ])
    .orderBy('actions.id')
    .execute();
}

/** Documents that name an element; a document for none is nobody's evidence. */
export function readEvidenceDocuments(db: Db) {
  return db
    .selectFrom('documents')
    .select(['row_key as id', 'element', 'title', 'date', 'service'])
    .where('element', 'is not', null)
    .where('title', 'is not', null)
    .orderBy('documents.id')
    .$narrowType<{ element: string; title: string }>()
    .execute();
}

/** A data set that is evidence by being kept: how many rows, which services they name, and the newest day in them. */
export interface EvidenceRegister {
  dataset: 'service_standards' | 'performance' | 'satisfaction' | 'benchmarks' | 'response_rules' | 'ward_profile';
  rows: number;
  services: string[];
  newest: string | null;
}

interface RegisterSource {
  from: RawBuilder<unknown>;
  service: RawBuilder<unknown>;
  day: RawBuilder<unknown>;
}

const NOTHING = sql`null`;

const REGISTER_SOURCES: Readonly<Record<EvidenceRegister['dataset'], RegisterSource>> = {
  service_standards: { from: sql.table('service_standards'), service: sql.ref('service'), day: sql.ref('valid_from') },
  // A result names its standard; the service is the standard's.
  performance: {
    from: sql`(select performance.period_to, (select any_value(service_standards.service) from service_standards
               where service_standards.name = performance.standard) as service from performance)`,
    service: sql.ref('service'),
    day: sql.ref('period_to'),
  },
  satisfaction: { from: sql.table('satisfaction'), service: sql.ref('service'), day: sql.ref('period_to') },
  benchmarks: { from: sql.table('benchmarks'), service: NOTHING, day: sql.ref('period_to') },
  response_rules: { from: sql.table('response_rules'), service: NOTHING, day: sql.ref('valid_from') },
  ward_profile: { from: sql.table('ward_profile'), service: NOTHING, day: sql`null::DATE` },
};

export async function readEvidenceRegisters(db: Db): Promise<EvidenceRegister[]> {
  const registers: EvidenceRegister[] = [];
  for (const [dataset, source] of Object.entries(REGISTER_SOURCES)) {
    registers.push({ dataset: dataset as EvidenceRegister['dataset'], ...(await summarise(db, source)) });
  }
  return registers;
}

// Raw, because lists are DuckDB's own. The fragments above are fixed text, no value of a file is in them.
async function summarise(db: Db, { from, service, day }: RegisterSource): Promise<Omit<EvidenceRegister, 'dataset'>> {
  const { rows } = await sql<Omit<EvidenceRegister, 'dataset'>>`
    select count(*) as rows, max(${day}) as newest,
      coalesce(list_sort(list(distinct ${service}::VARCHAR) filter (where ${service} is not null)), []) as services
    from ${from}`.execute(db);
  return rows[0] ?? { rows: 0, services: [], newest: null };
}
