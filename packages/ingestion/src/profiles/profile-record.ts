// One row of a profile as it stands in the file.

export interface ProfileRecord {
  /** Physical line where the record starts, from 1. */
  line: number;
  values: readonly string[];
}

/** Share of the filled cells of a column that pass a test. */
export function share(records: readonly ProfileRecord[], column: number, test: (text: string) => boolean): number {
  const filled = records.map(({ values }) => values[column]?.trim() ?? '').filter((text) => text !== '');
  return filled.length === 0 ? 0 : filled.filter(test).length / filled.length;
}
