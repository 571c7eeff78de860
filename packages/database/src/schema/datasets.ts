// The tables that hold what a council brings, one a data set: the single place that says which columns are stored.

/** DuckDB's type of a stored column. */
export type ColumnType = 'VARCHAR' | 'DATE' | 'DOUBLE' | 'INTEGER' | 'BOOLEAN' | 'VARCHAR[]';

/** Stored columns of every data set, in the order of the table. Dates are days, without a time. */
export const DATASET_COLUMNS = {
  feedback: {
    reference: 'VARCHAR',
    kind: 'VARCHAR',
    received_on: 'DATE',
    acknowledged_on: 'DATE',
    due_on: 'DATE',
    answered_on: 'DATE',
    closed_on: 'DATE',
    stage: 'VARCHAR',
    outcome: 'VARCHAR',
    remedy: 'VARCHAR',
    service: 'VARCHAR',
    channel: 'VARCHAR',
    collection_method: 'VARCHAR',
    ward_name: 'VARCHAR',
    ward_code: 'VARCHAR',
    ward_source: 'VARCHAR',
    category: 'VARCHAR',
    subject: 'VARCHAR',
    text: 'VARCHAR',
    satisfaction: 'DOUBLE',
    procedure: 'VARCHAR',
    customer_key: 'VARCHAR',
    quality: 'VARCHAR[]',
  },
  case_stages: {
    reference: 'VARCHAR',
    stage: 'VARCHAR',
    received_on: 'DATE',
    acknowledged_on: 'DATE',
    due_on: 'DATE',
    extended_to: 'DATE',
    answered_on: 'DATE',
    outcome: 'VARCHAR',
    quality: 'VARCHAR[]',
  },
  services: {
    name: 'VARCHAR',
    aliases: 'VARCHAR',
    directorate: 'VARCHAR',
    portfolio: 'VARCHAR',
    procedure: 'VARCHAR',
    life_event: 'VARCHAR',
    valid_from: 'DATE',
    valid_to: 'DATE',
  },
  wards: {
    code: 'VARCHAR',
    name: 'VARCHAR',
    valid_from: 'DATE',
    valid_to: 'DATE',
    predecessors: 'VARCHAR',
    aliases: 'VARCHAR',
    internal_number: 'VARCHAR',
  },
  ward_profile: {
    ward_code: 'VARCHAR',
    ward_name: 'VARCHAR',
    indicator: 'VARCHAR',
    value: 'DOUBLE',
    period: 'VARCHAR',
    unit: 'VARCHAR',
    source: 'VARCHAR',
  },
  ward_boundaries: {
    ward_code: 'VARCHAR',
    ward_name: 'VARCHAR',
    geometry: 'VARCHAR',
  },
  postcode_lookup: {
    postcode: 'VARCHAR',
    ward_code: 'VARCHAR',
    valid_from: 'DATE',
    valid_to: 'DATE',
  },
  volumes: {
    service: 'VARCHAR',
    period: 'VARCHAR',
    period_from: 'DATE',
    period_to: 'DATE',
    count: 'DOUBLE',
    ward_name: 'VARCHAR',
    ward_code: 'VARCHAR',
    channel: 'VARCHAR',
    unit: 'VARCHAR',
  },
  service_standards: {
    name: 'VARCHAR',
    service: 'VARCHAR',
    unit: 'VARCHAR',
    polarity: 'VARCHAR',
    target: 'DOUBLE',
    valid_from: 'DATE',
    valid_to: 'DATE',
    statutory: 'BOOLEAN',
    tolerance: 'DOUBLE',
    frequency: 'VARCHAR',
  },
  performance: {
    standard: 'VARCHAR',
    period: 'VARCHAR',
    period_from: 'DATE',
    period_to: 'DATE',
    value: 'DOUBLE',
    numerator: 'DOUBLE',
    denominator: 'DOUBLE',
    ward_name: 'VARCHAR',
    ward_code: 'VARCHAR',
  },
  satisfaction: {
    wave: 'VARCHAR',
    period_from: 'DATE',
    period_to: 'DATE',
    service: 'VARCHAR',
    driver: 'VARCHAR',
    n: 'INTEGER',
    result: 'DOUBLE',
    ward_name: 'VARCHAR',
    ward_code: 'VARCHAR',
    method: 'VARCHAR',
  },
  benchmarks: {
    standard: 'VARCHAR',
    peer: 'VARCHAR',
    period: 'VARCHAR',
    period_from: 'DATE',
    period_to: 'DATE',
    value: 'DOUBLE',
    definition_note: 'VARCHAR',
  },
  assessments: {
    date: 'VARCHAR',
    kind: 'VARCHAR',
    level: 'VARCHAR',
    count: 'INTEGER',
    element: 'VARCHAR',
    criterion: 'INTEGER',
    justification: 'VARCHAR',
    assessor: 'VARCHAR',
    source: 'VARCHAR',
    basis: 'VARCHAR',
  },
  development_areas: {
    assessment: 'VARCHAR',
    text: 'VARCHAR',
    response: 'VARCHAR',
    status: 'VARCHAR',
  },
  actions: {
    reference: 'VARCHAR',
    said: 'VARCHAR',
    done: 'VARCHAR',
    finding: 'VARCHAR',
    theme: 'VARCHAR',
    service: 'VARCHAR',
    ward_name: 'VARCHAR',
    ward_code: 'VARCHAR',
    owner: 'VARCHAR',
    start_date: 'DATE',
    told_customers_on: 'DATE',
    told_customers_how: 'VARCHAR',
    evidence_link: 'VARCHAR',
    corporate_theme: 'VARCHAR',
  },
  response_rules: {
    procedure: 'VARCHAR',
    stage: 'VARCHAR',
    step: 'VARCHAR',
    working_days: 'INTEGER',
    clock_start: 'VARCHAR',
    counts_day_0: 'BOOLEAN',
    extension: 'INTEGER',
    service_override: 'VARCHAR',
    valid_from: 'DATE',
    valid_to: 'DATE',
    nation: 'VARCHAR',
  },
  events: {
    date: 'DATE',
    kind: 'VARCHAR',
    to: 'DATE',
    service: 'VARCHAR',
    note: 'VARCHAR',
  },
  ombudsman_decisions: {
    reference: 'VARCHAR',
    decided_on: 'DATE',
    decision: 'VARCHAR',
    service: 'VARCHAR',
    remedy: 'VARCHAR',
  },
  documents: {
    element: 'VARCHAR',
    title: 'VARCHAR',
    date: 'DATE',
    link: 'VARCHAR',
    service: 'VARCHAR',
    show_me_or_tell_me: 'VARCHAR',
  },
} as const satisfies Record<string, Record<string, ColumnType>>;

