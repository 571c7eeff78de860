// What a series is about, over which days, and which rows are behind it.

/** What a finding or a series is about. `kind` says how to read `id`: a ward's code, a service's or standard's name… */
export interface Subject {
  kind: 'council' | 'service' | 'ward' | 'standard' | 'channel' | 'kind' | 'theme' | 'stage';
  id: string;
  name: string;
}

/** Days, both included; `label` is how people say it: `2024-25 Q2`, `March 2025`, `April 2024 to March 2025`. */
export interface Period {
  from: string;
  to: string;
  label: string;
}

/** Which stored rows are behind a finding, said as a question that the database answers. */
export interface EvidenceSelector {
  /** A data set, or `complaint stages`: stages of complaints wherever they are stored (feedback or case stages). */
  dataset: string;
  from: string;
  to: string;
  /** The column that `from` and `to` bound; its data set's main date when left out. */
  dateColumn?: string;
  /** Column to the only value allowed; null asks for rows where the column is empty. */
  where: Readonly<Record<string, string | number | null>>;
  /** Only stages without an answer on this day (`complaint stages`), whatever came later. */
  openOn?: string;
}
