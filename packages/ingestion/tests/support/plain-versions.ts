// Versions of rows and undo once more, in plain TypeScript over rows: what imports are compared with. Written from the rules
// (equal in every field of the file: a duplicate; versions of one reference in the order of the file; what a file has no
// column for stays; a batch goes as a whole, unless a later one changed its rows).

export const FIELDS = ['kind', 'received_on', 'service', 'channel'] as const;
export type Field = (typeof FIELDS)[number];
type Cells = Record<Field, string | null>;

/** One file: the fields it has columns for, beside the reference, and its rows. */
export interface PlainFile {
  fields: readonly Field[];
  rows: readonly { reference: string | null; cells: Cells }[];
}

export interface PlainRow extends Cells {
  key: string;
  batch: number;
  replaced_by: number | null;
}

export interface PlainCounts {
  accepted: number;
  updated: number;
  duplicate: number;
}

export class PlainCouncil {
  rows: PlainRow[] = [];
  #batches = 0;
  readonly #standing = new Map<number, string>();

  import(file: PlainFile): PlainCounts {
    this.#batches += 1;
    const batch = this.#batches;
    const seenBefore = [...this.#standing.values()].includes(JSON.stringify(file));
    this.#standing.set(batch, JSON.stringify(file));
    const counts = { accepted: 0, updated: 0, duplicate: 0 };
    for (const [key, versions] of Map.groupBy(keyed(file), (row) => row.key)) {
      this.#take(
        versions.map(({ cells }) => cells),
        { key, batch, seenBefore, fields: file.fields, counts },
      );
    }
    return counts;
  }

  /** False where a later batch changed rows of this one; then nothing happens. */
  undo(batch: number): boolean {
    const isChanged = this.rows.some(
      (row) => row.batch === batch && row.replaced_by !== null && row.replaced_by !== batch,
    );
    if (isChanged) return false;
    this.#standing.delete(batch);
    this.rows = this.rows
      .filter((row) => row.batch !== batch)
      .map((row) => (row.replaced_by === batch ? Object.assign(row, { replaced_by: null }) : row));
    return true;
  }

  get standing(): number[] {
    return [...this.#standing.keys()];
  }

  #take(versions: readonly Cells[], into: Taking): void {
    const { key, batch, fields, counts } = into;
    const stored = this.rows.filter((row) => row.key === key);
    const current = stored.find((row) => row.replaced_by === null);
    const isSame = (cells: Cells, row: Cells): boolean => fields.every((field) => cells[field] === row[field]);
    const isStored = (cells: Cells): boolean => stored.some((row) => isSame(cells, row));
    const isCurrent = (cells: Cells | undefined): boolean =>
      cells !== undefined && current !== undefined && isSame(cells, current);
    const isKnown = versions.every(isStored) && isCurrent(versions.at(-1));
    const taken = versions.filter((cells, index) => {
      const before = versions[index - 1];
      const isDuplicate =
        isKnown ||
        (into.seenBefore && isStored(cells)) ||
        (before === undefined ? isCurrent(cells) : isSame(cells, before));
      if (isDuplicate) counts.duplicate += 1;
      else counts.accepted += 1;
      if (!isDuplicate && (index > 0 || current)) counts.updated += 1;
      return !isDuplicate;
    });
    if (taken.length > 0 && current) current.replaced_by = batch;
    for (const [index, cells] of taken.entries()) {
      const kept = Object.fromEntries(
        FIELDS.map((field) => [field, (fields.includes(field) ? cells : current)?.[field] ?? null]),
      );
      this.rows.push({ ...(kept as Cells), key, batch, replaced_by: index === taken.length - 1 ? null : batch });
    }
  }
}

interface Taking {
  key: string;
  batch: number;
  seenBefore: boolean;
  fields: readonly Field[];
  counts: PlainCounts;
}

// A row without a reference is known by its content and by how many like it came before it in the file.
function keyed(file: PlainFile): { key: string; cells: Cells }[] {
  const occurrences = new Map<string, number>();
  return file.rows.map(({ reference, cells }) => {
    if (reference !== null) return { key: reference.toLowerCase(), cells };
    const content = JSON.stringify(FIELDS.map((field) => (file.fields.includes(field) ? cells[field] : null)));
    const number = (occurrences.get(content) ?? 0) + 1;
    occurrences.set(content, number);
    return { key: `${content}#${number}`, cells };
  });
}