/** The name of a data set, as `said ingest --json` prints it. */
export type DatasetName = keyof typeof DATASET_COLUMNS;

export const DATASET_NAMES = Object.keys(DATASET_COLUMNS) as DatasetName[];

type StoredValue<T extends ColumnType> = T extends 'VARCHAR' | 'DATE'
  ? string
  : T extends 'VARCHAR[]'
    ? string[]
    : T extends 'BOOLEAN'
      ? boolean
      : number;

/** What every stored row carries beside its fields. */
interface RowBookkeeping {
  /** `batch * 2^32 + record number in the file (from 0)`: stable, and says where the row came from. */
  id: number;
  /** Reference in lower case, or a hash of the fields with an occurrence number. */
  row_key: string;
  /** Low 64 bits of the MD5 of the stored fields: equal content, equal hash, in any version of DuckDB. */
  content_hash: number | bigint;
  batch: number;
  /** The batch that brought a newer version of this row; null while the row is current. */
  replaced_by: number | null;
}

/** One stored row of a data set. Every field may be missing in an export, so every field may be null. */
export type DatasetRow<N extends DatasetName> = RowBookkeeping & {
  -readonly [C in keyof (typeof DATASET_COLUMNS)[N]]: (typeof DATASET_COLUMNS)[N][C] extends ColumnType
    ? StoredValue<(typeof DATASET_COLUMNS)[N][C]> | null
    : never;
};
